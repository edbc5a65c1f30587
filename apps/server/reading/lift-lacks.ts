import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import { milderLift, refuseLift } from '#outbreak/zones/lift-rule.ts'
import type { ZoneState } from '#outbreak/zones/state.ts'
import type { ReadDb } from '#store/store.ts'

/**
 * The first thing that a lift by the rule still lacks at `now`, by the decision's own rule; null when it is met or
 * when there is nothing to lift. Which round is the final one is chosen in the act itself, so none is given here.
 */
export async function readLiftLack(
  db: ReadDb,
  city: string,
  place: string,
  now: Instant,
  pack: PolicyPack | undefined,
): Promise<Refusal | null> {
  const sql = 'select state from states where city = $1 and stream = $2'
  const [row] = await db.rows<{ state: SubjectState<ZoneState> }>(sql, [city, `zone/${place}`])
  const zone = row?.state.domain
  if (zone === undefined || zone.status !== 'inForce' || pack === undefined) return null
  const refused = refuseLift(zone, milderLift(zone.order.lift, pack), undefined, now)
  return refused === undefined ? null : refused.refusal
}
