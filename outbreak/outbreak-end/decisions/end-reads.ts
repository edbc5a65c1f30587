import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type Refusal, refuse } from '#kernel/primitives/result.ts'
import type { OutbreakEndEvents } from '../events.ts'
import type { EndFacts } from '../standing.ts'
import { anchorOf, awaitingCases, type FollowedOutbreak, type OutbreakEndState } from '../state.ts'

export type EndReads = { readonly end: SubjectState<OutbreakEndState> }

export const endStream = (place: PlaceCode): StreamId => streamId('outbreak-end', place)

export const ofOutbreak = {
  right: 'outbreak.declare',
  place: ({ place }: { readonly place: PlaceCode }): PlaceCode => place,
  streams: ({ place }: { readonly place: PlaceCode }) => ({ end: endStream(place) }),
} as const

export const endFact = <T extends keyof OutbreakEndEvents>(
  type: T,
  data: OutbreakEndEvents[T],
  occurredAt: Instant,
): Fact<T, OutbreakEndEvents[T]> => ({ type, data, streams: [endStream(data.place)], place: data.place, occurredAt })

type Followed =
  | { readonly ok: true; readonly value: FollowedOutbreak }
  | { readonly ok: false; readonly refusal: Refusal<'outbreak-not-followed' | 'outbreak-closed'> }

export function followedOf(state: OutbreakEndState, place: PlaceCode): Followed {
  if (state.status === 'none') return refuse('outbreak-not-followed', { place }, { field: 'place' })
  return state.closedAt === null
    ? { ok: true, value: state }
    : refuse('outbreak-closed', { place, closedAt: state.closedAt }, { field: 'place' })
}

export const factsOf = ({ cases, rule, declared, closedAt }: FollowedOutbreak): EndFacts => ({
  awaiting: awaitingCases(cases),
  anchorAt: anchorOf(cases),
  days: rule.days,
  declared,
  closedAt,
})
