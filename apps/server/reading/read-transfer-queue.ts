import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TransferQueue, TransferRequest } from '#outbreak/transfer/contract-reads.ts'
import type { CareNeed } from '#outbreak/transfer/events.ts'
import type { ReadDb } from '#store/store.ts'
import { urgencyOf } from '../../../engines/dispatch/worst-first.ts'
import { withPlaceNames } from './person-facts.ts'

export type QueueDoc = z.infer<typeof TransferQueue>
export type RequestDoc = z.infer<typeof TransferRequest>

export interface QueueFilter {
  readonly place?: string | undefined
  readonly class?: 'positive' | 'contact' | undefined
  readonly people?: readonly string[] | undefined
  /** Only who waits for this. */
  readonly waits?: RequestDoc['waitsFor'] | undefined
  /** Rows to leave out, worst first: the pages before. */
  readonly skip?: number | undefined
  readonly limit: number
}
interface QueueRow {
  readonly person: string
  readonly class: 'positive' | 'contact'
  readonly home: string
  readonly grade: string
  readonly needs: readonly CareNeed[]
  readonly waitsFor: RequestDoc['waitsFor']
  readonly facility: string | null
  readonly waitingSince: Instant
  readonly dueAt: Instant | null
  readonly age: RequestDoc['age']
  readonly duty: string
  readonly holder: string
  readonly blockedBy: string | null
}

/**
 * Whom an open duty of moving is about. $1 city, $2 now, $3 place, $4 class, $5 people. The open duties are read once and
 * kept: row security hides from the planner how many there are, and joined at once they are read again for each person.
 */
const WAITING = `owed as materialized (
  select d.kind, substr(d.subject, strpos(d.subject, '/') + 1) as person, d.opened_at, d.finish_due, d.duty, d.holder,
    d.blocked_by, d.start_done_at, d.accept_done_at
  from duties d where d.city = $1 and d.known_to is null and d.closed_at is null
    and d.kind in ('transfer', 'care-move', 'isolate')),
waiting as (
  select c.person, 'positive' as class, c.place as home, coalesce(c.grade, 'asymptomatic') as grade,
    case when c.status = 'onTheWay' and c.facility is not null then 'door'
         when c.status in ('bedAssigned', 'onTheWay') and c.facility is not null then 'vehicle'
         when c.status = 'admitted' and d.start_done_at is not null then 'door'
         when c.status = 'admitted' and d.accept_done_at is not null then 'vehicle' else 'bed' end as "waitsFor",
    c.facility, d.opened_at, d.finish_due, d.duty, d.holder, d.blocked_by
  from owed d join cases c on c.city = $1 and c.person = d.person and c.known_to is null
  where d.kind in ('transfer', 'care-move') and ($4::text is null or $4 = 'positive')
  union all
  select t.person, 'contact', t.place, 'asymptomatic',
    case t.status when 'moving' then 'door' else 'vehicle' end,
    t.facility, d.opened_at, d.finish_due, d.duty, d.holder, d.blocked_by
  from owed d join contacts t on t.city = $1 and t.person = d.person and t.known_to is null
    and t.status in ('determined', 'told', 'moving')
  where d.kind = 'isolate' and ($4::text is null or $4 = 'contact')),
queue as (
  select w.*, coalesce(n.needs, '[]'::jsonb) as needs,
    case when w.opened_at > $2::timestamptz - interval '1 hour' then 'under1h'
         when w.opened_at > $2::timestamptz - interval '4 hours' then 'under4h'
         when w.opened_at > $2::timestamptz - interval '12 hours' then 'under12h' else 'over12h' end as age
  from waiting w left join care_needs n on n.city = $1 and n.person = w.person and n.known_to is null
  where ($3::text is null or starts_with(w.home, $3)) and ($5::text[] is null or w.person = any ($5)))`

/** The engine's `urgencyOf`, said in SQL so that a limit keeps the worst. */
const URGENCY = `case when grade in ('severe', 'critical') or needs @> '["labour"]' then 0
  when grade = 'common' or needs @> '["dialysis"]' or needs @> '["paediatric"]' then 1 else 2 end`

const values = (city: string, now: Instant, filter: QueueFilter): unknown[] => [
  city,
  now,
  filter.place ?? null,
  filter.class ?? null,
  filter.people ?? null,
]

/** Without a free room in the city a vehicle would not help: a contact then waits for a room. $6 whether there is one. */
const WAITS = `case when class = 'contact' and "waitsFor" = 'vehicle' and not $6::boolean then 'room' else "waitsFor" end`

const asRecord = (rows: readonly { readonly key: string; readonly n: number }[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ key, n }) => [key, n]))

/** Who waits to be moved, worst first: urgency, then what falls due first, then who has waited longest. */
export async function readRequests(
  db: ReadDb,
  city: string,
  now: Instant,
  filter: QueueFilter,
  rooms: boolean,
): Promise<RequestDoc[]> {
  const sql = `with ${WAITING} select person, class, home, grade, needs, ${WAITS} as "waitsFor", facility,
      opened_at as "waitingSince", finish_due as "dueAt", age, duty, holder, blocked_by as "blockedBy"
    from queue where $7::text is null or ${WAITS} = $7
    order by ${URGENCY}, finish_due nulls last, opened_at, person limit $8 offset $9`
  const { waits = null, limit, skip = 0 } = filter
  const rows = await db.rows<QueueRow>(sql, [...values(city, now, filter), rooms, waits, limit, skip])
  return (await withPlaceNames(db, city, rows)).map((row) => ({
    ...row,
    needs: [...row.needs],
    urgency: urgencyOf(row),
  }))
}

/** Whether any isolation site has a room left. */
export async function hasRooms(db: ReadDb, city: string): Promise<boolean> {
  const sql = `select 1 as one from facilities where city = $1 and known_to is null and status = 'open'
    and kind = 'isolation-site' and free > 0 limit 1`
  return (await db.rows(sql, [city])).length > 0
}

export async function readTransferQueue(
  db: ReadDb,
  city: string,
  now: Instant,
  filter: QueueFilter,
  rooms: boolean,
): Promise<QueueDoc> {
  const counted = `with ${WAITING} select 'age' as kind, age as key, count(*)::int as n from queue group by age
    union all select 'wait', ${WAITS}, count(*)::int from queue group by 2
    union all select 'block', blocked_by, count(*)::int from queue where blocked_by is not null group by blocked_by
    union all select 'late', 'late', count(*)::int from queue where finish_due < $2`
  const counts = await db.rows<{ kind: string; key: string; n: number }>(counted, [...values(city, now, filter), rooms])
  const of = (kind: string) => asRecord(counts.filter((row) => row.kind === kind))
  const byAge = of('age')
  const byWait = of('wait')
  const total = Object.values(byAge).reduce((sum, n) => sum + n, 0)
  return {
    now,
    total,
    matching: filter.waits === undefined ? total : (byWait[filter.waits] ?? 0),
    late: of('late').late ?? 0,
    byAge,
    byWait,
    byBlock: of('block'),
    requests: await readRequests(db, city, now, filter, rooms),
  }
}

/** Facilities that refused each of these people at the door. */
export async function readRefusedBy(
  db: ReadDb,
  city: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sql = `select e.rows -> s.row -> 'data' ->> 'person' as person,
      array_agg(distinct e.rows -> s.row -> 'data' ->> 'facility') as facilities
    from streams s join events e on e.city = s.city and e.occurred_at = s.occurred_at and e.id = s.event
    where s.city = $1 and s.stream = any ($2) and e.type in ('admission-refused', 'placement-refused') group by 1`
  const streams = people.flatMap((person) => [`case/${person}`, `contact/${person}`])
  const rows = await db.rows<{ person: string; facilities: string[] }>(sql, [city, streams])
  return new Map(rows.map((row) => [row.person, row.facilities]))
}
