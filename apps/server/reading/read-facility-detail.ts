import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { BedBlockView, RefusalCount, ReleaseDay, WardView } from '#outbreak/facilities/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'

export const readWards = (db: ReadDb, city: string, facility: string): Promise<z.infer<typeof WardView>[]> =>
  db.rows(
    `select ward, kind, beds, blocked, taken, free from wards
      where city = $1 and facility = $2 and known_to is null order by ward`,
    [city, facility],
  )

export const readBlocks = (
  db: ReadDb,
  city: string,
  facility: string,
  now: Instant,
): Promise<z.infer<typeof BedBlockView>[]> =>
  db.rows(
    `select block, ward, beds, reason, blocked_at as "blockedAt", until, until < $3::timestamptz as overdue
      from bed_blocks where city = $1 and facility = $2 and known_to is null order by until, block`,
    [city, facility, now],
  )

/** What the releases of a facility go by. */
export interface ReleaseRule {
  readonly zone: string
  readonly minDays: number
  readonly now: Instant
}

/**
 * People who should leave, by day: patients once the pack's days in care are over, contacts as their facility days
 * end. Whoever should have left already counts today.
 */
export const readReleases = (
  db: ReadDb,
  city: string,
  facility: string,
  { zone, minDays, now }: ReleaseRule,
): Promise<z.infer<typeof ReleaseDay>[]> =>
  db.rows(
    `with leaving as (
      select (admitted_at at time zone $3)::date + $4::int as day from cases
       where city = $1 and facility = $2 and known_to is null and status = 'admitted'
      union all
      select (coalesce(facility_until, expires_at) at time zone $3)::date from contacts
       where city = $1 and facility = $2 and known_to is null and status = 'placed')
    select greatest(day, ($5::timestamptz at time zone $3)::date) as date, count(*)::int as people
      from leaving where day is not null group by 1 order by 1 limit 14`,
    [city, facility, zone, minDays, now],
  )

/** Refusals at the door by code, the most frequent first. */
export async function readRefusals(
  db: ReadDb,
  city: string,
  facility: string,
): Promise<z.infer<typeof RefusalCount>[]> {
  const sql = 'select refused from facilities where city = $1 and facility = $2 and known_to is null'
  const [row] = await db.rows<{ refused: Readonly<Record<string, number>> }>(sql, [city, facility])
  return Object.entries(row?.refused ?? {})
    .map(([code, times]) => ({ code, times }))
    .toSorted((a, b) => b.times - a.times)
}
