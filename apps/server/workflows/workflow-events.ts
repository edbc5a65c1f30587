import type { CityCode, EventId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { WorkflowEvent } from '#workflows/workflow.ts'

interface EventRow {
  readonly id: EventId
  readonly type: string
  readonly post: PostId
  readonly occurred_at: Instant
  readonly recorded_at: Instant
  readonly rows: readonly {
    readonly streams: Record<StreamId, number>
    readonly place: PlaceCode
    readonly data: unknown
  }[]
}

const MOST_EVENTS = 100

export interface ReadEvent {
  readonly id: EventId
  readonly type: string
  readonly recordedAt: Instant
  readonly facts: readonly WorkflowEvent[]
}

/**
 * The next events of some types after a cursor, in the order of the ledger; of those recorded before `since`, none.
 * @returns also how far that looked through: up to `head`, the city's last event, unless more are to come.
 */
export async function readEventsAfter(
  db: ReadDb,
  city: CityCode,
  after: EventId,
  { types, since, head }: { readonly types: readonly string[]; readonly since: Instant; readonly head: EventId },
): Promise<{ readonly events: readonly ReadEvent[]; readonly readTo: EventId }> {
  const sql = `select id::text as id, type, post, occurred_at, recorded_at, rows from events
    where city = $1 and id > $2::bigint and id <= $5::bigint and type = any ($3) and recorded_at >= $4::timestamptz
    order by events.id limit ${MOST_EVENTS}`
  const found = await db.rows<EventRow>(sql, [city, after, types, since, head])
  const events = found.map((event) => ({
    id: event.id,
    type: event.type,
    recordedAt: event.recorded_at,
    facts: event.rows.map((_, row) => factOf(city, event, row)),
  }))
  return { events, readTo: found.length < MOST_EVENTS ? head : (found.at(-1)?.id ?? head) }
}

function factOf(city: CityCode, event: EventRow, row: number): WorkflowEvent {
  const { id, type, post, occurred_at: occurredAt, recorded_at: recordedAt } = event
  const { streams = {}, place = '' as PlaceCode, data = null } = event.rows[row] ?? {}
  return { id, row, city, type, post, place, occurredAt, recordedAt, streams: Object.keys(streams) as StreamId[], data }
}

/** Last event of every ledger. */
export async function readHead(db: ReadDb, city: CityCode): Promise<EventId> {
  const [row] = await db.rows<{ n: EventId }>('select last_event::text as n from heads where city = $1', [city])
  return row?.n ?? ('0' as EventId)
}
