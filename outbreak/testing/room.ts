import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { cancelRound } from './decisions/cancel-round.ts'
import { collectTube } from './decisions/collect-tube.ts'
import { completeRound } from './decisions/complete-round.ts'
import { openRound } from './decisions/open-round.ts'
import { receiveTube } from './decisions/receive-tube.ts'
import { reportResults } from './decisions/report-results.ts'
import { reportSamplesCollected } from './decisions/report-samples-collected.ts'
import { reportSamplesReceived } from './decisions/report-samples-received.ts'
import { reportTubeResult } from './decisions/report-tube-result.ts'
import { TEST_ROUND_DUTY } from './duties.ts'
import { roundCounts } from './figures.ts'
import {
  evolveRound,
  evolveTube,
  NO_ROUND,
  NO_TUBE,
  type RoundEvents,
  type RoundState,
  type TubeEvents,
  type TubeState,
} from './state.ts'
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

export const TUBE_KIND: StreamKind<TubeState, TubeEvents> = {
  kind: 'tube',
  events: ['tube-collected', 'tube-received', 'tube-resulted'],
  initial: NO_TUBE,
  evolve: evolveTube,
  duties: [],
  tables: [TUBES_TABLE],
  rows: tubeRows,
  counts: () => [],
}

export const TESTING_KINDS: readonly StreamKind[] = [anyKind(ROUND_KIND), anyKind(TUBE_KIND)]

export const TESTING_DECISIONS = [
  anyDecision(openRound),
  anyDecision(reportSamplesCollected),
  anyDecision(reportSamplesReceived),
  anyDecision(reportResults),
  anyDecision(completeRound),
  anyDecision(cancelRound),
  anyDecision(collectTube),
  anyDecision(receiveTube),
  anyDecision(reportTubeResult),
]
