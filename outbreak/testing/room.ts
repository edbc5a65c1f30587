import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { type AreaEvents, type AreaState, evolveArea, NO_AREA } from './area-state.ts'
import { cancelRound } from './decisions/cancel-round.ts'
import { collectPool } from './decisions/collect-pool.ts'
import { collectTube } from './decisions/collect-tube.ts'
import { completeRound } from './decisions/complete-round.ts'
import { dispatchTube } from './decisions/dispatch-tube.ts'
import { openRound } from './decisions/open-round.ts'
import { planRoster } from './decisions/plan-roster.ts'
import { planSite } from './decisions/plan-site.ts'
import { receiveTube } from './decisions/receive-tube.ts'
import { recordUntested } from './decisions/record-untested.ts'
import { reportResults } from './decisions/report-results.ts'
import { reportSamplesCollected } from './decisions/report-samples-collected.ts'
import { reportSamplesReceived } from './decisions/report-samples-received.ts'
import { reportTubeLost } from './decisions/report-tube-lost.ts'
import { reportTubeResult } from './decisions/report-tube-result.ts'
import { resolveUntested } from './decisions/resolve-untested.ts'
import { startTubeTest } from './decisions/start-tube-test.ts'
import { type DoorEvents, type DoorState, evolveDoor, NO_DOOR } from './door-state.ts'
import {
  DOOR_SAMPLE_DUTY,
  RESAMPLE_DUTY,
  SINGLE_RETEST_DUTY,
  TEST_ROUND_DUTY,
  TUBE_RESULT_DUTY,
  TUBE_TRANSPORT_DUTY,
} from './duties.ts'
import { retestCounts, roundCounts, tubeCounts } from './figures.ts'
import { evolvePlate, NO_PLATE, type PlateEvents, type PlateState } from './plate-state.ts'
import { evolveRetest, NO_RETEST, type RetestEvents, type RetestState } from './retest-state.ts'
import { evolveRoster, NO_ROSTER, type RosterEvents, type RosterState } from './roster-state.ts'
import { evolveSite, NO_SITE, type SiteEvents, type SiteState } from './site-state.ts'
import { evolveRound, NO_ROUND, type RoundEvents, type RoundState } from './state.ts'
import { evolveTube, NO_TUBE, type TubeState, type TubeStreamEvents } from './tube-state.ts'
import { DOOR_LIST_TABLE, doorRows } from './views/door-list.view.ts'
import { HOLDS_TABLE, holdRows } from './views/holds.view.ts'
import { ROUND_BUILDINGS_TABLE, roundBuildingRows } from './views/round-buildings.view.ts'
import { ROUND_SITES_TABLE, roundSiteRows } from './views/round-sites.view.ts'
import { ROUNDS_TABLE, roundRows } from './views/rounds.view.ts'
import { TUBES_TABLE, tubeRows } from './views/tubes.view.ts'

export const ROUND_KIND: StreamKind<RoundState, RoundEvents> = {
  kind: 'round',
  events: [
    'round-opened',
    'samples-collected',
    'samples-received',
    'results-reported',
    'round-completed',
    'round-cancelled',
  ],
  initial: NO_ROUND,
  evolve: evolveRound,
  duties: [TEST_ROUND_DUTY],
  tables: [ROUNDS_TABLE],
  rows: roundRows,
  counts: roundCounts,
}

export const TUBE_KIND: StreamKind<TubeState, TubeStreamEvents> = {
  kind: 'tube',
  events: [
    'tube-collected',
    'pool-collected',
    'tube-dispatched',
    'tube-received',
    'tube-testing-started',
    'tube-resulted',
    'tube-lost',
    'tube-resampled',
    'member-sampled',
    'member-cleared',
    'member-positive',
  ],
  initial: NO_TUBE,
  evolve: evolveTube,
  duties: [TUBE_TRANSPORT_DUTY, TUBE_RESULT_DUTY, RESAMPLE_DUTY],
  tables: [TUBES_TABLE],
  rows: tubeRows,
  counts: tubeCounts,
}

/** A member of a positive pool: held, sampled singly, and resolved. */
export const RETEST_KIND: StreamKind<RetestState, RetestEvents> = {
  kind: 'retest',
  events: ['member-held', 'member-sampled', 'member-cleared', 'member-positive'],
  initial: NO_RETEST,
  evolve: evolveRetest,
  duties: [SINGLE_RETEST_DUTY],
  tables: [HOLDS_TABLE],
  rows: holdRows,
  counts: retestCounts,
}

/** One community of a round: a city's round stays as many short histories, not one long one. */
export const ROSTER_KIND: StreamKind<RosterState, RosterEvents> = {
  kind: 'roster',
  events: ['roster-planned', 'samples-collected', 'person-untested', 'untested-resolved', 'door-sampled'],
  initial: NO_ROSTER,
  evolve: evolveRoster,
  duties: [],
  tables: [ROUND_BUILDINGS_TABLE],
  rows: roundBuildingRows,
  counts: () => [],
}

export const SITE_KIND: StreamKind<SiteState, SiteEvents> = {
  kind: 'site',
  events: ['site-planned', 'samples-collected'],
  initial: NO_SITE,
  evolve: evolveSite,
  duties: [],
  tables: [ROUND_SITES_TABLE],
  rows: roundSiteRows,
  counts: () => [],
}

export const DOOR_KIND: StreamKind<DoorState, DoorEvents> = {
  kind: 'door',
  events: ['person-untested', 'untested-resolved', 'door-sampled'],
  initial: NO_DOOR,
  evolve: evolveDoor,
  duties: [DOOR_SAMPLE_DUTY],
  tables: [DOOR_LIST_TABLE],
  rows: doorRows,
  counts: () => [],
}

/** What a place remembers of the rounds over it: no two a day, and when to stop. */
export const AREA_KIND: StreamKind<AreaState, AreaEvents> = {
  kind: 'test-area',
  events: ['round-opened', 'round-completed', 'round-cancelled'],
  initial: NO_AREA,
  evolve: evolveArea,
  duties: [],
  tables: [],
  rows: () => [],
  counts: () => [],
}

export const PLATE_KIND: StreamKind<PlateState, PlateEvents> = {
  kind: 'plate',
  events: ['tube-testing-started'],
  initial: NO_PLATE,
  evolve: evolvePlate,
  duties: [],
  tables: [],
  rows: () => [],
  counts: () => [],
}

export const TESTING_KINDS: readonly StreamKind[] = [
  anyKind(ROUND_KIND),
  anyKind(TUBE_KIND),
  anyKind(RETEST_KIND),
  anyKind(ROSTER_KIND),
  anyKind(SITE_KIND),
  anyKind(DOOR_KIND),
  anyKind(AREA_KIND),
  anyKind(PLATE_KIND),
]

export const TESTING_DECISIONS = [
  anyDecision(openRound),
  anyDecision(planRoster),
  anyDecision(planSite),
  anyDecision(reportSamplesCollected),
  anyDecision(reportSamplesReceived),
  anyDecision(reportResults),
  anyDecision(completeRound),
  anyDecision(cancelRound),
  anyDecision(recordUntested),
  anyDecision(resolveUntested),
  anyDecision(collectTube),
  anyDecision(collectPool),
  anyDecision(dispatchTube),
  anyDecision(receiveTube),
  anyDecision(startTubeTest),
  anyDecision(reportTubeResult),
  anyDecision(reportTubeLost),
]
