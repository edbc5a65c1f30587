import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { CARE_NEEDS_TABLE, type CareState, careRows, evolveCare, NO_CARE } from './care/care-state.ts'
import { recordCareNeeds } from './care/record-care-needs.ts'
import { admitPatient } from './decisions/admit-patient.ts'
import { assignBed } from './decisions/assign-bed.ts'
import { dischargePatient } from './decisions/discharge-patient.ts'
import { pickUpPatient } from './decisions/pick-up-patient.ts'
import { refuseAdmission } from './decisions/refuse-admission.ts'
import { releaseBed } from './decisions/release-bed.ts'
import type { CareEvents } from './events.ts'
import { CREW_OFF, type CrewHistory, type CrewState, evolveCrew } from './vehicles/crew-state.ts'
import { disinfectVehicle } from './vehicles/disinfect-vehicle.ts'
import { endCrewShift } from './vehicles/end-crew-shift.ts'
import { endTrip } from './vehicles/end-trip.ts'
import { handOverPassenger } from './vehicles/hand-over-passenger.ts'
import { reachStop } from './vehicles/reach-stop.ts'
import { registerVehicle } from './vehicles/register-vehicle.ts'
import { startCrewShift } from './vehicles/start-crew-shift.ts'
import { startTrip } from './vehicles/start-trip.ts'
import { evolveVehicle, NO_VEHICLE, type VehicleHistory, type VehicleState } from './vehicles/vehicle-state.ts'
import { TRIPS_TABLE, VEHICLES_TABLE, vehicleRows } from './vehicles/vehicles.view.ts'
import { withdrawVehicle } from './vehicles/withdraw-vehicle.ts'

/** Stream `care/<person>`: what a case or contact needs besides a bed. */
export const CARE_KIND: StreamKind<CareState, CareEvents> = {
  kind: 'care',
  events: ['care-needs-recorded'],
  initial: NO_CARE,
  evolve: evolveCare,
  duties: [],
  tables: [CARE_NEEDS_TABLE],
  rows: careRows,
  counts: () => [],
}

/** Stream `vehicle/<id>`: shifts, trips, and everybody who was on board. */
export const VEHICLE_KIND: StreamKind<VehicleState, VehicleHistory> = {
  kind: 'vehicle',
  events: [
    'vehicle-registered',
    'vehicle-withdrawn',
    'crew-shift-started',
    'crew-shift-ended',
    'trip-started',
    'trip-stop-reached',
    'patient-picked-up',
    'contact-moved',
    'passenger-handed-over',
    'trip-ended',
    'vehicle-disinfected',
  ],
  initial: NO_VEHICLE,
  evolve: evolveVehicle,
  duties: [],
  tables: [VEHICLES_TABLE, TRIPS_TABLE],
  rows: vehicleRows,
  counts: () => [],
}

/** Stream `crew/<id>`: on which vehicle a crew is. */
export const CREW_KIND: StreamKind<CrewState, CrewHistory> = {
  kind: 'crew',
  events: ['crew-shift-started', 'crew-shift-ended'],
  initial: CREW_OFF,
  evolve: evolveCrew,
  duties: [],
  tables: [],
  rows: () => [],
  counts: () => [],
}

/** A patient's own steps are part of the case's history and of the facility's; what carries them has its own. */
export const TRANSFER_KINDS: readonly StreamKind[] = [anyKind(CARE_KIND), anyKind(VEHICLE_KIND), anyKind(CREW_KIND)]
export const TRANSFER_DECISIONS: readonly Decision[] = [
  anyDecision(assignBed),
  anyDecision(releaseBed),
  anyDecision(pickUpPatient),
  anyDecision(admitPatient),
  anyDecision(refuseAdmission),
  anyDecision(dischargePatient),
  anyDecision(recordCareNeeds),
  anyDecision(registerVehicle),
  anyDecision(withdrawVehicle),
  anyDecision(startCrewShift),
  anyDecision(endCrewShift),
  anyDecision(startTrip),
  anyDecision(reachStop),
  anyDecision(handOverPassenger),
  anyDecision(endTrip),
  anyDecision(disinfectVehicle),
]
