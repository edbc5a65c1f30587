import type { z } from 'zod'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { endOfDay, startOfDay } from '#kernel/primitives/local-day.ts'
import type { PremisesRow, ReopeningFigures } from '#outbreak/zones/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { readNames } from './names.ts'

export type PremisesDoc = z.infer<typeof PremisesRow>
type Row = Omit<PremisesDoc, 'placeName' | 'name'> & { readonly zh: string; readonly en: string }

export interface PremisesFilter {
  readonly place?: string | undefined
  readonly status?: string | undefined
  readonly limit: number
}
const LIST = `select premises, kind, place, name_zh as zh, name_en as en, status, closed_at as "closedAt",
    closed_until as "closedUntil", reopened_at as "reopenedAt", conditions, ${TOTAL} from premises
  where city = $1 and known_to is null and ($2::text is null or starts_with(place, $2))
    and ($3::text is null or status = $3)
  order by status = 'open', closed_at desc nulls last, premises limit $4`

/** Premises, the closed ones first. */
export async function readPremises(db: ReadDb, city: string, filter: PremisesFilter): Promise<Listed<PremisesDoc>> {
  const values = [city, filter.place ?? null, filter.status ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Row & { total: number }>(LIST, values))
  const names = await readNames(db, city, { places: rows.map(({ place }) => place) })
  return {
    total,
    rows: rows.map(({ zh, en, ...row }) => ({ ...row, name: { zh, en }, placeName: names.place(row.place) })),
  }
}

// Compounds are compared by code, not pair by pair: a city has thousands of compounds and of orders.
const FIGURES = `with here as materialized (select code from places
      where city = $1 and known_to is null and level = 'compound' and starts_with(code, $2)),
    held as materialized (select place, residents from zones
      where city = $1 and known_to is null and status = 'inForce' and (starts_with(place, $2) or starts_with($2, place))),
    held_in as materialized (select distinct left(place, 15) as code from held where length(place) >= 15),
    held_over as materialized (select place from held where length(place) < 15)
  select (select count(*)::int from premises where city = $1 and known_to is null and starts_with(place, $2)
      and reopened_at >= $3::timestamptz and reopened_at < $4::timestamptz) as "reopenedToday",
    (select count(*)::int from premises where city = $1 and known_to is null and starts_with(place, $2)
      and status = 'closed') as closed,
    (select count(*)::int from premises where city = $1 and known_to is null and starts_with(place, $2)
      and status = 'partly-open') as "partlyOpen",
    (select count(*)::int from here) as compounds,
    (select count(*)::int from here left join held_in using (code) where held_in.code is null
      and not exists (select 1 from held_over where starts_with(here.code, held_over.place))) as "lowRiskCompounds",
    (select count(*)::int from held) as "zonesInForce",
    (select coalesce(sum(residents), 0)::int from held) as "residentsInside",
    (select count(*)::int from disinfections where city = $1 and known_to is null and starts_with(place, $2)
      and status = 'owed') as "disinfectionsOwed"`

/** How a place comes back to life: premises open again today, and compounds with no order over or inside them. */
export async function readReopening(
  db: ReadDb,
  city: string,
  place: PlaceCode,
  date: LocalDate,
  zone: string,
): Promise<z.infer<typeof ReopeningFigures>> {
  const values = [city, place, startOfDay(date, zone), endOfDay(date, zone)]
  const [row] = await db.rows<Omit<z.infer<typeof ReopeningFigures>, 'date'>>(FIGURES, values)
  if (row === undefined) throw new Error('a query of counts answers one row')
  return { date, ...row }
}
