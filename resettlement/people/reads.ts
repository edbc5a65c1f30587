import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type PostId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { BatchState } from '../batches/state.ts'
import { refuseMoment } from '../moment.ts'
import type { ResettlementRefusal } from '../refusals.ts'
import type { PeopleEvents } from './events.ts'
import type { Returnee, ReturneeState } from './state.ts'

export type ReturneeReads = { readonly returnee: SubjectState<ReturneeState> }
export type RiderReads = ReturneeReads & { readonly batch: SubjectState<BatchState> }

export const returneeStream = ({ returnee }: { readonly returnee: string }): { readonly returnee: StreamId } => ({
  returnee: streamId('returnee', returnee),
})
export const returneePlace = (_command: unknown, { returnee }: ReturneeReads): PlaceCode | null =>
  returnee.domain.status === 'none' ? null : returnee.domain.county

/** The prison's desk and the planner act for whoever they hand over, wherever home is. */
export const chainBearers = (_command: unknown, { returnee }: ReturneeReads): readonly PostId[] => {
  if (returnee.domain.status === 'none') return []
  const { gate, planner } = returnee.domain
  return gate === null ? [planner] : [gate, planner]
}

/** The person as known, with the act in its order. */
export function knownReturnee(
  { returnee, occurredAt }: { readonly returnee: string; readonly occurredAt: Instant },
  states: ReturneeReads,
  context: Context,
): Result<Returnee, ResettlementRefusal> {
  const state = states.returnee.domain
  if (state.status === 'none') return refuse('no-such-returnee', { returnee }, { field: 'returnee' })
  return refuseMoment(occurredAt, context, state.listedAt) ?? accept(state)
}

/** As `knownReturnee`, while the way home is still ahead or under way. */
export function travellingReturnee(
  command: { readonly returnee: string; readonly occurredAt: Instant },
  states: ReturneeReads,
  context: Context,
): Result<Returnee, ResettlementRefusal> {
  const known = knownReturnee(command, states, context)
  if (!known.ok) return known
  const { receivedAt, exit } = known.value
  if (receivedAt !== null) return refuse('already-received', { at: receivedAt })
  if (exit !== null) return refuse('already-left-chain', { at: exit.at, code: exit.code })
  return known
}

export const personFact = <T extends keyof PeopleEvents>(
  type: T,
  data: PeopleEvents[T],
  at: { readonly county: PlaceCode; readonly occurredAt: Instant; readonly batch?: string | null },
): Fact<T, PeopleEvents[T]> => ({
  type,
  data,
  streams: [
    streamId('returnee', data.returnee),
    ...(at.batch === null || at.batch === undefined ? [] : [streamId('return-batch', at.batch)]),
  ],
  place: at.county,
  occurredAt: at.occurredAt,
})
