import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import type { Gate, Scope, Skill } from '../contract-kinds.ts'

/** A gate that stands: from when to when (null: without an end), and where it is on paper. */
export interface GatePassed {
  readonly gate: Gate
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** Number of the policy, the course or the paper; never what a doctor wrote. */
  readonly ref: string
}
/** When somebody can come: days of the week, 1 is Monday, and the part of the day. */
export interface Availability {
  readonly weekdays: readonly number[]
  readonly parts: readonly ('morning' | 'afternoon' | 'evening' | 'night')[]
}
/** Stream: `volunteer/<person>`. */
export interface VolunteerEnrolled {
  readonly person: PersonId
  readonly team: string
  readonly scope: Scope
  readonly channel: 'online' | 'offline' | 'walk-up'
  /** The one national number, so that no identity number need be shown. */
  readonly volunteerNo: string | null
  readonly adult: boolean
  readonly skills: readonly Skill[]
  readonly home: PlaceCode
  readonly availability: Availability
  readonly gates: readonly GatePassed[]
}
export interface VolunteerGatePassed extends GatePassed {
  readonly person: PersonId
}
export interface VolunteerAvailabilityChanged {
  readonly person: PersonId
  readonly availability: Availability
}
export interface VolunteerStoodDown {
  readonly person: PersonId
  readonly reason: 'own-wish' | 'campaign-over' | 'ill' | 'suspended'
}
export interface PeopleEvents {
  'volunteer-enrolled': VolunteerEnrolled
  'volunteer-gate-passed': VolunteerGatePassed
  'volunteer-availability-changed': VolunteerAvailabilityChanged
  'volunteer-stood-down': VolunteerStoodDown
}
