import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { acceptNeed } from './decisions/accept-need.ts'
import { deliverNeed } from './decisions/deliver-need.ts'
import { failNeed } from './decisions/fail-need.ts'
import { recordCareExit } from './decisions/record-care-exit.ts'
import { recordCareReturn } from './decisions/record-care-return.ts'
import { refuseNeed } from './decisions/refuse-need.ts'
import { requestNeed } from './decisions/request-need.ts'
import { startNeed } from './decisions/start-need.ts'
import { NEED_DUTY } from './duties.ts'
import type { NeedEvents } from './events.ts'
import { needCounts } from './figures.ts'
import { evolveNeed, type NeedState, NO_NEED } from './state.ts'
import { NEEDS_TABLE, needRows } from './views/needs.view.ts'

export const NEED_KIND: StreamKind<NeedState, NeedEvents> = {
  kind: 'need',
  events: [
    'need-requested',
    'need-accepted',
    'need-started',
    'care-exit-recorded',
    'care-return-recorded',
    'need-delivered',
    'need-refused',
    'need-failed',
  ],
  initial: NO_NEED,
  evolve: evolveNeed,
  duties: [NEED_DUTY],
  tables: [NEEDS_TABLE],
  rows: needRows,
  counts: needCounts,
}
export const NEEDS_KINDS: readonly StreamKind[] = [anyKind(NEED_KIND)]
export const NEEDS_DECISIONS = [
  anyDecision(requestNeed),
  anyDecision(acceptNeed),
  anyDecision(startNeed),
  anyDecision(recordCareExit),
  anyDecision(recordCareReturn),
  anyDecision(deliverNeed),
  anyDecision(refuseNeed),
  anyDecision(failNeed),
]
