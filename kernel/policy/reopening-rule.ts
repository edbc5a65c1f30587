import type { Sourced } from './policy-pack.ts'

export const REOPENING_CONDITIONS = ['disinfected', 'staff-tested', 'flow-limited', 'supplies-checked'] as const
export type ReopeningCondition = (typeof REOPENING_CONDITIONS)[number]

/** How premises closed by order open again: stage after stage, each with what must have been done within `validHours`. */
export interface ReopeningRule extends Sourced {
  readonly stages: readonly {
    readonly stage: 'partial' | 'full'
    readonly needs: readonly ReopeningCondition[]
    readonly validHours: number
  }[]
}

/** The step-by-step reopening of shops and clinics as the city practised it; the hours are local. */
export const DEFAULT_REOPENING: ReopeningRule = {
  stages: [
    { stage: 'partial', needs: ['disinfected', 'staff-tested', 'flow-limited'], validHours: 48 },
    { stage: 'full', needs: ['staff-tested'], validHours: 48 },
  ],
  source: 'page; S32',
}
