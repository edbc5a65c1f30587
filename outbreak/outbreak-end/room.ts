import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { closeOutbreak } from './decisions/close-outbreak.ts'
import { declareOutbreakEnd } from './decisions/declare-outbreak-end.ts'
import { openOutbreak } from './decisions/open-outbreak.ts'
import { settleOutbreakCase } from './decisions/settle-outbreak-case.ts'
import type { OutbreakEndEvents } from './events.ts'
import { evolveOutbreakEnd, NOT_FOLLOWED, type OutbreakEndState } from './state.ts'
import { OUTBREAK_ENDS_TABLE, outbreakEndRows } from './views/outbreak-ends.view.ts'

/** Stream `outbreak-end/<place>`: the way of one jurisdiction's outbreak to its end. */
const OUTBREAK_END_KIND: StreamKind<OutbreakEndState, OutbreakEndEvents> = {
  kind: 'outbreak-end',
  events: [
    'outbreak-opened',
    'outbreak-case-linked',
    'outbreak-case-settled',
    'outbreak-end-declared',
    'outbreak-closed',
  ],
  initial: NOT_FOLLOWED,
  evolve: evolveOutbreakEnd,
  duties: [],
  tables: [OUTBREAK_ENDS_TABLE],
  rows: outbreakEndRows,
  counts: () => [],
}

export const OUTBREAK_END_KINDS: readonly StreamKind[] = [anyKind(OUTBREAK_END_KIND)]
export const OUTBREAK_END_DECISIONS: readonly Decision[] = [
  anyDecision(openOutbreak),
  anyDecision(settleOutbreakCase),
  anyDecision(declareOutbreakEnd),
  anyDecision(closeOutbreak),
]
