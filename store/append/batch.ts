import { commonAncestor } from '#kernel/jurisdictions/place-code.ts'
import { type Fact, MAX_ROWS_PER_EVENT, type Recorded, type StoredEvent, type StoredRow } from '#kernel/ledger/event.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { CityCode, PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { Collector } from '../fold/fold-sink.ts'
import type { Subject } from '../fold/subject.ts'
import type { Outcome, Submission } from '../store.ts'
import type { EventIds } from './event-ids.ts'

type OpenEvent = Omit<StoredEvent, 'rows' | 'place'> & { place: PlaceCode; readonly rows: StoredRow[] }

/** Everything one transaction will write, gathered while its submissions are decided one after another. */
export class Batch {
  readonly city: CityCode
  readonly events: OpenEvent[] = []
  readonly subjects = new Set<Subject>()
  readonly shown = new Collector()
  readonly outcomes = new Map<string, Outcome>()
  /** Facts by stream, for a correction within the batch that must fold what is not stored yet. */
  readonly recorded = new Map<StreamId, Recorded[]>()
  facts = 0
  #open: OpenEvent | null = null

  constructor(city: CityCode) {
    this.city = city
  }

  /** Facts of different submissions never share an event. */
  endSubmission(): void {
    this.#open = null
  }

  /** Gives the fact its place in an event: the one just before, when it is of the same type and moment and not full. */
  record(fact: Fact, submission: Submission, ids: EventIds): Recorded {
    let event = this.#open
    if (
      !event ||
      event.type !== fact.type ||
      event.occurredAt !== fact.occurredAt ||
      event.rows.length >= MAX_ROWS_PER_EVENT
    )
      event = this.#start(fact, submission, ids)
    const { id, recordedAt, post, type, occurredAt } = event
    const { data, place } = fact
    return { type, data, place, occurredAt, recordedAt, post, event: id, row: event.rows.length }
  }

  #start(fact: Fact, submission: Submission, ids: EventIds): OpenEvent {
    const event: OpenEvent = {
      id: ids.next(submission.now),
      city: this.city,
      type: fact.type,
      occurredAt: fact.occurredAt,
      recordedAt: submission.now,
      post: submission.post,
      person: submission.person,
      request: submission.request,
      place: fact.place,
      rows: [],
    }
    this.events.push(event)
    this.#open = event
    return event
  }

  /** Adds the row of a fact that `record` has just placed, once its subjects have taken their versions. */
  addRow(row: StoredRow): void {
    const event = this.#open
    if (!event) throw new Error('a row without an event')
    event.rows.push(row)
    if (!row.place.startsWith(event.place))
      event.place = commonAncestor([event.place, row.place]) ?? placeOfCity(this.city)
    this.facts += 1
  }
}
