import type { FacilityId, PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'

export type ExposureSetting = 'household' | 'workplace' | 'school' | 'transport' | 'venue' | 'health-care' | 'neighbour'
export type Certainty = 'low' | 'medium' | 'high'
export type TellChannel = 'phone' | 'in-person' | 'sms' | 'community-worker'

/** Who met whom, when, in which setting, how sure. Stream: `contact/<person>`. Opens the isolation duty. */
export interface ContactDetermined {
  readonly person: PersonId
  readonly indexCase: PersonId
  readonly category: 'close' | 'secondary'
  readonly lastExposureAt: Instant
  readonly setting: ExposureSetting
  readonly certainty: Certainty
  readonly home: PlaceCode
  readonly countedDate: LocalDate
  readonly isolateDueAt: Instant
  readonly tellDueAt: Instant
  readonly moveDueAt: Instant
  readonly isolateHolder: PostId
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
}
