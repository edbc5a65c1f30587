import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type PostId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { SessionEvents, StudyEvents } from './events.ts'
import { refuseMoment } from './moment.ts'
import type { StudyRefusal } from './refusals.ts'
import type { KnownSession, SessionState } from './session.ts'

export type SessionReads = { session: SubjectState<SessionState> }
interface OnSession {
  readonly session: string
  readonly occurredAt: Instant
}

export const campaignStream = (id: string): StreamId => streamId('study-campaign', id)
export const unitStream = (id: string): StreamId => streamId('study-unit', id)
export const sessionStream = (id: string): StreamId => streamId('study-session', id)
export const commitmentStream = (id: string): StreamId => streamId('study-commitment', id)

/** Right, place, bearers and reads of every act by which a unit's secretary keeps a session. */
export const keepingSession = {
  right: 'study.keep',
  place: (_command: unknown, { session }: SessionReads): PlaceCode | null =>
    session.domain.status === 'none' ? null : session.domain.place,
  bearers: (_command: unknown, { session }: SessionReads): readonly PostId[] =>
    session.domain.status === 'none' ? [] : [session.domain.secretary],
  streams: ({ session }: { readonly session: string }) => ({ session: sessionStream(session) }),
} as const

export const sessionFact = <T extends keyof SessionEvents>(
  type: T,
  data: SessionEvents[T],
  { place }: { readonly place: PlaceCode },
  occurredAt: Instant,
): Fact<T, SessionEvents[T]> => ({ type, data, streams: [sessionStream(data.session)], place, occurredAt })

export const studyFact = <T extends keyof StudyEvents>(
  type: T,
  data: StudyEvents[T],
  streams: readonly [StreamId, ...StreamId[]],
  where: { readonly place: PlaceCode; readonly occurredAt: Instant },
): Fact<T, StudyEvents[T]> => ({ type, data, streams, ...where })

/** The session when there is one and it still takes entries of `statuses`. */
export function openSession(
  { session, occurredAt }: OnSession,
  states: SessionReads,
  context: Context,
  statuses: readonly KnownSession['status'][] = ['convened', 'held'],
): Result<KnownSession, StudyRefusal> {
  const state = states.session.domain
  if (state.status === 'none') return refuse('study-session-unknown', { session }, { field: 'session' })
  if (state.forgotten !== null) return refuse('study-forgotten', { at: state.forgotten.at })
  if (!statuses.includes(state.status)) return refuse('study-session-not-open', { session, status: state.status })
  return refuseMoment(occurredAt, context, state.convenedAt) ?? accept(state)
}
