import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type PostId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import type { ResettlementRefusal } from '../refusals.ts'
import type { BatchEvents } from './events.ts'
import type { Batch, BatchState } from './state.ts'

export type BatchReads = { readonly batch: SubjectState<BatchState> }
export const batchStream = ({ batch }: { readonly batch: string }): { readonly batch: StreamId } => ({
  batch: streamId('return-batch', batch),
})
export const batchPlace = (_command: unknown, { batch }: BatchReads): PlaceCode | null =>
  batch.domain.status === 'none' ? null : batch.domain.place
export const batchBearers = (_command: unknown, { batch }: BatchReads): readonly PostId[] =>
  batch.domain.status === 'none' ? [] : [batch.domain.escort, batch.domain.planner]

export function knownBatch(
  { batch, occurredAt }: { readonly batch: string; readonly occurredAt: Instant },
  states: BatchReads,
  context: Context,
): Result<Batch, ResettlementRefusal> {
  const state = states.batch.domain
  if (state.status === 'none') return refuse('no-such-batch', { batch }, { field: 'batch' })
  return refuseMoment(occurredAt, context, state.lastStepAt) ?? accept(state)
}

export const batchFact = <T extends keyof BatchEvents>(
  type: T,
  data: BatchEvents[T],
  at: { readonly place: PlaceCode; readonly occurredAt: Instant; readonly people?: readonly string[] },
): Fact<T, BatchEvents[T]> => ({
  type,
  data,
  streams: [streamId('return-batch', data.batch), ...(at.people ?? []).map((one) => streamId('returnee', one))],
  place: at.place,
  occurredAt: at.occurredAt,
})
