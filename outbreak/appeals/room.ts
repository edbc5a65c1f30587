import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { acknowledgeAppeal } from './decisions/acknowledge-appeal.ts'
import { decideAppeal } from './decisions/decide-appeal.ts'
import { fileAppeal } from './decisions/file-appeal.ts'
import { withdrawAppeal } from './decisions/withdraw-appeal.ts'
import { APPEAL_DUTY } from './duties.ts'
import type { AppealEvents } from './events.ts'
import { appealCounts } from './figures.ts'
import { type AppealState, evolveAppeal, NO_APPEAL } from './state.ts'
import { APPEALS_TABLE, appealRows } from './views/appeals.view.ts'

export const APPEAL_KIND: StreamKind<AppealState, AppealEvents> = {
  kind: 'appeal',
  events: ['appeal-filed', 'appeal-acknowledged', 'appeal-decided', 'appeal-withdrawn'],
  initial: NO_APPEAL,
  evolve: evolveAppeal,
  duties: [APPEAL_DUTY],
  tables: [APPEALS_TABLE],
  rows: appealRows,
  counts: appealCounts,
}
export const APPEALS_KINDS: readonly StreamKind[] = [anyKind(APPEAL_KIND)]
export const APPEALS_DECISIONS = [
  anyDecision(fileAppeal),
  anyDecision(acknowledgeAppeal),
  anyDecision(decideAppeal),
  anyDecision(withdrawAppeal),
]
