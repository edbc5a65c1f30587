import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type {
  CeremonyEvents,
  CommitmentAnswered,
  CommitmentEvents,
  CommitmentStated,
  LaunchHeld,
  OfficerPresent,
  PresenceEvents,
} from './events.ts'

export type LaunchState =
  | (LaunchHeld & { readonly at: Instant; readonly officers: number; readonly auxiliaries: number })
  | null
export type PresenceState = (OfficerPresent & { readonly at: Instant; readonly place: PlaceCode }) | null
export type CommitmentState =
  | (CommitmentStated & {
      readonly place: PlaceCode
      readonly statedAt: Instant
      readonly answer: (CommitmentAnswered & { readonly at: Instant }) | null
    })
  | null
export type LaunchReads = { readonly launch: SubjectState<LaunchState> }
export type PresenceReads = { readonly presence: SubjectState<PresenceState> }
export type CommitmentReads = { readonly commitment: SubjectState<CommitmentState> }

export const launchStream = (ceremony: string): StreamId => streamId('patrol-launch', ceremony)
export const presenceStream = (ceremony: string, person: string): StreamId =>
  streamId('patrol-presence', `${ceremony}.${person}`)
export const commitmentStream = (commitment: string): StreamId => streamId('patrol-commitment', commitment)

export function evolveLaunch(state: LaunchState, event: RecordedIn<CeremonyEvents>): LaunchState {
  switch (event.type) {
    case 'launch-held':
      return { ...event.data, at: event.occurredAt, officers: 0, auxiliaries: 0 }
    case 'officer-present': {
      if (state === null) return state
      const isOfficer = event.data.role === 'officer'
      return isOfficer ? { ...state, officers: state.officers + 1 } : { ...state, auxiliaries: state.auxiliaries + 1 }
    }
    default:
      return exhaustive(event)
  }
}

export const evolvePresence = (_state: PresenceState, event: RecordedIn<PresenceEvents>): PresenceState => ({
  ...event.data,
  at: event.occurredAt,
  place: event.place,
})

export function evolveCommitment(state: CommitmentState, event: RecordedIn<CommitmentEvents>): CommitmentState {
  switch (event.type) {
    case 'commitment-stated':
      return { ...event.data, place: event.place, statedAt: event.occurredAt, answer: null }
    case 'commitment-answered':
      return state === null ? state : { ...state, answer: { ...event.data, at: event.occurredAt } }
    default:
      return exhaustive(event)
  }
}
