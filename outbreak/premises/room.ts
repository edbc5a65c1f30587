import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { closePremises } from './decisions/close-premises.ts'
import { recordDisinfection } from './decisions/record-disinfection.ts'
import { recordPremisesCondition } from './decisions/record-premises-condition.ts'
import { registerPremises } from './decisions/register-premises.ts'
import { reopenPremises } from './decisions/reopen-premises.ts'
import { requireDisinfection } from './decisions/require-disinfection.ts'
import { DISINFECT_DUTY } from './duties.ts'
import type { DisinfectionEvents, PremisesEvents } from './events.ts'
import { disinfectionCounts, premisesCounts } from './figures.ts'
import {
  type DisinfectionState,
  evolveDisinfection,
  evolvePremises,
  NO_DISINFECTION,
  NO_PREMISES,
  type PremisesState,
} from './state.ts'
import { DISINFECTIONS_TABLE, disinfectionRows, PREMISES_TABLE, premisesRows } from './views/premises.view.ts'

export const PREMISES_KIND: StreamKind<PremisesState, PremisesEvents> = {
  kind: 'premises',
  events: ['premises-registered', 'premises-closed', 'premises-condition-recorded', 'premises-reopened'],
  initial: NO_PREMISES,
  evolve: evolvePremises,
  duties: [],
  tables: [PREMISES_TABLE],
  rows: premisesRows,
  counts: premisesCounts,
}
export const DISINFECTION_KIND: StreamKind<DisinfectionState, DisinfectionEvents> = {
  kind: 'disinfection',
  events: ['disinfection-required', 'disinfection-done'],
  initial: NO_DISINFECTION,
  evolve: evolveDisinfection,
  duties: [DISINFECT_DUTY],
  tables: [DISINFECTIONS_TABLE],
  rows: disinfectionRows,
  counts: disinfectionCounts,
}
export const PREMISES_KINDS: readonly StreamKind[] = [anyKind(PREMISES_KIND), anyKind(DISINFECTION_KIND)]
export const PREMISES_DECISIONS = [
  anyDecision(registerPremises),
  anyDecision(closePremises),
  anyDecision(recordPremisesCondition),
  anyDecision(reopenPremises),
  anyDecision(requireDisinfection),
  anyDecision(recordDisinfection),
]
