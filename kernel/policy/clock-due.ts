import type { Instant, LocalDate } from '../primitives/instant.ts'
import type { TimeZone } from '../primitives/local-day.ts'
import { countedDate, dueAt } from './due-at.ts'
import type { ClockRule, PolicyPack } from './policy-pack.ts'

/** The pack's rule for a clock. @throws when the pack has none: a pack that leaves out a clock its modules start is faulty. */
export function clockRule(policy: PolicyPack, clock: string): ClockRule {
  const rule = policy.clocks[clock]
  if (rule === undefined) throw new Error(`pack ${policy.id} has no clock ${clock}`)
  return rule
}

/** The pack in force and the city's zone: a decision's context is one. */
export interface ClockRules {
  readonly policy: PolicyPack
  readonly zone: TimeZone
}

/** When the pack's clock, started at `start`, runs out. */
export const clockDue = ({ policy, zone }: ClockRules, clock: string, start: Instant): Instant =>
  dueAt(clockRule(policy, clock), start, zone)

/** The day on whose list something stands whose clock started at `start`. */
export const clockDay = ({ policy, zone }: ClockRules, clock: string, start: Instant): LocalDate =>
  countedDate(clockRule(policy, clock), start, zone)
