import type { z } from 'zod'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { endOfDay, startOfDay } from '#kernel/primitives/local-day.ts'
import type { NeedFigures, NeedRow } from '#outbreak/zones/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { readNames } from './names.ts'

export type NeedDoc = z.infer<typeof NeedRow>
type Row = Omit<NeedDoc, 'placeName'>

export interface NeedFilter {
  readonly place?: string | undefined
  readonly kind?: string | undefined
  readonly state?: 'open' | 'ended' | undefined
  readonly limit: number
}
/** The first clock not yet stopped is the one that runs. */
const NEXT_DUE = `case when ended_at is not null then null
  when accepted_at is null and accept_due_at is not null then accept_due_at
  when started_at is null and start_due_at is not null then start_due_at else due_at end`
const OPEN = `status in ('requested', 'accepted', 'underway')`
const LIST = `select need, kind, place, person, household, urgent, status, holder, requested_at as "requestedAt",
    care_at as "careAt", ${NEXT_DUE} as "nextDueAt", due_at as "dueAt", slot_at as "slotAt", left_at as "leftAt",
    returned_at as "returnedAt", ended_at as "endedAt", on_time as "onTime", repeats, ${TOTAL} from needs
  where city = $1 and known_to is null and ($2::text is null or starts_with(place, $2))
    and ($3::text is null or kind = $3)
    and ($4::text is null or case $4 when 'open' then ${OPEN} else not ${OPEN} end)
  order by ended_at desc nulls first, ${NEXT_DUE}, need limit $5`

/** Needs, the open ones first and whatever is due soonest on top. */
export async function readNeeds(db: ReadDb, city: string, filter: NeedFilter): Promise<Listed<NeedDoc>> {
  const values = [city, filter.place ?? null, filter.kind ?? null, filter.state ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Row & { total: number }>(LIST, values))
  const names = await readNames(db, city, { places: rows.map(({ place }) => place) })
  return { total, rows: rows.map((row) => ({ ...row, placeName: names.place(row.place) })) }
}

const FIGURES = `select left(place, $3) as place, kind,
    count(*) filter (where on_time)::int as "onTime", count(*) filter (where on_time = false)::int as late,
    count(*) filter (where ${OPEN} and ${NEXT_DUE} >= $4::timestamptz)::int as open,
    count(*) filter (where ${OPEN} and ${NEXT_DUE} < $4::timestamptz)::int as overdue,
    count(*) filter (where status in ('refused', 'failed'))::int as "notServed"
  from needs where city = $1 and known_to is null and starts_with(place, $2)
    and ((ended_at >= $5::timestamptz and ended_at < $6::timestamptz) or (${OPEN} and requested_at < $6::timestamptz))
  group by 1, 2 order by 1, 2`

/** Digits of a place one level below: what is counted apart. */
const BELOW: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12, 12: 15, 15: 18, 18: 20, 20: 20 }

/** Needs of a day by child place and kind: in time, late, still open, overdue now, not served. */
export async function readNeedFigures(
  db: ReadDb,
  city: string,
  asked: { readonly place: PlaceCode; readonly date: LocalDate; readonly now: Instant; readonly zone: string },
): Promise<z.infer<typeof NeedFigures>> {
  const { place, date, now, zone } = asked
  const below = BELOW[place.length] ?? place.length
  const values = [city, place, below, now, startOfDay(date, zone), endOfDay(date, zone)]
  const rows = await db.rows<Omit<z.infer<typeof NeedFigures>['rows'][number], 'placeName'>>(FIGURES, values)
  const names = await readNames(db, city, { places: rows.map((row) => row.place) })
  return { place, date, rows: rows.map((row) => ({ ...row, placeName: names.place(row.place) })) }
}
