import type { Context } from '#kernel/ledger/decision.ts'
import { dueAt } from '#kernel/policy/due-at.ts'
import { STUDY_CLOCKS } from '#kernel/policy/packs/study-clocks.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

type StudyClock = 'study.minutes' | 'study.late' | 'study.makeUp' | 'study.retention'

/** When a clock of study runs out. A pack written before study knew it has none of these: then the common ones hold. */
export function studyDue({ policy, zone }: Context, clock: StudyClock, start: Instant): Instant {
  const rule = policy.clocks[clock] ?? STUDY_CLOCKS[clock]
  if (rule === undefined) throw new Error(`no clock ${clock}`)
  return dueAt(rule, start, zone)
}
