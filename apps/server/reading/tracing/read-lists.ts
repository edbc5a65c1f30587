import type { z } from 'zod'
import { streamId } from '#kernel/primitives/ids.ts'
import { blockerCause } from '#outbreak/tracing/blocker-cause.ts'
import type { ContactListPage, ContactListRow } from '#outbreak/tracing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from '../names.ts'

type Row = z.infer<typeof ContactListRow>
type Line = z.infer<typeof ContactListPage>['lines'][number]

/** A list holds who lives in the district and was determined on the local day, but for general contacts. */
const ON_LIST = `c.city = l.city and c.known_to is null and c.category <> 'general' and starts_with(c.place, l.place)
  and c.determined_at >= (l.date::timestamp at time zone 'Asia/Shanghai')
  and c.determined_at < ((l.date + 1)::timestamp at time zone 'Asia/Shanghai')`
const LATE = `d.finish_done_at is not null and d.finish_done_at > d.finish_due`
const DUTY = `left join duties d on d.city = c.city and d.known_to is null and d.stream = c.stream and d.kind = 'isolate'
  and d.opened_at = c.determined_at`

const LISTS = `select l.place, l.date, count(c.person)::int as listed,
    count(c.person) filter (where c.told_at is not null)::int as told,
    count(c.person) filter (where c.moved_at is not null)::int as moved,
    count(c.person) filter (where c.placed_at is not null)::int as placed,
    count(c.person) filter (where c.placed_at is null and c.status = 'becameCase')::int as "becameCase",
    count(c.person) filter (where c.placed_at is null and c.status = 'released')::int as released,
    count(c.person) filter (where c.status in ('determined', 'told', 'moving'))::int as waiting,
    count(c.person) filter (where ${LATE})::int as late,
    l.signed_at as "signedAt", l.added_since as "addedSince"
  from contact_lists l left join contacts c on ${ON_LIST} ${DUTY}
  where l.city = $1 and l.known_to is null and l.date = $2::date and ($3::text is null or starts_with(l.place, $3))
  group by l.place, l.date, l.signed_at, l.added_since order by waiting desc, l.place`

/** The lists of a day, the one with most people waiting first. */
export async function readContactLists(db: ReadDb, city: string, date: string, place: string | null): Promise<Row[]> {
  const rows = await db.rows<Omit<Row, 'placeName'>>(LISTS, [city, date, place])
  const names = await readNames(db, city, { places: rows.map((row) => row.place) })
  return rows.map((row) => ({ ...row, placeName: names.place(row.place) }))
}

type StoredLine = Omit<Line, 'homeName' | 'cause' | 'wantsCause'> & {
  readonly home: string
  readonly blockedBy: string | null
}
const LINES = `select c.person, c.place as home, c.status, c.determined_at as "determinedAt", c.placed_at as "placedAt",
    d.finish_due as "dueAt", coalesce(${LATE}, false) as late,
    coalesce(d.blocked_by, (select case when b -> 'by' ->> 'kind' = 'duty' then 'duty:' else
        'resource:' || (b -> 'by' ->> 'resource') end
      from jsonb_array_elements(d.blocks) as b where (b -> 'from' ->> 'at')::timestamptz <= d.finish_due
      and (b -> 'until' ->> 'at' is null or (b -> 'until' ->> 'at')::timestamptz > d.finish_due) limit 1)) as "blockedBy"
  from contact_lists l join contacts c on ${ON_LIST} ${DUTY}
  where l.city = $1 and l.known_to is null and l.stream = $2 order by c.placed_at is not null, c.determined_at, c.person`

/** One list with its lines: who waits, who was late, and what the duty says held them up. */
export async function readContactList(
  db: ReadDb,
  city: string,
  asked: { readonly place: string; readonly date: string },
): Promise<z.infer<typeof ContactListPage> | null> {
  const list = (await readContactLists(db, city, asked.date, asked.place)).find(({ place }) => place === asked.place)
  if (list === undefined) return null
  const stream = streamId('contact-list', `${asked.place}-${asked.date}`)
  const rows = await db.rows<StoredLine>(LINES, [city, stream])
  const names = await readNames(db, city, { places: rows.map(({ home }) => home) })
  const lines = rows.map(({ home, blockedBy, ...row }): Line => {
    const wantsCause = row.late || ['determined', 'told', 'moving'].includes(row.status)
    return { ...row, homeName: names.place(home), wantsCause, cause: wantsCause ? blockerCause(blockedBy) : null }
  })
  return { list, lines }
}
