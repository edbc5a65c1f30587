import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { closeFacility } from './decisions/close-facility.ts'
import { openFacility } from './decisions/open-facility.ts'
import { recordOpeningDepartures } from './decisions/record-opening-departures.ts'
import { recordOpeningOccupancy } from './decisions/record-opening-occupancy.ts'
import { setFacilityBeds } from './decisions/set-facility-beds.ts'
import { facilityCounts } from './figures.ts'
import { evolveFacility, type FacilityHistory, type FacilityState, NO_FACILITY } from './state.ts'
import { FACILITIES_TABLE, facilityRows } from './views/facilities.view.ts'

/** Stream `facility/<id>`: beds, and everybody who came and went. */
export const FACILITY_KIND: StreamKind<FacilityState, FacilityHistory> = {
  kind: 'facility',
  events: [
    'facility-opened',
    'facility-beds-set',
    'opening-occupancy-recorded',
    'opening-occupants-left',
    'facility-closed',
    'bed-assigned',
    'bed-released',
    'patient-admitted',
    'admission-refused',
    'patient-discharged',
    'contact-placed',
    'placement-refused',
    'contact-released',
    'contact-became-case',
  ],
  initial: NO_FACILITY,
  evolve: evolveFacility,
  duties: [],
  tables: [FACILITIES_TABLE],
  rows: facilityRows,
  counts: facilityCounts,
}

export const FACILITIES_KINDS: readonly StreamKind[] = [anyKind(FACILITY_KIND)]
export const FACILITIES_DECISIONS: readonly Decision[] = [
  anyDecision(openFacility),
  anyDecision(setFacilityBeds),
  anyDecision(recordOpeningOccupancy),
  anyDecision(recordOpeningDepartures),
  anyDecision(closeFacility),
]
