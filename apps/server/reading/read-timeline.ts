import type { TimelineEntry } from '#kernel/contract-reads.ts'
import type { RecordVoided } from '#kernel/ledger/event.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import { eventWords } from './event-words.ts'
import { readNames } from './names.ts'

interface FactRow {
  readonly event: string
  readonly row: number
  readonly type: string
  readonly occurred_at: Instant
  readonly recorded_at: Instant
  readonly post: string
  readonly place: string
  readonly data: Record<string, unknown>
}

const FACT = `e.id::text as event, s.row, e.type, e.occurred_at, e.recorded_at, e.post,
  e.rows -> s.row ->> 'place' as place, e.rows -> s.row -> 'data' as data`
const OF_STREAM = `select ${FACT} from streams s
  join events e on e.city = s.city and e.occurred_at = s.occurred_at and e.id = s.event`

const isVoid = (row: FactRow): row is FactRow & { data: RecordVoided & Record<string, unknown> } =>
  row.type === 'record-voided'

async function toEntries(db: ReadDb, city: string, rows: readonly FactRow[]): Promise<TimelineEntry[]> {
  const voids = new Map(
    rows.filter(isVoid).map(({ data, recorded_at }) => [`${data.event}/${data.row}`, { data, recorded_at }]),
  )
  const names = await readNames(db, city, { posts: rows.map((row) => row.post) })
  return rows.map((row) => {
    const voided = voids.get(`${row.event}/${row.row}`)
    return {
      event: row.event,
      row: row.row,
      type: row.type,
      words: eventWords(row.type),
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      post: row.post,
      postWords: names.post(row.post),
      place: row.place,
      data: row.data,
      voided: voided === undefined ? null : { at: voided.recorded_at, reason: voided.data.reason },
    }
  })
}

/** One subject's history, newest first; what was voided stays readable and says so. */
export async function readTimeline(db: ReadDb, city: string, stream: string, limit = 200): Promise<TimelineEntry[]> {
  const sql = `${OF_STREAM} where s.city = $1 and s.stream = $2 order by s.version desc limit $3`
  return toEntries(db, city, await db.rows<FactRow>(sql, [city, stream, limit]))
}

export interface EventFilter {
  readonly type?: string | undefined
  readonly place?: string | undefined
  /** Recorded at or after. */
  readonly since?: Instant | undefined
  readonly limit: number
}

/** What happened anywhere, newest first; each row of a bulk event is a line of its own. */
export async function readEvents(db: ReadDb, city: string, filter: EventFilter): Promise<TimelineEntry[]> {
  const sql = `with found as (
      select id, type, occurred_at, recorded_at, post, rows from events
       where city = $1 and ($2::text is null or type = $2) and ($3::text is null or starts_with(place, $3))
         and ($4::timestamptz is null or recorded_at >= $4) order by id desc limit $5)
    select id::text as event, (r.ordinality - 1)::int as row, type, occurred_at, recorded_at, post,
           r.value ->> 'place' as place, r.value -> 'data' as data
      from found cross join lateral jsonb_array_elements(rows) with ordinality as r
     order by id desc, r.ordinality limit $5`
  const values = [city, filter.type ?? null, filter.place ?? null, filter.since ?? null, filter.limit]
  return toEntries(db, city, await db.rows<FactRow>(sql, values))
}
