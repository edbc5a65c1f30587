import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { Scope, Task } from '../contract-kinds.ts'

/** What remote work leaves behind, so that it can be checked: how many of what, and where they are. */
export interface Output {
  readonly kind: 'forms' | 'calls' | 'records' | 'files'
  readonly count: number
  readonly ref: string
}
export type Proof = 'code' | 'leader' | 'remote'

/** Stream: `volunteer-attendance/<id>`: one person at one shift, from the offer to the verified minutes. */
export interface VolunteerPosted {
  readonly attendance: string
  readonly person: PersonId
  readonly scope: Scope
  readonly shift: string
  readonly point: string
  readonly task: Task
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Hands still missing at the shift with this one. */
  readonly missing: number
}
export interface PostingAnswered {
  readonly attendance: string
  readonly person: PersonId
}
export type PostingEndReason = 'declined' | 'withdrawn' | 'swapped' | 'cancelled' | 'no-show'
export interface PostingEnded {
  readonly attendance: string
  readonly person: PersonId
  readonly shift: string
  readonly point: string
  readonly reason: PostingEndReason
  readonly recruiter: PostId | null
  readonly startsAt: Instant | null
  readonly place: PlaceCode
}
export interface VolunteerSignedIn {
  readonly attendance: string
  readonly person: PersonId
  readonly scope: Scope
  readonly point: string
  readonly shift: string | null
  readonly task: Task
  readonly date: LocalDate
  readonly startsAt: Instant | null
  /** End of the shift, or what is taken for it until the sign-out. */
  readonly endsAt: Instant
  readonly proof: Proof
  /** Not on the roster: joined at the point. */
  readonly walkUp: boolean
  /** Kept on the phone without a network and sent later. */
  readonly sentLate: boolean
  readonly missing: number | null
  readonly leader: PostId
  readonly forgottenAt: Instant
}
export interface VolunteerSignedOut {
  readonly attendance: string
  readonly person: PersonId
  readonly point: string
  readonly signedInAt: Instant
  readonly outAt: Instant
  readonly proof: Proof
  readonly output: Output | null
  readonly leader: PostId
  readonly verifyDueAt: Instant
}
/** A second person bears it out: from now on it counts. */
export interface AttendanceVerified {
  readonly attendance: string
  readonly person: PersonId
  readonly scope: Scope
  readonly point: string
  readonly task: Task
  readonly date: LocalDate
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly minutes: number
  readonly verifier: PostId
}
export interface AttendanceDisputed {
  readonly attendance: string
  readonly person: PersonId
  readonly point: string
  readonly reason: 'not-there' | 'wrong-time' | 'not-the-person' | 'no-output'
}
export interface AttendanceEvents {
  'volunteer-posted': VolunteerPosted
  'posting-answered': PostingAnswered
  'posting-ended': PostingEnded
  'volunteer-signed-in': VolunteerSignedIn
  'volunteer-signed-out': VolunteerSignedOut
  'attendance-verified': AttendanceVerified
  'attendance-disputed': AttendanceDisputed
}
