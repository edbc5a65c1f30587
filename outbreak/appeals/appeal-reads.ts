import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type PostId, postId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../moment.ts'
import { placeOfPost } from '../zones/issuer.ts'
import type { AppealsRefusal } from './contract.ts'
import type { AppealEvents } from './events.ts'
import type { AppealState } from './state.ts'

export type AppealReads = { appeal: SubjectState<AppealState> }

export const appealStream = ({ appeal }: { readonly appeal: string }): { appeal: StreamId } => ({
  appeal: streamId('appeal', appeal),
})
export const appealPlace = (_command: unknown, { appeal }: AppealReads): PlaceCode | null =>
  appeal.domain.status === 'none' ? null : appeal.domain.place
/** The holder of the appeal may act on it wherever it lies. */
export const appealBearers = (_command: unknown, { appeal }: AppealReads): readonly PostId[] =>
  appeal.domain.status === 'none' ? [] : [appeal.domain.holder]

export const appealFact = <T extends keyof AppealEvents>(
  type: T,
  data: AppealEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, AppealEvents[T]> => ({ type, data, streams: [streamId('appeal', data.appeal)], place, occurredAt })

type Open = Extract<AppealState, { status: 'open' }>

export function openAppeal(
  command: { readonly appeal: string; readonly occurredAt: Instant },
  { appeal }: AppealReads,
  context: Context,
): Result<Open, AppealsRefusal> {
  const state = appeal.domain
  if (state.status === 'none') return refuse('no-such-appeal', { appeal: command.appeal }, { field: 'appeal' })
  if (state.status !== 'open') return refuse('appeal-closed', { appeal: command.appeal, status: state.status })
  return refuseMoment(command.occurredAt, context, state.filedAt) ?? accept(state)
}

/** The command of the level above the issuer answers: a district's order goes to the city, a city's to the region. */
export function decidingPost(issuer: PostId): PostId {
  const seat = placeOfPost(issuer) ?? '00'
  return postId(seat.length > 4 ? seat.slice(0, 4) : seat.length > 2 ? seat.slice(0, 2) : '00', 'command')
}
