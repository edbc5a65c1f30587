import type pg from 'pg'
import type { Recorded, StoredRow } from '#kernel/ledger/event.ts'
import type { CityCode, EventId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Registry } from '../registry.ts'
import type { EventText } from '../seal/event-text.ts'
import { readEvents } from '../seal/read-events.ts'
import { Collector } from './fold-sink.ts'
import { loadHistory, standing } from './history.ts'
import { applyFact, newSubject, refold, type Subject } from './subject.ts'

/** The `streams` table as columns: a row object for each touch would be most of a replay's memory. */
export class StreamColumns {
  readonly city: string[] = []
  readonly stream: string[] = []
  readonly version: number[] = []
  readonly event: string[] = []
  readonly row: number[] = []
  readonly occurredAt: string[] = []
}

/** Everything derived, as it stands after all events. */
export interface Replayed {
  readonly subjects: Map<string, Subject>
  readonly shown: Collector
  readonly streams: StreamColumns
  events: number
  /** Facts taken by subjects; one fact may belong to several. */
  touches: number
  /** Events that could not be folded: nothing else of them is in the result. */
  readonly failed: EventId[]
}

export interface ReplayOptions {
  /** Sees each page of events before it is folded. */
  onPage?(events: readonly EventText[]): void
  onProgress?(events: number): void
}

/** Folds every event of these cities, in the order of recording, in memory. Reads as whatever role the client has. */
export async function replay(
  client: pg.ClientBase,
  registry: Registry,
  heads: readonly { readonly city: string; readonly last: string }[],
  options: ReplayOptions = {},
): Promise<Replayed> {
  const into: Replayed = {
    subjects: new Map(),
    shown: new Collector(),
    streams: new StreamColumns(),
    events: 0,
    touches: 0,
    failed: [],
  }
  for (const { city, last } of heads) {
    for await (const events of readEvents(client, city, '0', last)) {
      options.onPage?.(events)
      for (const event of events) await takeEvent(event, into, client, registry)
      options.onProgress?.(into.events)
    }
  }
  return into
}

async function takeEvent(event: EventText, into: Replayed, client: pg.ClientBase, registry: Registry): Promise<void> {
  into.events += 1
  try {
    const rows: StoredRow[] = JSON.parse(event.rows)
    for (let row = 0; row < rows.length; row++) {
      const stored = rows[row]
      if (!stored) continue
      const fact = recordedOf(event, stored, row)
      if (event.type === 'record-voided') await takeVoid(fact, stored, into, client, registry, event.city)
      else takeFact(fact, stored, into, registry, event.city)
    }
  } catch {
    into.failed.push(event.id as EventId)
  }
}

const recordedOf = (event: EventText, stored: StoredRow, row: number): Recorded => ({
  type: event.type,
  data: stored.data,
  place: stored.place as PlaceCode,
  occurredAt: event.occurredAt as Instant,
  recordedAt: event.recordedAt as Instant,
  post: event.post as PostId,
  event: event.id as EventId,
  row,
})

function touch(
  fact: Recorded,
  stream: string,
  version: number,
  into: Replayed,
  registry: Registry,
  city: string,
): Subject {
  const id = `${city} ${stream}`
  let subject = into.subjects.get(id)
  if (!subject) {
    subject = newSubject(city as CityCode, stream as StreamId, registry.kindOf(stream as StreamId))
    into.subjects.set(id, subject)
  }
  const { streams } = into
  streams.city.push(city)
  streams.stream.push(stream)
  streams.version.push(version)
  streams.event.push(fact.event)
  streams.row.push(fact.row)
  streams.occurredAt.push(fact.occurredAt)
  into.touches += 1
  return subject
}

function takeFact(fact: Recorded, stored: StoredRow, into: Replayed, registry: Registry, city: string): void {
  for (const stream in stored.streams) {
    const subject = touch(fact, stream, stored.streams[stream] ?? 0, into, registry, city)
    applyFact(subject, fact, registry.tables, into.shown)
  }
}

/** Corrections are rare: the history is read again from the database instead of being kept for every subject. */
async function takeVoid(
  fact: Recorded,
  stored: StoredRow,
  into: Replayed,
  client: pg.ClientBase,
  registry: Registry,
  city: string,
): Promise<void> {
  for (const stream in stored.streams) {
    const version = stored.streams[stream] ?? 0
    const subject = touch(fact, stream, version, into, registry, city)
    const before = await loadHistory(client, subject.city, subject.stream, version)
    refold(subject, standing([...before, fact]), fact.recordedAt, registry.tables, into.shown)
  }
}
