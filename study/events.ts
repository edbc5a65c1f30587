import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { Attendance, CarryReason, ExcuseReason, LateLockReason, SessionType } from './session-types.ts'

/**
 * A member within one session. It is made with a key of that session, so that two sessions never show the same
 * member alike; with the key destroyed it says nothing of anybody (docs/adr/0060).
 */
export type Member = string

export interface StudyCampaignOpened {
  readonly campaign: string
  readonly place: PlaceCode
  readonly title: { readonly zh: string; readonly en: string }
  readonly from: LocalDate
  readonly to: LocalDate
  /** Sessions that a unit holds at least. */
  readonly sessions: number
  readonly basis: string
  readonly reportDueAt: Instant
}
export interface StudyCampaignClosed {
  readonly campaign: string
}
export interface StudyUnitAssigned {
  readonly unit: string
  readonly campaign: string
  readonly place: PlaceCode
  readonly name: { readonly zh: string; readonly en: string }
  readonly secretary: PostId
  readonly members: number
  /** Sessions that the campaign asks of it at least. */
  readonly sessionsNeeded: number
  readonly reportDueAt: Instant
}
/** The unit has studied and says in which form: the sessions it names are locked. */
export interface StudyUnitReported {
  readonly unit: string
  readonly campaign: string
  readonly form: SessionType
  readonly sessions: readonly string[]
}
export interface StudySessionConvened {
  readonly session: string
  readonly unit: string
  readonly campaign: string
  readonly place: PlaceCode
  readonly secretary: PostId
  readonly type: SessionType
  readonly theme: { readonly zh: string; readonly en: string }
  readonly venue: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly lateAfterAt: Instant
  /** The end of the day on which it is held. */
  readonly minutesDueAt: Instant
  /** When who attended is forgotten, by the pack in force. */
  readonly forgetAt: Instant
  readonly agenda: readonly string[]
  readonly chair: Member
  readonly recorder: Member
  readonly due: readonly Member[]
}
export interface StudySignInOpened {
  readonly session: string
}
export interface StudyAttendanceRecorded {
  readonly session: string
  readonly member: Member
  readonly status: Attendance
  /** `code`: by oneself with the code at the door; `roll`: called by the secretary; `leave`: asked for before. */
  readonly method: 'code' | 'roll' | 'leave'
  readonly reason: ExcuseReason | null
}
export interface StudySessionHeld {
  readonly session: string
  readonly startedAt: Instant
}
export interface StudySessionCancelled {
  readonly session: string
  readonly reason: 'postponed' | 'outbreak-duty' | 'merged'
}
export interface StudyDocument {
  /** Title or number of the document as published. */
  readonly title: string
  readonly kind: 'studied' | 'notice' | 'photo' | 'outline' | 'sign-in-sheet'
  /** Digest of the stored file; null for a document that everybody has. */
  readonly digest: string | null
}
/** Minutes as drafted: who spoke to which item, never what they think of it. A later draft takes the earlier one's place. */
export interface StudyMinutesDrafted {
  readonly session: string
  readonly summary: string
  readonly speakers: readonly { readonly member: Member; readonly item: number }[]
  readonly documents: readonly StudyDocument[]
  readonly noCommitments: boolean
}
export interface StudySessionLocked {
  readonly session: string
  readonly present: number
  readonly late: number
  readonly excused: number
  readonly absent: number
  readonly signature: string
  readonly inTime: boolean
  readonly lateReason: LateLockReason | null
}
/** Who attended is forgotten: the key of the session's members is destroyed with it. */
export interface StudyAttendanceForgotten {
  readonly session: string
}
export interface StudyMakeUpOwed {
  readonly session: string
  readonly member: Member
  readonly unit: string
  readonly place: PlaceCode
  readonly holder: PostId
  readonly because: 'excused' | 'absent'
  readonly dueAt: Instant
}
export interface StudyMadeUp {
  readonly session: string
  readonly member: Member
  readonly by: 'session' | 'self-study'
  /** The later session attended, or the digest of the outline handed in. */
  readonly proof: string
}
export interface StudyMakeUpLapsed {
  readonly session: string
  readonly member: Member
}
export interface StudyCommitmentMade {
  readonly commitment: string
  readonly session: string
  readonly unit: string
  readonly place: PlaceCode
  readonly owner: PostId
  readonly words: { readonly zh: string; readonly en: string }
  readonly dueAt: Instant
}
export interface StudyCommitmentKept {
  readonly commitment: string
  readonly proof: { readonly kind: 'scan' | 'signature' | 'photo' | 'receipt' | 'event'; readonly ref: string }
}
export interface StudyCommitmentCarried {
  readonly commitment: string
  readonly reason: CarryReason
  readonly dueAt: Instant
  readonly owner: PostId
  readonly place: PlaceCode
}

export interface CampaignEvents {
  'study-campaign-opened': StudyCampaignOpened
  'study-campaign-closed': StudyCampaignClosed
}
export interface UnitEvents {
  'study-unit-assigned': StudyUnitAssigned
  'study-unit-reported': StudyUnitReported
}
export interface SessionEvents {
  'study-session-convened': StudySessionConvened
  'study-sign-in-opened': StudySignInOpened
  'study-attendance-recorded': StudyAttendanceRecorded
  'study-session-held': StudySessionHeld
  'study-session-cancelled': StudySessionCancelled
  'study-minutes-drafted': StudyMinutesDrafted
  'study-session-locked': StudySessionLocked
  'study-attendance-forgotten': StudyAttendanceForgotten
  'study-commitment-made': StudyCommitmentMade
  'study-make-up-owed': StudyMakeUpOwed
  'study-made-up': StudyMadeUp
}
export interface MakeUpEvents {
  'study-make-up-owed': StudyMakeUpOwed
  'study-made-up': StudyMadeUp
  'study-make-up-lapsed': StudyMakeUpLapsed
}
export interface CommitmentEvents {
  'study-commitment-made': StudyCommitmentMade
  'study-commitment-kept': StudyCommitmentKept
  'study-commitment-carried': StudyCommitmentCarried
}
export type StudyEvents = CampaignEvents & UnitEvents & SessionEvents & MakeUpEvents & CommitmentEvents
