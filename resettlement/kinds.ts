import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { BatchHistory } from './batches/events.ts'
import { type BatchState, evolveBatch, NO_BATCH } from './batches/state.ts'
import { ARRIVE_DUTY, BATCH_DUTY, HOME_DUTY, LODGE_DUTY, STAY_DUTY, SUPPORT_DUTY, VERIFY_DUTY } from './duties.ts'
import { returneeCounts } from './figures.ts'
import { evolveReturnee, NO_RETURNEE, type ReturneeHistory, type ReturneeState } from './people/state.ts'
import type { DestinationEvents, ReturnPlaceEvents, StayEvents } from './places/events.ts'
import {
  type DestinationState,
  evolveDestination,
  evolveReturnPlace,
  evolveStay,
  NO_DESTINATION,
  NO_RETURN_PLACE,
  NO_STAY,
  type ReturnPlaceState,
  type StayState,
} from './places/state.ts'
import type { ReleaseEvents } from './releases/events.ts'
import { evolveRelease, NO_RELEASE, type ReleaseState } from './releases/state.ts'
import {
  DESTINATIONS_TABLE,
  destinationRows,
  RETURN_PLACES_TABLE,
  returnPlaceRows,
  STAYS_TABLE,
  stayRows,
} from './views/places.view.ts'
import { RELEASES_TABLE, releaseRows } from './views/releases.view.ts'
import { batchRows, RETURN_BATCHES_TABLE } from './views/return-batches.view.ts'
import { RETURNEES_TABLE, returneeRows } from './views/returnees.view.ts'

export const RETURNEE_KIND: StreamKind<ReturneeState, ReturneeHistory> = {
  kind: 'returnee',
  events: [
    'returnee-listed',
    'address-verified',
    'release-recorded',
    'wish-recorded',
    'return-planned',
    'lodging-asked',
    'quarantine-booked',
    'seat-booked',
    'handover-signed',
    'batch-departed',
    'returnee-received',
    'returnee-exited',
    'support-file-opened',
  ],
  initial: NO_RETURNEE,
  evolve: evolveReturnee,
  duties: [VERIFY_DUTY, LODGE_DUTY, HOME_DUTY, SUPPORT_DUTY],
  tables: [RETURNEES_TABLE],
  rows: returneeRows,
  counts: returneeCounts,
}

export const BATCH_KIND: StreamKind<BatchState, BatchHistory> = {
  kind: 'return-batch',
  events: [
    'batch-opened',
    'seat-booked',
    'handover-signed',
    'batch-departed',
    'returnee-received',
    'returnee-exited',
    'batch-closed',
  ],
  initial: NO_BATCH,
  evolve: evolveBatch,
  duties: [BATCH_DUTY],
  tables: [RETURN_BATCHES_TABLE],
  rows: batchRows,
  counts: () => [],
}

const RETURN_PLACE_KIND: StreamKind<ReturnPlaceState, ReturnPlaceEvents> = {
  kind: 'return-place',
  events: ['lodging-asked', 'quarantine-booked', 'place-noted'],
  initial: NO_RETURN_PLACE,
  evolve: evolveReturnPlace,
  duties: [ARRIVE_DUTY],
  tables: [RETURN_PLACES_TABLE],
  rows: returnPlaceRows,
  counts: () => [],
}

const RELEASE_KIND: StreamKind<ReleaseState, ReleaseEvents> = {
  kind: 'release',
  events: ['release-notified', 'release-answered'],
  initial: NO_RELEASE,
  evolve: evolveRelease,
  duties: [],
  tables: [RELEASES_TABLE],
  rows: releaseRows,
  counts: () => [],
}

const DESTINATION_KIND: StreamKind<DestinationState, DestinationEvents> = {
  kind: 'destination',
  events: ['destination-policy-set'],
  initial: NO_DESTINATION,
  evolve: evolveDestination,
  duties: [],
  tables: [DESTINATIONS_TABLE],
  rows: destinationRows,
  counts: () => [],
}

const STAY_KIND: StreamKind<StayState, StayEvents> = {
  kind: 'stay',
  events: ['stay-requested', 'stay-called', 'stay-received', 'stay-moved-home', 'stay-ended'],
  initial: NO_STAY,
  evolve: evolveStay,
  duties: [STAY_DUTY],
  tables: [STAYS_TABLE],
  rows: stayRows,
  counts: () => [],
}

export const RESETTLEMENT_KINDS: readonly StreamKind[] = [
  anyKind(RETURNEE_KIND),
  anyKind(BATCH_KIND),
  anyKind(RETURN_PLACE_KIND),
  anyKind(RELEASE_KIND),
  anyKind(DESTINATION_KIND),
  anyKind(STAY_KIND),
]
