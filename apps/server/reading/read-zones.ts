import type { z } from 'zod'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { ZonePage, ZoneRow } from '#outbreak/contract-reads.ts'
import type { ZoneOrdered } from '#outbreak/zones/events.ts'
import type { ReadDb } from '#store/store.ts'
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
export async function readZones(db: ReadDb, city: string, filter: ZoneFilter): Promise<ZoneDoc[]> {
  const sql = `select zone, episode, place, level, status, required_at as "requiredAt", start_at as "startAt",
    expires_at as "expiresAt", review_due_at as "reviewDueAt", lift_due_at as "liftDueAt", households, residents,
    infections, ended_at as "endedAt" from zones where city = $1 and known_to is null
    and ($2::text is null or starts_with(place, $2)) and ($3::text is null or place = $3)
    and ($4::text is null or status = $4)
    order by coalesce(start_at, proposed_at, required_at) desc nulls last, zone, episode desc limit $5`
  const values = [city, filter.place ?? null, filter.exactly ?? null, filter.status ?? null, filter.limit]
  const rows = await db.rows<Omit<ZoneDoc, 'placeName'>>(sql, values)
  const names = await readNames(db, city, { places: rows.map((row) => row.place) })
  return rows.map((row) => ({ ...row, placeName: names.place(row.place) }))
}

/** The order in force as it was given: everything that a restricted person may ask to see. */
export async function readOrder(db: ReadDb, city: string, place: string): Promise<ZoneOrdered | null> {
  const sql = `select e.rows -> s.row -> 'data' as data from streams s
    join events e on e.city = s.city and e.occurred_at = s.occurred_at and e.id = s.event
    where s.city = $1 and s.stream = $2 and e.type = 'zone-ordered' order by s.version desc limit 1`
  const [row] = await db.rows<{ data: ZoneOrdered }>(sql, [city, `zone/${place}`])
  return row?.data ?? null
}

/** Residents are restricted exactly while an order is in force. */
export function residentsOf(zone: ZoneDoc, order: ZoneOrdered | null): ZonePageDoc['residents'] {
  const inForce = zone.status === 'inForce'
  return {
    status: inForce ? 'restricted' : 'free',
    regime: order?.regime ?? null,
    until: inForce ? zone.expiresAt : null,
    appealChannel: order?.appealChannel ?? null,
    legalBasis: order?.legalBasis ?? null,
    issuer: order?.issuer ?? null,
    supportPlan: order?.supportPlan ?? null,
    notice: order?.notice ?? null,
  }
}

/** Longest review interval that the safeguards allow. */
const REVIEW_HOURS = 24
const NO_ZONES = { consecutiveDaysNoNew: 5, finalRound: 'none', stepDownDays: 0 } as const

/** What an order must say under the pack in force, so that a form opens filled in. */
export function orderTemplate(pack: PolicyPack | undefined): ZonePageDoc['orderTemplate'] {
  const lift = pack?.zone?.lift ?? NO_ZONES
  const review = pack?.clocks['zone.review']
  return {
    legalBasis: pack?.legalBasis[0] ?? '',
    regime: 'stay-in-home-with-door-service',
    consecutiveDaysNoNew: lift.consecutiveDaysNoNew,
    finalRound: lift.finalRound,
    reviewEveryHours: review?.kind === 'within' ? Math.min(review.hours, REVIEW_HOURS) : REVIEW_HOURS,
    maxDays: lift.consecutiveDaysNoNew + lift.stepDownDays,
    unitAllowed: pack?.zone?.units.includes('unit') ?? false,
  }
}
