import type { FacilityId, PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { Certainty, ContactDetermined, ExposureDetail, ExposureSetting } from '../contacts/events.ts'

export const INTERVIEW_CHANNELS = ['phone', 'in-person', 'video', 'at-hospital'] as const
export type InterviewChannel = (typeof INTERVIEW_CHANNELS)[number]
export const NOT_REACHED = ['no-answer', 'wrong-number', 'too-ill', 'language', 'refused'] as const

/** Somebody tried and did not reach the person. Stream: `case/<person>`. The duty stays owed. */
export interface InterviewAttempted {
  readonly person: PersonId
  /** Id of the officer. */
  readonly by: string
  readonly channel: InterviewChannel
  readonly because: (typeof NOT_REACHED)[number]
}
export const PLACE_KINDS = [
  'home',
  'workplace',
  'school',
  'shop',
  'restaurant',
  'transport',
  'clinic',
  'other',
] as const
export interface PlaceVisited {
  readonly place: PlaceCode
  readonly kind: (typeof PLACE_KINDS)[number]
  readonly from: Instant
  readonly until: Instant
}
/** The individual investigation was done. Stream: `case/<person>`. Without a known source, finding one is owed. */
export interface InterviewHeld {
  readonly person: PersonId
  readonly by: string
  readonly channel: InterviewChannel
  readonly respondent: 'self' | 'relative' | 'clinician'
  readonly onsetAt: Instant | null
  /** People the case names, before anybody has determined them. */
  readonly statedContacts: number
  readonly places: readonly PlaceVisited[]
  /** Null when the source is known already. */
  readonly sourceDueAt: Instant | null
  readonly sourceHolder: PostId
}
/** Where the infection came from: another case, one exposure on record, or a cluster or event. Stream: `case/<person>`. */
export interface SourceLinked {
  readonly person: PersonId
  readonly source: Source
  readonly certainty: Certainty
}
export type Source =
  | { readonly kind: 'case'; readonly indexCase: PersonId }
  | { readonly kind: 'exposure'; readonly exposure: string; readonly indexCase: PersonId }
  | { readonly kind: 'cluster'; readonly cluster: string }
export const UNKNOWN_BECAUSE = [
  'no-known-link',
  'outside-the-city',
  'could-not-be-asked',
  'sequence-unrelated',
] as const
/** Nothing more can be found; said with a reason. Stream: `case/<person>`. */
export interface SourceClosed {
  readonly person: PersonId
  readonly because: (typeof UNKNOWN_BECAUSE)[number]
}

export const ROSTER_KINDS = ['household', 'workplace', 'class', 'venue', 'transport'] as const
export type RosterKind = (typeof ROSTER_KINDS)[number]
/** Who was there by a list that somebody else keeps. Stream: `case-roster/<roster>`. */
export interface RosterRecorded {
  readonly roster: string
  readonly case: PersonId
  readonly kind: RosterKind
  readonly place: PlaceCode
  readonly members: readonly { readonly person: PersonId; readonly home: PlaceCode }[]
}
/** One edge: who met whom. Stream: `exposure/<exposure>`. Two people may have several. */
export interface ExposureRecorded {
  readonly exposure: string
  readonly from: PersonId
  readonly to: PersonId
  readonly home: PlaceCode
  readonly at: Instant
  readonly setting: ExposureSetting
  readonly certainty: Certainty
  readonly detail: ExposureDetail
}

export const CARRY_CAUSES = [
  'bed',
  'vehicle',
  'crew',
  'room',
  'test-capacity',
  'staff',
  'volunteers',
  'access',
  'other-duty',
  'unreachable',
  'refused',
  'medical',
] as const
export type CarryCause = (typeof CARRY_CAUSES)[number]
export interface Explained {
  readonly person: PersonId
  readonly cause: CarryCause
}
/** The day's list of a district is signed: everybody on it is accounted for. Stream: `contact-list/<district>-<date>`. */
export interface ContactListCleared {
  readonly place: PlaceCode
  readonly date: LocalDate
  readonly determined: number
  readonly placed: number
  readonly becameCase: number
  readonly released: number
  /** Placed after their time, each with what held them up. */
  readonly late: readonly Explained[]
  readonly carriedOver: readonly Explained[]
}

/** One record of a site's day: all guests were seen well but those named. Stream: `site-round/<facility>`. */
export interface SiteRoundRecorded {
  readonly facility: FacilityId
  readonly date: LocalDate
  readonly guests: number
  readonly seenOk: number
  readonly exceptions: number
}
/** By the clock: the day is over and the site has recorded no round. */
export interface SiteRoundMissed {
  readonly facility: FacilityId
  readonly date: LocalDate
  readonly dueAt: Instant
  readonly holder: PostId
}

/** Events of the tracing desk in a case's own history. */
export interface InquiryEvents {
  'interview-attempted': InterviewAttempted
  'interview-held': InterviewHeld
  'source-linked': SourceLinked
  'source-closed': SourceClosed
}
export interface RosterEvents {
  'roster-recorded': RosterRecorded
}
export interface ExposureEvents {
  'exposure-recorded': ExposureRecorded
}
export interface ContactListEvents {
  'contact-list-cleared': ContactListCleared
  'contact-determined': ContactDetermined
}
export interface SiteRoundEvents {
  'site-round-recorded': SiteRoundRecorded
  'site-round-missed': SiteRoundMissed
}
export type TracingEvents = InquiryEvents &
  RosterEvents &
  ExposureEvents &
  Pick<ContactListEvents, 'contact-list-cleared'> &
  SiteRoundEvents
