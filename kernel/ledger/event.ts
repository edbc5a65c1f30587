import type { CityCode, EventId, PlaceCode, PostId, StreamId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'

/** A module's event types: name → data. Each name is past tense and unique in the whole system. */
export type EventMap = object

/** What a decision says has happened; not yet recorded. One fact may belong to several subjects. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type
  readonly data: Data
  /** Every subject whose history this fact is part of; the first is the main one. */
  readonly streams: readonly [StreamId, ...StreamId[]]
  /** Where it happened, as fine as known. */
  readonly place: PlaceCode
  readonly occurredAt: Instant
}

/** A fact as a subject's history holds it: what `evolve` sees, whether it came alone or in a bulk event. */
export interface Recorded<Type extends string = string, Data = unknown> {
  readonly type: Type
  readonly data: Data
  readonly place: PlaceCode
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly post: PostId
  readonly event: EventId
  /** Index of this fact among the rows of its event, from 0. */
  readonly row: number
}

export type FactIn<M extends EventMap> = { [T in keyof M & string]: Fact<T, M[T]> }[keyof M & string]
export type RecordedIn<M extends EventMap> = { [T in keyof M & string]: Recorded<T, M[T]> }[keyof M & string]

/**
 * An event as stored: 1 to 500 facts of one type, one moment and one actor.
 * `streams` of a row maps each subject to the version this fact has in that subject's history.
 */
export interface StoredEvent {
  readonly id: EventId
  readonly city: CityCode
  readonly type: string
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly post: PostId
  readonly person: string | null
  readonly request: string
  readonly place: PlaceCode
  readonly rows: readonly StoredRow[]
}

export interface StoredRow {
  readonly streams: Readonly<Record<string, number>>
  readonly place: PlaceCode
  readonly data: unknown
}

/** Most facts one event may carry. */
export const MAX_ROWS_PER_EVENT = 500

/** Correction: a recorded fact never happened, or not so. It stays readable; its subjects are folded again without it. */
export interface RecordVoided {
  readonly event: EventId
  readonly row: number
  /** Code of the reason; free text is kept in the vault. */
  readonly reason: 'entered-twice' | 'wrong-person' | 'wrong-time' | 'wrong-place' | 'did-not-happen' | 'wrong-value'
}
export interface LedgerEvents {
  'record-voided': RecordVoided
}
