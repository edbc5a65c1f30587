import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import type { RoundState } from '#outbreak/testing/state.ts'
import { liftDueAt } from '#outbreak/zones/lift-day.ts'
import { milderLift, refuseLift } from '#outbreak/zones/lift-rule.ts'
import { liftAnchor, type ZoneInForce, type ZoneState } from '#outbreak/zones/state.ts'
import type { ReadDb } from '#store/store.ts'

/** Rounds tried as the final one: the latest that cover the place. */
const TRIED = 5

/** Completed rounds that cover the place, the latest first. `db` must see the whole city: a round may be wider. */
export async function readRoundsOver(db: ReadDb, city: string, place: string): Promise<RoundState[]> {
  const sql = `select s.state from rounds r join states s on s.city = r.city and s.stream = 'round/' || r.round
    where r.city = $1 and r.known_to is null and r.status = 'completed'
      and exists (select 1 from jsonb_array_elements_text(r.areas) as area where starts_with($2, area))
    order by r.completed_at desc limit ${TRIED}`
  const rows = await db.rows<{ state: SubjectState<RoundState> }>(sql, [city, place])
  return rows.map(({ state }) => state.domain)
}

function refuseRounds(
  zone: ZoneInForce,
  lift: Parameters<typeof refuseLift>[1],
  rounds: readonly RoundState[],
  at: Instant,
): Refusal | undefined {
  const tried = rounds.map((round) => refuseLift(zone, lift, round, at))
  if (tried.includes(undefined)) return undefined
  return (tried[0] ?? refuseLift(zone, lift, undefined, at))?.refusal
}

/**
 * All that a lift by the rule still lacks at `now`, by the decision's own rule: the days without new infection, and
 * the final round. The round is judged as on the first day on which the days can be met. Nothing to lift lacks nothing.
 */
export function liftLacks(
  zone: ZoneState,
  rounds: readonly RoundState[],
  now: Instant,
  pack: PolicyPack | undefined,
): Refusal[] {
  if (zone.status !== 'inForce' || pack === undefined) return []
  const lift = milderLift(zone.order.lift, pack)
  const days = refuseLift(zone, { ...lift, finalRound: 'none' }, undefined, now)
  const due = liftDueAt(lift, liftAnchor(zone.order, zone.infections))
  const round = refuseRounds(zone, lift, rounds, later(now, due))
  return [days?.refusal, round].filter((lack) => lack !== undefined)
}
