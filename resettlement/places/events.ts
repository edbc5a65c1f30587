import type { FacilityId, PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

/** What a county asks of anybody who comes home. Stream: `destination/<county>`. It says nothing of anyone's past. */
export interface DestinationPolicySet {
  readonly county: PlaceCode
  readonly accepts: boolean
  readonly centralDays: number
  readonly homeDays: number
  readonly permitNeeded: boolean
  readonly until: Instant
}
/** A night's lodging sought for somebody stranded. Streams: `returnee`, `return-place/<stay>`. */
export interface LodgingAsked {
  readonly returnee: string
  readonly stay: PersonId
  /** District in which the bed is sought. */
  readonly place: PlaceCode
  readonly desk: PostId
  readonly until: Instant
  readonly arriveDueAt: Instant
  readonly planner: PostId
}
/** Places of central and home quarantine by the county's policy. Streams: `returnee`, `return-place/<stay>`. */
export interface QuarantineBooked {
  readonly returnee: string
  readonly stay: PersonId
  readonly home: PlaceCode
  /** The zone or city left, and when: what any returning resident is asked. */
  readonly leftPlace: PlaceCode
  readonly site: FacilityId | null
  readonly centralDays: number
  readonly homeDays: number
  readonly expectedAt: Instant
}
export const PLACE_STEPS = ['arrived', 'moved-home', 'ended'] as const
export type PlaceStep = (typeof PLACE_STEPS)[number]
/** Told by the places' own records. Stream: `return-place/<stay>`. */
export interface PlaceNoted {
  readonly stay: PersonId
  readonly step: PlaceStep
}
export interface ReturnPlaceEvents {
  'lodging-asked': LodgingAsked
  'quarantine-booked': QuarantineBooked
  'place-noted': PlaceNoted
}
export interface DestinationEvents {
  'destination-policy-set': DestinationPolicySet
}

/** The form of any returning resident, whoever asked for it. Stream: `stay/<person>`. */
export interface StayRequested {
  readonly person: PersonId
  readonly kind: 'overnight' | 'quarantine'
  readonly place: PlaceCode
  readonly leftPlace: PlaceCode
  readonly site: FacilityId | null
  readonly centralDays: number
  readonly homeDays: number
  readonly expectedAt: Instant
  readonly until: Instant | null
  readonly receiver: PostId
  readonly receiveDueAt: Instant
}
export interface StayReceived {
  readonly person: PersonId
  readonly receipt: string
}
export interface StayMovedHome {
  readonly person: PersonId
  readonly receipt: string
}
export interface StayEnded {
  readonly person: PersonId
  readonly reason: 'completed' | 'left' | 'not-come'
}
/** A room is promised: those before in the queue have theirs. */
export interface StayCalled {
  readonly person: PersonId
  readonly site: FacilityId
}
export interface StayEvents {
  'stay-requested': StayRequested
  'stay-called': StayCalled
  'stay-received': StayReceived
  'stay-moved-home': StayMovedHome
  'stay-ended': StayEnded
}
