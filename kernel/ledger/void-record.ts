import type { EventId, PlaceCode, StreamId } from '../primitives/ids.ts'
import { streamId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import { accept, type Refusal, refuse } from '../primitives/result.ts'
import type { Decision } from './decision.ts'
import type { RecordVoided } from './event.ts'
import { checkMoment, type MomentRefusal } from './moment.ts'
import type { SubjectState } from './stream-kind.ts'

export interface VoidRecord {
  readonly event: EventId
  /** Which of the event's facts, from 0. */
  readonly row: number
  readonly reason: RecordVoided['reason']
  /** When the mistake was found. */
  readonly occurredAt: Instant
}

/**
 * A recorded fact as the store finds it under `record/<event>.<row>`: not folded from a stream of its own, but
 * read from the events. Null when there is no such fact.
 */
export type RecordState = {
  readonly type: string
  readonly place: PlaceCode
  readonly streams: readonly [StreamId, ...StreamId[]]
  readonly voided: boolean
  /** What the modules hold against it; null where nothing. */
  readonly objection: Refusal | null
} | null

type LedgerRefusal = 'record-unknown' | 'already-voided' | 'not-voidable'
type Reads = { readonly record: SubjectState<RecordState> }

export const recordStream = (event: EventId, row: number): StreamId => streamId('record', `${event}.${row}`)

/**
 * A fact was entered wrongly. It stays readable; every subject it belongs to is folded again without it. Refused where
 * that would break what a module holds for certain, such as one bed a person: what came of the fact is voided first.
 */
export const voidRecord: Decision<VoidRecord, Reads, LedgerRefusal | MomentRefusal | Refusal['code']> = {
  name: 'void-record',
  right: 'record.void',
  place: (_command, { record }) => record.domain?.place ?? null,
  streams: (command) => ({ record: recordStream(command.event, command.row) }),
  decide({ event, row, reason, occurredAt }, states, context) {
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    const record = states.record.domain
    if (record === null) return refuse('record-unknown', { event, row }, { field: 'event' })
    if (record.type === 'record-voided') return refuse('not-voidable', { event, row }, { field: 'event' })
    if (record.voided) return refuse('already-voided', { event, row }, { field: 'event' })
    if (record.objection !== null) return { ok: false, refusal: record.objection }
    const data: RecordVoided = { event, row, reason }
    return accept([{ type: 'record-voided', data, streams: record.streams, place: record.place, occurredAt }])
  },
}
