import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ZoneInForce } from './state.ts'
import { zoneFact } from './zone-reads.ts'

/** What a look at the exits means: a new block is an incident, and all seen open again ends it. */
export function exitFacts(
  { place, order }: ZoneInForce,
  blocked: readonly string[],
  exitsOpen: boolean,
  occurredAt: Instant,
  context: Context,
): readonly Fact[] {
  const known = order.upkeep.blocked
  if (exitsOpen) return known.length === 0 ? [] : [zoneFact('exit-cleared', { place }, occurredAt)]
  const fresh = blocked.filter((entrance) => known.every((one) => one.entrance !== entrance))
  if (fresh.length === 0 && known.length > 0) return []
  const incident = {
    place,
    entrances: fresh,
    clearDueAt: clockDue(context, 'exit.clear', occurredAt),
    holder: answeringPost(place, 'control'),
  }
  return [zoneFact('exit-blocked', incident, occurredAt)]
}
