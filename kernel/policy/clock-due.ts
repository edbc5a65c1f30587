import type { Instant } from '../primitives/instant.ts'
import type { TimeZone } from '../primitives/local-day.ts'
import { dueAt } from './due-at.ts'
import type { ClockRule, PolicyPack } from './policy-pack.ts'

/** The pack's rule for a clock. @throws when the pack has none: a pack that leaves out a clock its modules start is faulty. */
export function clockRule(policy: PolicyPack, clock: string): ClockRule {
  const rule = policy.clocks[clock]
  if (rule === undefined) throw new Error(`pack ${policy.id} has no clock ${clock}`)
  return rule
}

/** When the pack's clock, started at `start`, runs out. */
export const clockDue = (policy: PolicyPack, clock: string, start: Instant, zone: TimeZone): Instant =>
  dueAt(clockRule(policy, clock), start, zone)
