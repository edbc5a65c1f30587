import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { blockBeds } from './decisions/block-beds.ts'
import { closeFacility } from './decisions/close-facility.ts'
import { declareSurge } from './decisions/declare-surge.ts'
import { endSurge } from './decisions/end-surge.ts'
import { openFacility } from './decisions/open-facility.ts'
import { recordOpeningDepartures } from './decisions/record-opening-departures.ts'
import { recordOpeningOccupancy } from './decisions/record-opening-occupancy.ts'
import { setFacilityBeds } from './decisions/set-facility-beds.ts'
import { setWard } from './decisions/set-ward.ts'
import { unblockBeds } from './decisions/unblock-beds.ts'
import { SURGE_END_DUTY } from './duties.ts'
import { facilityCounts } from './figures.ts'
import { evolveFacility, type FacilityHistory, type FacilityState, NO_FACILITY } from './state.ts'
import { BED_BLOCKS_TABLE, bedBlockRows } from './views/bed-blocks.view.ts'
import { FACILITIES_TABLE, facilityRows } from './views/facilities.view.ts'
import { WARDS_TABLE, wardRows } from './views/wards.view.ts'

/** Stream `facility/<id>`: beds, and everybody who came and went. */
export const FACILITY_KIND: StreamKind<FacilityState, FacilityHistory> = {
  kind: 'facility',
  events: [
    'facility-opened',
    'facility-beds-set',
    'opening-occupancy-recorded',
    'opening-occupants-left',
    'facility-closed',
    'ward-set',
    'beds-blocked',
    'beds-unblocked',
    'surge-declared',
    'surge-ended',
    'bed-assigned',
    'bed-released',
    'patient-admitted',
    'admission-refused',
    'patient-discharged',
    'contact-placed',
    'placement-refused',
    'contact-released',
    'contact-became-case',
    'contact-moved-home',
  ],
  initial: NO_FACILITY,
  evolve: evolveFacility,
  duties: [SURGE_END_DUTY],
  tables: [FACILITIES_TABLE, WARDS_TABLE, BED_BLOCKS_TABLE],
  rows: (state) => [...facilityRows(state), ...wardRows(state), ...bedBlockRows(state)],
  counts: facilityCounts,
}

export const FACILITIES_KINDS: readonly StreamKind[] = [anyKind(FACILITY_KIND)]
export const FACILITIES_DECISIONS: readonly Decision[] = [
  anyDecision(openFacility),
  anyDecision(setFacilityBeds),
  anyDecision(recordOpeningOccupancy),
  anyDecision(recordOpeningDepartures),
  anyDecision(closeFacility),
  anyDecision(setWard),
  anyDecision(blockBeds),
  anyDecision(unblockBeds),
  anyDecision(declareSurge),
  anyDecision(endSurge),
]
