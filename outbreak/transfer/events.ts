import type { FacilityId, PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Owed, Specimen } from '../cases/care-events.ts'
import type { Grade } from '../cases/events.ts'

export type VehicleKind = 'ambulance' | 'negative-pressure-ambulance' | 'bus' | 'minibus'

/** A bed is reserved. Streams: `case/<person>`, `facility/<id>`. Stops the transfer's accept clock. */
export interface BedAssigned {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly grade: Grade | null
  readonly reason: 'nearest-with-beds' | 'severity' | 'need' | 'manual'
  /** The ward whose bed it is, when one was named. */
  readonly ward?: string
}
/** The reservation is given back (refused at the door, changed, or revoked). Streams: `case`, `facility`. */
export interface BedReleased {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly reason: 'refused-at-door' | 'reassigned' | 'revoked'
}
/** Crew has the patient on board. Streams: `case`, and `vehicle` when it is registered. Stops the transfer's start clock. */
export interface PatientPickedUp {
  readonly person: PersonId
  readonly vehicle: string
  readonly vehicleKind: VehicleKind
}
/** Receipt at the door: the bed is taken. Streams: `case`, `facility`. Discharges the transfer. */
export interface PatientAdmitted {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly receipt: string
  readonly ward?: string
}
/** The facility refused the patient at the door, with a code. Streams: `case`, `facility`. */
export interface AdmissionRefused {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly code: 'full' | 'wrong-severity' | 'no-capability' | 'closed'
}
/** Two release tests passed. Streams: `case`, `facility`. */
export interface PatientDischarged {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly to: 'home-monitoring' | 'other-facility' | 'deceased'
  /** On what the release rests; absent where the pack asks for no tests, or for a move. */
  readonly basis?: 'tests' | null
  /** Tests first told with the discharge. */
  readonly tests?: readonly Specimen[]
  /** Id of the certificate handed out (解除医学隔离证明). */
  readonly certificate?: string | null
  readonly monitoring?: MonitoringDue | null
}
/** What the home community owes: receipt of the person, the last test, an end. */
export interface MonitoringDue extends Owed {
  readonly home: PlaceCode
  readonly receiptDueAt: Instant
  readonly until: Instant
  readonly testDays: readonly number[]
}

export interface TransferEvents {
  'bed-assigned': BedAssigned
  'bed-released': BedReleased
  'patient-picked-up': PatientPickedUp
  'patient-admitted': PatientAdmitted
  'admission-refused': AdmissionRefused
  'patient-discharged': PatientDischarged
}

/** What a person needs besides a bed of their grade; the same words as the dispatch engine's. */
export const CARE_NEEDS = ['labour', 'dialysis', 'paediatric', 'psychiatric', 'mobility'] as const
export type CareNeed = (typeof CARE_NEEDS)[number]

/** Replaces what was known of the person's needs. Stream: `care/<person>`; the event's place is the home. */
export interface CareNeedsRecorded {
  readonly person: PersonId
  readonly needs: readonly CareNeed[]
}
export interface CareEvents {
  'care-needs-recorded': CareNeedsRecorded
}

/** Positives and contacts never share a vehicle's trip. */
export type PassengerClass = 'positive' | 'contact'
export type StopKind = 'pick-up' | 'hand-over'
export interface TripStop {
  readonly stop: string
  readonly kind: StopKind
  /** Where to pick up; null at a facility. */
  readonly place: PlaceCode | null
  readonly facility: FacilityId | null
  readonly people: readonly PersonId[]
}

/** Stream: `vehicle/<id>`; the event's place is the base. */
export interface VehicleRegistered {
  readonly vehicle: string
  readonly kind: VehicleKind
  /** Passengers it may carry at once. */
  readonly places: number
  readonly classes: readonly PassengerClass[]
  /** Takes people who cannot walk: a stretcher or a wheelchair place. */
  readonly mobility: boolean
}
export interface VehicleWithdrawn {
  readonly vehicle: string
  readonly reason: 'repair' | 'returned' | 'lost'
}
/** Streams: `vehicle/<id>`, `crew/<id>`. */
export interface CrewShiftStarted {
  readonly crew: string
  readonly vehicle: string
  readonly people: number
  readonly until: Instant
}
export interface CrewShiftEnded {
  readonly crew: string
  readonly vehicle: string
}
export interface TripStarted {
  readonly vehicle: string
  readonly trip: string
  readonly class: PassengerClass
  readonly stops: readonly TripStop[]
}
export interface TripStopReached {
  readonly vehicle: string
  readonly trip: string
  readonly stop: string
}
/** The crew's side of the door receipt: out of the vehicle, into the facility's hands. The bed is taken by its admission. */
export interface PassengerHandedOver {
  readonly vehicle: string
  readonly trip: string
  readonly person: PersonId
  readonly facility: FacilityId | null
  readonly receipt: string
}
export interface TripEnded {
  readonly vehicle: string
  readonly trip: string
}
/** From here the vehicle may carry the other class. */
export interface VehicleDisinfected {
  readonly vehicle: string
  readonly after: PassengerClass | null
}

/** A vehicle's own events; who boards it stands in `patient-picked-up` and `contact-moved`. */
export interface VehicleEvents {
  'vehicle-registered': VehicleRegistered
  'vehicle-withdrawn': VehicleWithdrawn
  'crew-shift-started': CrewShiftStarted
  'crew-shift-ended': CrewShiftEnded
  'trip-started': TripStarted
  'trip-stop-reached': TripStopReached
  'passenger-handed-over': PassengerHandedOver
  'trip-ended': TripEnded
  'vehicle-disinfected': VehicleDisinfected
}
