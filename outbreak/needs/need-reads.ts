import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type PostId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import type { NeedsRefusal } from './contract.ts'
import type { NeedEvents } from './events.ts'
import { isOpen, type NeedState, type OpenNeed } from './state.ts'

export type NeedReads = { need: SubjectState<NeedState> }

export const needStream = ({ need }: { readonly need: string }): { need: StreamId } => ({
  need: streamId('need', need),
})
export const needPlace = (_command: unknown, { need }: NeedReads): PlaceCode | null =>
  need.domain.status === 'none' ? null : need.domain.place

/** Right, place and bearers of every act on a need: whoever holds it may do it wherever it lies. */
export const servingNeed = {
  right: 'need.serve',
  place: needPlace,
  bearers: (_command: unknown, { need }: NeedReads): readonly PostId[] =>
    need.domain.status === 'none' ? [] : [need.domain.holder],
} as const

export const needFact = <T extends keyof NeedEvents>(
  type: T,
  data: NeedEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, NeedEvents[T]> => ({ type, data, streams: [streamId('need', data.need)], place, occurredAt })

const lastStep = ({ requestedAt, acceptedAt, startedAt }: OpenNeed): Instant =>
  later(requestedAt, later(acceptedAt ?? requestedAt, startedAt ?? requestedAt))

/** The need when it is still open and the act is not before its last step. */
export function openNeed(
  { need, occurredAt }: { readonly need: string; readonly occurredAt: Instant },
  states: NeedReads,
  context: Context,
): Result<OpenNeed, NeedsRefusal> {
  const state = states.need.domain
  if (state.status === 'none') return refuse('no-such-need', { need }, { field: 'need' })
  if (!isOpen(state)) return refuse('need-closed', { need, status: state.status })
  return refuseMoment(occurredAt, context, lastStep(state)) ?? accept(state)
}
