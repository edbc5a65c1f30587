import { STAGES, type Stage } from '#kernel/duties/duty.ts'
import type { DutyView } from '../shared/read-types.ts'

/**
 * The clock to show beside a duty: of the limits not yet met, the earliest one that has passed, else the next to come.
 * Null when nothing is left to meet.
 */
export function nextDue(duty: Pick<DutyView, 'stages' | 'outcome'>): { stage: Stage; at: string } | null {
  if (duty.outcome !== null) return null
  let first: { stage: Stage; at: string } | null = null
  for (const stage of STAGES) {
    const view = duty.stages[stage]
    if (view === undefined || view.dueAt === null || view.doneAt !== null) continue
    if (first === null || view.dueAt < first.at) first = { stage, at: view.dueAt }
  }
  return first
}

const ORDER = { late: 0, blocked: 1, soon: 2, onTime: 3, done: 4, closed: 5 } as const

/** Latest first: what is over its limit longest stands on top. */
export function latestFirst(duties: readonly DutyView[]): readonly DutyView[] {
  const key = (duty: DutyView) => `${ORDER[duty.status]}|${nextDue(duty)?.at ?? '9'}`
  return [...duties].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
