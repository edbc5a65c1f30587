import type { FacilityId, PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'

export type ExposureSetting =
  | 'household'
  | 'workplace'
  | 'school'
  | 'transport'
  | 'venue'
  | 'health-care'
  | 'neighbour'
  | 'zone'
/**
 * `close` and `secondary` are isolated by the pack's rules for them, `zone-leaver` (外溢人员) by the rule for people who
 * left a high-risk zone; `general` (一般接触者) is tested and never restricted.
 */
export type ContactCategory = 'close' | 'secondary' | 'zone-leaver' | 'general'
export type Certainty = 'low' | 'medium' | 'high'
export type TellChannel = 'phone' | 'in-person' | 'sms' | 'community-worker'

/** Who met whom, when, in which setting, how sure. Stream: `contact/<person>`. Opens the isolation duty. */
export interface ContactDetermined {
  readonly person: PersonId
  /** The case that was met; null for a person who left a high-risk zone and met nobody known. */
  readonly indexCase: PersonId | null
  readonly category: ContactCategory
  readonly lastExposureAt: Instant
  readonly firstExposureAt?: Instant
  readonly setting: ExposureSetting
  readonly certainty: Certainty
  readonly home: PlaceCode
  readonly countedDate: LocalDate
  readonly isolateDueAt: Instant
  readonly tellDueAt: Instant
  readonly moveDueAt: Instant
  readonly isolateHolder: PostId
  /** How the link is known, and how much contact there was; absent where only the link was recorded. */
  readonly exposure?: ExposureDetail
  /** The roster that the person was determined from. */
  readonly roster?: string | null
  /** The high-risk zone that a `zone-leaver` left. */
  readonly zone?: PlaceCode | null
  /** A general contact owes a test by then, and nothing else. */
  readonly testDueAt?: Instant
  readonly testHolder?: PostId
  /** The day's list of the district on which the person stands until placed; general contacts stand on none. */
  readonly list?: { readonly place: PlaceCode; readonly dueAt: Instant; readonly holder: PostId }
}
/** Go.Data's bands of how often and how long. */
export const FREQUENCIES = ['1-5', '6-10', '11-20', '21+'] as const
export const DURATIONS = ['seconds', 'minutes', 'hours', 'days'] as const
export const EXPOSURE_KINDS = [
  'same-household',
  'shared-meal',
  'same-room',
  'face-to-face',
  'shared-vehicle',
  'shared-facility',
  'body-fluids',
  'care-given',
] as const
export const EXPOSURE_SOURCES = ['stated', 'roster', 'camera', 'code'] as const
export interface ExposureDetail {
  readonly kind: (typeof EXPOSURE_KINDS)[number] | null
  readonly frequency: (typeof FREQUENCIES)[number] | null
  readonly duration: (typeof DURATIONS)[number] | null
  /** Stated by the case, read from a roster, seen on camera, or found by the place's code scans. */
  readonly source: (typeof EXPOSURE_SOURCES)[number]
}
/** Stops the accept clock. */
export interface ContactTold {
  readonly person: PersonId
  readonly channel: TellChannel
}
/** On board, on the way. Stops the start clock. */
export interface ContactMoved {
  readonly person: PersonId
  readonly vehicle: string
}
/** At the place with receipt. Streams: `contact`, and `facility` when it is one. Discharges the isolation duty. */
export interface ContactPlaced {
  readonly person: PersonId
  readonly placement: 'isolation-site' | 'home'
  readonly facility: FacilityId | null
  /** Earliest release by the pack's schedule; the restriction ends by itself then. */
  readonly expiresAt: Instant
  readonly legalBasis: string
  readonly receipt: string
  /** End of the facility days by the pack's schedule; null when it has none. */
  readonly facilityUntil?: Instant | null
  /** The room is owed back by then; null when none was taken. */
  readonly roomDueAt?: Instant | null
  /** What the pack asks of the person, where it is no isolation; `monitor-only` and `none` leave the person free. */
  readonly restriction?: 'monitor-only' | 'exclusion' | 'none'
  /** First moment of the restriction where it does not hold at once. */
  readonly restrictedFrom?: Instant
  /** Tests still to come by the pack's schedule, in order. */
  readonly tests?: readonly TestDue[]
}
/** One test of a schedule: on day `day` after day zero, done by `dueAt`. */
export interface TestDue {
  readonly day: number
  readonly where: 'facility' | 'home'
  readonly dueAt: Instant
}
/** Facility days are over: point-to-point to the own home for the home days. Streams: `contact`, `facility`. */
export interface ContactMovedHome {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly vehicle: string
  /** Receipt of the community that takes over. */
  readonly receipt: string
}
/** Go.Data's outcomes of a day's follow-up. */
export const SEEN = ['SEEN_OK', 'SEEN_NOT_OK'] as const
export const NOT_SEEN = ['MISSED', 'NOT_ATTEMPTED', 'NOT_PERFORMED'] as const
export const SYMPTOMS = [
  'fever',
  'cough',
  'sore-throat',
  'fatigue',
  'loss-of-smell',
  'diarrhoea',
  'rash',
  'vomiting',
  'bleeding',
  'other',
] as const
export type Symptom = (typeof SYMPTOMS)[number]
interface FollowUpDay {
  readonly person: PersonId
  readonly date: LocalDate
  /** Day of the schedule; day zero is 0. */
  readonly day: number
}
/** Seen, well or with symptoms. Ends a search. With symptoms a test is owed. */
export interface ContactSeen extends FollowUpDay {
  readonly outcome: (typeof SEEN)[number]
  readonly symptoms: readonly Symptom[]
  readonly channel: 'visit' | 'phone' | 'video' | 'site'
  readonly testDueAt: Instant | null
  readonly testHolder: PostId
}
/** Not seen: a new visit is owed; missed twice in a row, the contact is lost and a search is owed. */
export interface ContactNotSeen extends FollowUpDay {
  readonly outcome: (typeof NOT_SEEN)[number]
  readonly again: { readonly dueAt: Instant; readonly holder: PostId }
  readonly search: { readonly dueAt: Instant; readonly holder: PostId } | null
}
/** By the clock: the day of a scheduled test is over and no test was recorded. */
export interface ContactTestMissed {
  readonly person: PersonId
  readonly day: number
  readonly testDueAt: Instant
  readonly testHolder: PostId
}
/** The person says that the restriction is wrong; somebody with the power to end it answers. */
export interface ContactAppealed {
  readonly person: PersonId
  readonly ground: 'not-a-contact' | 'wrong-date' | 'vaccinated' | 'health' | 'care-duty' | 'other'
  readonly answerDueAt: Instant
  readonly answerHolder: PostId
}
/** The restriction stands, with the rule it rests on. An appeal that is upheld is a release. */
export interface ContactAppealRejected {
  readonly person: PersonId
  readonly reason: 'rule-applies' | 'evidence-missing' | 'already-changed'
}
/** The site refused. Streams: `contact`, `facility`. */
export interface PlacementRefused {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly code: 'full' | 'closed' | 'need-not-met' | 'class-mismatch'
}
export interface ContactTested {
  readonly person: PersonId
  readonly day: number
  readonly result: 'negative' | 'positive' | 'invalid'
}
/** Streams: `contact`, and `facility` when placed there. */
export interface ContactReleased {
  readonly person: PersonId
  readonly facility: FacilityId | null
  readonly reason: 'completed' | 'expired' | 'not-a-contact' | 'appeal' | 'pack-changed'
}
/** A newer pack asks for less: the restriction ends earlier than it was ordered to. Streams: `contact`. */
export interface ContactPeriodShortened {
  readonly person: PersonId
  readonly expiresAt: Instant
  readonly was: Instant
  readonly reason: 'pack-changed'
  /** Id of the pack whose schedule now counts. */
  readonly pack: string
  /** End of the facility days now; null when the pack has none. */
  readonly facilityUntil?: Instant | null
  /** Tests from now on, in order. */
  readonly tests?: readonly TestDue[]
  /** The room that is owed back earlier, by its site; null when the person is in none. */
  readonly room?: { readonly facility: FacilityId; readonly dueAt: Instant } | null
}
/** The contact tested positive. Streams: `contact`, and `facility` when placed there. */
export interface ContactBecameCase {
  readonly person: PersonId
  readonly facility: FacilityId | null
}

export interface ContactEvents {
  'contact-determined': ContactDetermined
  'contact-told': ContactTold
  'contact-moved': ContactMoved
  'contact-placed': ContactPlaced
  'placement-refused': PlacementRefused
  'contact-tested': ContactTested
  'contact-period-shortened': ContactPeriodShortened
  'contact-released': ContactReleased
  'contact-became-case': ContactBecameCase
  'contact-moved-home': ContactMovedHome
  'contact-seen': ContactSeen
  'contact-not-seen': ContactNotSeen
  'contact-test-missed': ContactTestMissed
  'contact-appealed': ContactAppealed
  'contact-appeal-rejected': ContactAppealRejected
}
