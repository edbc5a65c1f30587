import type { z } from 'zod'
import { blockerCause } from '#outbreak/tracing/blocker-cause.ts'
import type { ContactListPage, ContactListRow } from '#outbreak/tracing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from '../names.ts'

type Row = z.infer<typeof ContactListRow>
type Line = z.infer<typeof ContactListPage>['lines'][number]

const LATE = `d.finish_done_at is not null and d.finish_done_at > d.finish_due`
/** Contacts determined on the local day $2, but for general ones; by the subject's index, one look-up each for its duty. */
const OF_DAY = `select c.*, d.finish_due, d.blocked_by, d.blocks, coalesce(${LATE}, false) as late
  from contacts c left join lateral (select * from duties d where d.city = c.city and d.known_to is null
    and d.subject = c.stream and d.kind = 'isolate' and d.opened_at = c.determined_at limit 1) as d on true
  where c.city = $1 and c.known_to is null and c.category <> 'general'
  and c.determined_at >= ($2::date::timestamp at time zone 'Asia/Shanghai')
  and c.determined_at < (($2::date + 1)::timestamp at time zone 'Asia/Shanghai') and starts_with(c.place, $3)`
/** A list is a district's; whoever lives outside any district stands on the list of the place itself. */
const LISTS = `with of_day as materialized (${OF_DAY})
  select l.place, l.date, count(c.person)::int as listed,
    count(c.told_at)::int as told, count(c.moved_at)::int as moved, count(c.placed_at)::int as placed,
    count(c.person) filter (where c.placed_at is null and c.status = 'becameCase')::int as "becameCase",
    count(c.person) filter (where c.placed_at is null and c.status = 'released')::int as released,
    count(c.person) filter (where c.status in ('determined', 'told', 'moving'))::int as waiting,
    count(c.person) filter (where c.late)::int as late, l.signed_at as "signedAt", l.added_since as "addedSince"
  from contact_lists l left join of_day c on left(c.place, length(l.place)) = l.place
  where l.city = $1 and l.known_to is null and l.date = $2::date and starts_with(l.place, $3)
  group by l.place, l.date, l.signed_at, l.added_since order by waiting desc, l.place`

/** The lists of a day, the one with most people waiting first. */
export async function readContactLists(db: ReadDb, city: string, date: string, place: string): Promise<Row[]> {
  const rows = await db.rows<Omit<Row, 'placeName'>>(LISTS, [city, date, place])
  const names = await readNames(db, city, { places: rows.map((row) => row.place) })
  return rows.map((row) => ({ ...row, placeName: names.place(row.place) }))
}

type StoredLine = Omit<Line, 'homeName' | 'cause' | 'wantsCause'> & {
  readonly home: string
  readonly blockedBy: string | null
}
const LINES = `with of_day as materialized (${OF_DAY})
  select c.person, c.place as home, c.status, c.determined_at as "determinedAt", c.placed_at as "placedAt",
    c.finish_due as "dueAt", c.late,
    coalesce(c.blocked_by, (select case when b -> 'by' ->> 'kind' = 'duty' then 'duty:' else
        'resource:' || (b -> 'by' ->> 'resource') end
      from jsonb_array_elements(c.blocks) as b where (b -> 'from' ->> 'at')::timestamptz <= c.finish_due
      and (b -> 'until' ->> 'at' is null or (b -> 'until' ->> 'at')::timestamptz > c.finish_due) limit 1)) as "blockedBy"
  from of_day c order by c.placed_at is not null, c.determined_at, c.person`

/** One list with its lines: who waits, who was late, and what the duty says held them up. */
export async function readContactList(
  db: ReadDb,
  city: string,
  asked: { readonly place: string; readonly date: string },
): Promise<z.infer<typeof ContactListPage> | null> {
  const list = (await readContactLists(db, city, asked.date, asked.place)).find(({ place }) => place === asked.place)
  if (list === undefined) return null
  const rows = await db.rows<StoredLine>(LINES, [city, asked.date, asked.place])
  const names = await readNames(db, city, { places: rows.map(({ home }) => home) })
  const lines = rows.map(({ home, blockedBy, ...row }): Line => {
    const wantsCause = row.late || ['determined', 'told', 'moving'].includes(row.status)
    return { ...row, homeName: names.place(home), wantsCause, cause: wantsCause ? blockerCause(blockedBy) : null }
  })
  const unexplained = ({ wantsCause, cause }: Line) => (wantsCause && cause === null ? 0 : 1)
  return { list, lines: lines.toSorted((a, b) => unexplained(a) - unexplained(b)) }
}
