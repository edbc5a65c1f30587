import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { AnswerCommitment, AttendLaunch, StateCommitment } from './contract.ts'

/** Stream: `patrol-launch/<ceremony>`. */
export interface LaunchHeld {
  readonly ceremony: string
  readonly place: PlaceCode
  readonly words: { readonly zh: string; readonly en: string }
}
/** Streams: `patrol-presence/<ceremony>.<person>`, then the launch. One row a person, so that each can be voided. */
export interface OfficerPresent {
  readonly ceremony: string
  readonly person: PersonId
  readonly role: AttendLaunch['role']
  readonly unit: PostId
}
/** Stream: `patrol-commitment/<commitment>`. */
export interface CommitmentStated {
  readonly commitment: string
  readonly ceremony: string
  readonly unit: PostId
  readonly text: string
  readonly measure: StateCommitment['measure']
  readonly dueAt: Instant
}
export interface CommitmentAnswered {
  readonly commitment: string
  readonly result: AnswerCommitment['result']
  readonly evidence: readonly string[]
}
export interface CeremonyEvents {
  'launch-held': LaunchHeld
  'officer-present': OfficerPresent
}
export interface PresenceEvents {
  'officer-present': OfficerPresent
}
export interface CommitmentEvents {
  'commitment-stated': CommitmentStated
  'commitment-answered': CommitmentAnswered
}
export type LaunchEvents = CeremonyEvents & PresenceEvents & CommitmentEvents
