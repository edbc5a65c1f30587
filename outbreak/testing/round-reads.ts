import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Context } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import { areaStreams } from './area-state.ts'
import type { TestingRefusal } from './refusals.ts'
import type { Round, RoundState } from './state.ts'

/** What every decision about a round reads. */
export type RoundReads = { round: SubjectState<RoundState> }

export const roundStream = ({ round }: { readonly round: string }): { round: StreamId } => ({
  round: streamId('round', round),
})
export const roundPlace = (_: unknown, { round }: RoundReads) =>
  round.domain.status === 'none' ? null : round.domain.place

/** The round, when it is open and the act is not before its opening. */
export function openRoundOf(
  command: { readonly round: string; readonly occurredAt: Instant },
  { round }: RoundReads,
  context: Context,
): Result<Round, TestingRefusal> {
  const state = round.domain
  if (state.status === 'none') return refuse('round-unknown', { round: command.round }, { field: 'round' })
  if (state.status !== 'open') return refuse('round-not-open', { round: state.round, status: state.status })
  return refuseMoment(command.occurredAt, context, state.openedAt) ?? accept(state)
}

/** Whose history an act of the whole round enters: the round's own, and that of every place it covers. */
export const roundAndAreas = ({ round, areas }: Round): readonly [StreamId, ...StreamId[]] => [
  streamId('round', round),
  ...areaStreams(areas),
]

/** A place of which no part belongs to the round. */
export const refuseOutside = ({ round, areas }: Round, place: PlaceCode, field: string) =>
  areas.some((area) => contains(area, place) || contains(place, area))
    ? undefined
    : refuse('outside-round', { place, round }, { field })
