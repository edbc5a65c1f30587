import type { Recorded, RecordVoided } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject } from '#kernel/ledger/fold-subject.ts'
import type { StreamKind, SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type EventId, type PlaceCode, type PostId, type StreamId, streamKindOf } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { parseRows } from '#store/fold/parse-rows.ts'
import type { ReadDb } from '#store/store.ts'

interface EventRow {
  readonly id: string
  readonly type: string
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly post: string
  readonly rows: string
}

const PAGE = 4_000

/** Events of these types that had happened and were on record before `before`, in the order of recording. */
async function* eventsBefore(db: ReadDb, city: string, types: readonly string[], before: Instant) {
  const sql = `select id::text, type, occurred_at as "occurredAt", recorded_at as "recordedAt", post, rows::text
    from events where city = $1 and id > $2 and type = any($3) and recorded_at < $4 and occurred_at < $4
    order by events.id limit ${PAGE}`
  for (let after = '0'; ; ) {
    const page = await db.rows<EventRow>(sql, [city, after, types, before])
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.id
  }
}

/** Facts that were known before `before` not to have happened, as `<event>#<row>`. */
async function voidedBefore(db: ReadDb, city: string, before: Instant): Promise<ReadonlySet<string>> {
  const voided = new Set<string>()
  for await (const event of eventsBefore(db, city, ['record-voided'], before))
    for (const { data } of parseRows(event.rows)) {
      const { event: id, row } = data as RecordVoided
      voided.add(`${id}#${row}`)
    }
  return voided
}

const recordedOf = (event: EventRow, place: string, data: unknown, row: number): Recorded => ({
  type: event.type,
  data,
  place: place as PlaceCode,
  occurredAt: event.occurredAt,
  recordedAt: event.recordedAt,
  post: event.post as PostId,
  event: event.id as EventId,
  row,
})

/**
 * Subjects of these kinds as the office knew them just before a moment, folded from their events: views are written
 * over in place and cannot say it. By kind, then by stream.
 */
export async function readPastStates(
  db: ReadDb,
  city: string,
  kinds: readonly StreamKind[],
  before: Instant,
): Promise<ReadonlyMap<string, ReadonlyMap<StreamId, SubjectState>>> {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  const states = new Map(kinds.map((kind) => [kind.kind, new Map<StreamId, SubjectState>()]))
  const voided = await voidedBefore(db, city, before)
  const types = [...new Set(kinds.flatMap(({ events }) => events))]
  for await (const event of eventsBefore(db, city, types, before)) {
    for (const [row, stored] of parseRows(event.rows).entries()) {
      if (voided.has(`${event.id}#${row}`)) continue
      const fact = recordedOf(event, stored.place, stored.data, row)
      for (const name of stored.streams) {
        const stream = name as StreamId
        const kind = byName.get(streamKindOf(stream))
        const known = states.get(kind?.kind ?? '')
        if (kind === undefined || known === undefined) continue
        known.set(stream, foldSubject(kind, known.get(stream) ?? initialSubject(kind), fact))
      }
    }
  }
  return states
}
