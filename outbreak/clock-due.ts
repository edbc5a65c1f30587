import type { Context } from '#kernel/ledger/decision.ts'
import { countedDate, dueAt } from '#kernel/policy/due-at.ts'
import type { ClockRule } from '#kernel/policy/policy-pack.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'

type Rules = Pick<Context, 'policy' | 'zone'>

/** @throws {Error} when the pack has no such clock: packs are checked when they are loaded, so this is a bug. */
function clockOf({ policy }: Rules, id: string): ClockRule {
  const rule = policy.clocks[id]
  if (rule === undefined) throw new Error(`policy pack ${policy.id} has no clock ${id}`)
  return rule
}

/** When the clock `id` of the pack in force runs out for something that starts at `start`. */
export const clockDue = (context: Rules, id: string, start: Instant): Instant =>
  dueAt(clockOf(context, id), start, context.zone)

/** The day on whose list something stands whose clock `id` starts at `start`. */
export const clockDay = (context: Rules, id: string, start: Instant): LocalDate =>
  countedDate(clockOf(context, id), start, context.zone)
