import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { recordHousehold } from './decisions/record-household.ts'
import type { HouseholdEvents } from './events.ts'
import { householdCounts } from './figures.ts'
import { evolveHousehold, type HouseholdState, NO_HOUSEHOLD } from './state.ts'
import { HOUSEHOLDS_TABLE, householdRows, RESIDENTS_TABLE } from './views/households.view.ts'

export const HOUSEHOLD_KIND: StreamKind<HouseholdState, HouseholdEvents> = {
  kind: 'household',
  events: ['household-recorded'],
  initial: NO_HOUSEHOLD,
  evolve: evolveHousehold,
  duties: [],
  tables: [HOUSEHOLDS_TABLE, RESIDENTS_TABLE],
  rows: householdRows,
  counts: householdCounts,
}
export const HOUSEHOLDS_KINDS: readonly StreamKind[] = [anyKind(HOUSEHOLD_KIND)]
export const HOUSEHOLDS_DECISIONS = [anyDecision(recordHousehold)]
