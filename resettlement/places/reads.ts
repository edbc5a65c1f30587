import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PersonId, type PlaceCode, type PostId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import type { ResettlementRefusal } from '../refusals.ts'
import type { StayEvents } from './events.ts'
import type { StayState } from './state.ts'

export type StayReads = { readonly stay: SubjectState<StayState> }
export type KnownStay = Exclude<StayState, { status: 'none' }>

export const stayStream = ({ person }: { readonly person: PersonId }): { readonly stay: StreamId } => ({
  stay: streamId('stay', person),
})
export const placeStream = ({ stay }: { readonly stay: PersonId }): StreamId => streamId('return-place', stay)

/** Right, place and bearers of every act on a stay: who was asked to receive may, wherever they stand. */
export const receivingStay = {
  right: 'stay.receive',
  place: (_command: unknown, { stay }: StayReads): PlaceCode | null =>
    stay.domain.status === 'none' ? null : stay.domain.place,
  bearers: (_command: unknown, { stay }: StayReads): readonly PostId[] =>
    stay.domain.status === 'none' ? [] : [stay.domain.receiver],
  streams: stayStream,
} as const

export function openStay(
  { person, occurredAt }: { readonly person: PersonId; readonly occurredAt: Instant },
  states: StayReads,
  context: Context,
): Result<KnownStay, ResettlementRefusal> {
  const state = states.stay.domain
  if (state.status === 'none') return refuse('no-such-stay', { person }, { field: 'person' })
  if (state.status === 'ended') return refuse('stay-step-order', { person, status: state.status })
  return refuseMoment(occurredAt, context, state.lastStepAt) ?? accept(state)
}

export const stayFact = <T extends keyof StayEvents>(
  type: T,
  data: StayEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, StayEvents[T]> => ({ type, data, streams: [streamId('stay', data.person)], place, occurredAt })
