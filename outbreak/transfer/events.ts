import type { FacilityId, PersonId } from '#kernel/primitives/ids.ts'
import type { Grade } from '../cases/events.ts'

export type VehicleKind = 'ambulance' | 'negative-pressure-ambulance' | 'bus' | 'minibus'

/** A bed is reserved. Streams: `case/<person>`, `facility/<id>`. Stops the transfer's accept clock. */
export interface BedAssigned {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly grade: Grade | null
  readonly reason: 'nearest-with-beds' | 'severity' | 'need' | 'manual'
}
/** The reservation is given back (refused at the door, changed, or revoked). Streams: `case`, `facility`. */
export interface BedReleased {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly reason: 'refused-at-door' | 'reassigned' | 'revoked'
}
/** Crew has the patient on board. Stream: `case`. Stops the transfer's start clock. */
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
  readonly to: 'home-monitoring' | 'other-facility'
}

export interface TransferEvents {
  'bed-assigned': BedAssigned
  'bed-released': BedReleased
  'patient-picked-up': PatientPickedUp
  'patient-admitted': PatientAdmitted
  'admission-refused': AdmissionRefused
  'patient-discharged': PatientDischarged
}
