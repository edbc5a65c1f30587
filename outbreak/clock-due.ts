import type { Context } from '#kernel/ledger/decision.ts'
import { dueAt } from '#kernel/policy/due-at.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

/**
 * When the clock `id` of the pack in force runs out for something that starts at `start`.
 * @throws {Error} when the pack has no such clock: packs are checked when they are loaded, so this is a bug.
 */
export function clockDue(context: Pick<Context, 'policy' | 'zone'>, id: string, start: Instant): Instant {
  const rule = context.policy.clocks[id]
  if (rule === undefined) throw new Error(`policy pack ${context.policy.id} has no clock ${id}`)
  return dueAt(rule, start, context.zone)
}
