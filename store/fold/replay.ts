import type pg from 'pg'
import type { Recorded, StoredRow } from '#kernel/ledger/event.ts'
import type { CityCode, EventId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Registry } from '../registry.ts'
import type { EventText } from '../seal/event-text.ts'
import { readEvents } from '../seal/read-events.ts'
import { Collector } from './fold-sink.ts'
import { loadHistory, standing } from './history.ts'
import { type ParsedRow, parseRows } from './parse-rows.ts'
import { show } from './show.ts'
import { applyFact, newSubject, refold, type Subject } from './subject.ts'

/** Everything derived, as it stands after all events. */
export interface Replayed {
  readonly subjects: Subject[]
  readonly shown: Collector
  events: number
  facts: number
  /** Facts taken by subjects; one fact may belong to several. */
  touches: number
  /** Events that could not be folded, and subjects that could not be shown: nothing else of them is in the result. */
  readonly failed: (EventId | StreamId)[]
}

export interface ReplayOptions {
  /** Sees each page of events before it is folded. */
  onPage?(events: readonly EventText[]): void
  onProgress?(events: number): void
}

/** One city's events on their way into subjects. */
interface CityReplay {
  readonly city: CityCode
  readonly subjects: Map<string, Subject>
  readonly into: Replayed
  readonly registry: Registry
  readonly client: pg.ClientBase
}

/** Folds every event of these cities, in the order of recording, in memory. Reads as whatever role the client has. */
export async function replay(
  client: pg.ClientBase,
  registry: Registry,
  heads: readonly { readonly city: string; readonly last: string }[],
  options: ReplayOptions = {},
): Promise<Replayed> {
  const into: Replayed = { subjects: [], shown: new Collector(), events: 0, facts: 0, touches: 0, failed: [] }
  for (const { city, last } of heads) {
    const at: CityReplay = { city: city as CityCode, subjects: new Map(), into, registry, client }
    for await (const events of readEvents(client, city, '0', last)) {
      options.onPage?.(events)
      for (const event of events) if (!takeEvent(event, at)) await takeCorrection(event, at)
      options.onProgress?.(into.events)
    }
    for (const subject of at.subjects.values()) showAtLast(subject, at)
  }
  return into
}

/** False for a correction, which has to wait for the database; nothing else does, so nothing else is a promise. */
function takeEvent(event: EventText, at: CityReplay): boolean {
  if (event.type === 'record-voided') return false
  at.into.events += 1
  try {
    const rows = parseRows(event.rows)
    for (let row = 0; row < rows.length; row++) {
      const stored = rows[row]
      if (!stored) continue
      const fact = recordedOf(event, stored, row)
      at.into.facts += 1
      for (const stream of stored.streams) applyFact(touch(stream, at), fact)
    }
  } catch {
    at.into.failed.push(event.id as EventId)
  }
  return true
}

/** Corrections are rare: the history is read again from the database instead of being kept for every subject. */
async function takeCorrection(event: EventText, at: CityReplay): Promise<void> {
  at.into.events += 1
  try {
    const rows: StoredRow[] = JSON.parse(event.rows)
    for (const [row, stored] of rows.entries()) {
      const fact = recordedOf(event, stored, row)
      at.into.facts += 1
      for (const [stream, version] of Object.entries(stored.streams)) {
        const subject = touch(stream, at)
        const before = await loadHistory(at.client, subject.city, subject.stream, version)
        refold(subject, standing([...before, fact]), fact.recordedAt, at.registry.tables, at.into.shown)
      }
    }
  } catch {
    at.into.failed.push(event.id as EventId)
  }
}

const recordedOf = (
  event: EventText,
  stored: Pick<StoredRow | ParsedRow, 'data' | 'place'>,
  row: number,
): Recorded => ({
  type: event.type,
  data: stored.data,
  place: stored.place as PlaceCode,
  occurredAt: event.occurredAt as Instant,
  recordedAt: event.recordedAt as Instant,
  post: event.post as PostId,
  event: event.id as EventId,
  row,
})

function touch(name: string, { subjects, into, city, registry }: CityReplay): Subject {
  into.touches += 1
  const known = subjects.get(name)
  if (known) return known
  // A text of its own: the name is a slice of the event's rows, and would keep all of them in memory.
  const stream: StreamId = JSON.parse(JSON.stringify(name))
  const subject = newSubject(city, stream, registry.kindOf(stream))
  subjects.set(stream, subject)
  into.subjects.push(subject)
  return subject
}

function showAtLast(subject: Subject, { into, registry }: CityReplay): void {
  try {
    show(subject, registry.tables, into.shown)
  } catch {
    into.failed.push(subject.stream)
  }
}
