import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { PatrolRules } from './contract.ts'

type Words = { readonly zh: string; readonly en: string }

/** Stream: `patrol-plan/<city>`. The limits in it are copied into every act they bound, so that a later plan changes none. */
export interface PatrolPlanRecorded {
  readonly city: PlaceCode
  readonly title: Words
  readonly mechanism: Words
  readonly summary: string
  readonly document: string | null
  readonly rules: PatrolRules
}
export interface PlanEvents {
  'patrol-plan-recorded': PatrolPlanRecorded
}
