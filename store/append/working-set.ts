import type pg from 'pg'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { CityCode, PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { arrayLiteral } from '../database/array-literal.ts'
import { newSubject, type Subject } from '../fold/subject.ts'
import type { Registry } from '../registry.ts'

interface StateRow {
  readonly stream: StreamId
  readonly place: PlaceCode
  readonly version: number
  readonly generation: number
  readonly since: Instant
  readonly state: SubjectState
}

/** Subjects of one city kept in memory, least recently asked for first. Right as long as the city has one writer. */
export class WorkingSet {
  readonly #city: CityCode
  readonly #registry: Registry
  readonly #capacity: number
  readonly #subjects = new Map<StreamId, Subject>()

  constructor(city: CityCode, registry: Registry, capacity: number) {
    this.#city = city
    this.#registry = registry
    this.#capacity = capacity
  }

  peek(stream: StreamId): Subject | undefined {
    return this.#subjects.get(stream)
  }

  /** @throws when the stream was not loaded. */
  get(stream: StreamId): Subject {
    const subject = this.#subjects.get(stream)
    if (!subject) throw new Error(`${stream} is not loaded`)
    return subject
  }

  /** Loads what is not here; a stream nobody wrote to yet is here as an empty subject. */
  async load(streams: Iterable<StreamId>, client: pg.ClientBase): Promise<void> {
    const missing: StreamId[] = []
    for (const stream of new Set(streams)) {
      const known = this.#subjects.get(stream)
      if (!known) missing.push(stream)
      else {
        this.#subjects.delete(stream)
        this.#subjects.set(stream, known)
      }
    }
    if (missing.length === 0) return
    for (const stream of missing) this.#add(newSubject(this.#city, stream, this.#registry.kindOf(stream)))
    const { rows } = await client.query<StateRow>({
      name: 'load-states',
      text: 'select stream, place, version, generation, since, state from states where city = $1 and stream = any ($2)',
      values: [this.#city, arrayLiteral(missing)],
    })
    for (const row of rows) {
      const { stream, ...rest } = row
      Object.assign(this.get(stream), rest, { shown: { state: row.state, rows: null, counts: null } })
    }
  }

  #add(subject: Subject): void {
    this.#subjects.set(subject.stream, subject)
  }

  /** Forgets the longest unused beyond the capacity; `busy` ones (not stored yet) stay. */
  trim(busy: (subject: Subject) => boolean): void {
    let excess = this.#subjects.size - this.#capacity
    for (const [stream, subject] of this.#subjects) {
      if (excess <= 0) return
      if (busy(subject)) continue
      this.#subjects.delete(stream)
      excess -= 1
    }
  }

  clear(): void {
    this.#subjects.clear()
  }
}
