import type { Recorded, StoredRow } from '#kernel/ledger/event.ts'
import type { EventId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { CELLS, cutNames, cutRows, dataEnd, newCuts } from './cut-rows.ts'
import { IntList } from './int-list.ts'
import { ownText } from './own-text.ts'
import type { FoldEvent } from './read-facts.ts'

/** Gets each fact of an event, with the streams it names: `count` of `names` are meant. */
export type OnFact = (fact: number, row: number, type: string, names: readonly string[], count: number) => void

const NOT_CUT = -1

/**
 * Facts as the text they were read as. They are made into objects when their subject is folded, one subject at a
 * time, so that neither they nor the states between outlive the moment: what the collector would have to carry
 * along costs more than the fold.
 */
export class FactList {
  #events: FoldEvent[] = []
  readonly #event = new IntList()
  readonly #row = new IntList()
  /** Where the data starts in the event's text, or `NOT_CUT`. */
  readonly #data = new IntList()
  readonly #place = new IntList()
  readonly #parsed = new Map<number, StoredRow>()
  readonly #places = new Map<string, PlaceCode>()
  readonly #names: string[] = []
  readonly #words: ReadonlyMap<string, string>
  readonly #cuts = newCuts()
  #size = 0

  /** @param words Types of events, as code compares with them: facts carry these very strings. */
  constructor(words: ReadonlyMap<string, string>) {
    this.#words = words
  }

  /** Characters held. */
  get size(): number {
    return this.#size
  }

  clear(): void {
    this.#events = []
    for (const list of [this.#event, this.#row, this.#data, this.#place]) list.clear()
    this.#parsed.clear()
    this.#size = 0
  }

  /** @throws when the event's rows are not what an event holds. */
  add(event: FoldEvent, onFact: OnFact): void {
    this.#size += event.rows.length
    this.#events.push(event)
    const type = this.#words.get(event.type) ?? event.type
    if (cutRows(event.rows, event.count, this.#cuts)) this.#addCut(event.rows, type, onFact)
    else this.#addParsed(event.rows, type, onFact)
  }

  /** The fact as an object, made anew at every call. */
  fact(index: number): Recorded {
    const event = this.#events[this.#event.at(index)]
    if (!event) throw new Error(`no fact ${index}`)
    const start = this.#data.at(index)
    const place = this.#place.at(index)
    const parsed = start === NOT_CUT ? this.#parsed.get(index) : undefined
    return {
      type: this.#words.get(event.type) ?? event.type,
      data: parsed ? parsed.data : JSON.parse(event.rows.slice(start, dataEnd(place))),
      place: parsed ? parsed.place : this.#placeNamed(event.rows.slice(place, event.rows.indexOf('"', place))),
      occurredAt: event.occurredAt as Instant,
      recordedAt: event.recordedAt as Instant,
      post: event.post as PostId,
      event: event.id as EventId,
      row: this.#row.at(index),
    }
  }

  #addCut(text: string, type: string, onFact: OnFact): void {
    const { at, rows } = this.#cuts
    for (let row = 0; row < rows; row++) {
      const cell = row * CELLS
      const fact = this.#push(row, at[cell] as number, at[cell + 1] as number)
      onFact(fact, row, type, this.#names, cutNames(text, at[cell + 2] as number, this.#names))
    }
  }

  #addParsed(text: string, type: string, onFact: OnFact): void {
    const rows: readonly StoredRow[] = JSON.parse(text)
    for (const [row, stored] of rows.entries()) {
      const names = Object.keys(stored.streams)
      const fact = this.#push(row, NOT_CUT, 0)
      this.#parsed.set(fact, stored)
      onFact(fact, row, type, names, names.length)
    }
  }

  #push(row: number, data: number, place: number): number {
    this.#event.push(this.#events.length - 1)
    this.#row.push(row)
    this.#data.push(data)
    this.#place.push(place)
    return this.#row.length - 1
  }

  #placeNamed(text: string): PlaceCode {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = ownText(text) as PlaceCode
    this.#places.set(place, place)
    return place
  }
}
