import type { z } from 'zod'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { ZonePage, ZoneRow } from '#outbreak/contract-reads.ts'
import { MAX_ORDER_DAYS, MAX_REVIEW_HOURS } from '#outbreak/zones/order-checks.ts'
import { NO_ZONE, type ZoneState } from '#outbreak/zones/state.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { readNames } from './names.ts'

export type ZoneDoc = z.infer<typeof ZoneRow>
type ZonePageDoc = z.infer<typeof ZonePage>

export interface ZoneFilter {
  readonly place?: string | undefined
  readonly exactly?: string | undefined
  readonly status?: string | undefined
  readonly limit: number
}

/** Zones, the newest first; one row an episode of a place. */
export async function readZones(db: ReadDb, city: string, filter: ZoneFilter): Promise<Listed<ZoneDoc>> {
  const sql = `select zone, episode, place, level, status, required_at as "requiredAt", start_at as "startAt",
    expires_at as "expiresAt", review_due_at as "reviewDueAt", lift_due_at as "liftDueAt", households, residents,
    infections, ended_at as "endedAt", ${TOTAL} from zones where city = $1 and known_to is null
    and ($2::text is null or starts_with(place, $2)) and ($3::text is null or place = $3)
    and ($4::text is null or status = $4)
    order by coalesce(start_at, proposed_at, required_at) desc nulls last, zone, episode desc limit $5`
  const values = [city, filter.place ?? null, filter.exactly ?? null, filter.status ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Omit<ZoneDoc, 'placeName'> & { total: number }>(sql, values))
  const names = await readNames(db, city, { places: rows.map((row) => row.place) })
  return { total, rows: rows.map((row) => ({ ...row, placeName: names.place(row.place) })) }
}

/** A zone with all its episodes, as folded from its events. */
export async function readZoneState(db: ReadDb, city: string, place: string): Promise<ZoneState> {
  const sql = 'select state from states where city = $1 and stream = $2'
  const [row] = await db.rows<{ state: SubjectState<ZoneState> }>(sql, [city, `zone/${place}`])
  return row?.state.domain ?? NO_ZONE
}

const NO_ZONES = { consecutiveDaysNoNew: 5, finalRound: 'none' } as const

/** What an order must say under the pack in force, so that a form opens filled in. */
export function orderTemplate(pack: PolicyPack | undefined): ZonePageDoc['orderTemplate'] {
  const lift = pack?.zone?.lift ?? NO_ZONES
  const review = pack?.clocks['zone.review']
  return {
    legalBasis: pack?.legalBasis[0] ?? '',
    regime: 'stay-in-home-with-door-service',
    consecutiveDaysNoNew: lift.consecutiveDaysNoNew,
    finalRound: lift.finalRound,
    reviewEveryHours: review?.kind === 'within' ? Math.min(review.hours, MAX_REVIEW_HOURS) : MAX_REVIEW_HOURS,
    maxDays: MAX_ORDER_DAYS,
    unitAllowed: pack?.zone?.units.includes('unit') ?? false,
  }
}
