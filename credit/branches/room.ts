import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { declareBranchEmpty } from './decisions/declare-branch-empty.ts'
import { declareBranchStaffed } from './decisions/declare-branch-staffed.ts'
import { openBranch } from './decisions/open-branch.ts'
import type { BranchEvents } from './events.ts'
import { type BranchState, evolveBranch, NO_BRANCH } from './state.ts'

/** One row a branch. Everybody of the bank may know which branch can act. */
const BRANCHES_TABLE: TableDef = {
  name: 'credit_branches',
  columns: {
    branch: 'text',
    name_zh: 'text',
    name_en: 'text',
    place: 'text',
    approval_limit_fen: 'bigint',
    upper: 'text',
    status: 'text',
    since: 'timestamptz',
    reason: 'text',
    expected_back_at: 'timestamptz',
  },
  key: ['branch'],
  placeColumn: 'place',
  readRight: 'credit.read',
  cityWide: true,
}

const BRANCH_KIND: StreamKind<BranchState, BranchEvents> = {
  kind: 'credit-branch',
  events: ['branch-opened', 'branch-emptied', 'branch-staffed'],
  initial: NO_BRANCH,
  evolve: evolveBranch,
  duties: [],
  tables: [BRANCHES_TABLE],
  rows: (state) =>
    state.status === 'none'
      ? []
      : [
          {
            table: BRANCHES_TABLE.name,
            values: {
              branch: state.branch,
              name_zh: state.names.zh,
              name_en: state.names.en,
              place: state.place,
              approval_limit_fen: state.approvalLimitFen,
              upper: state.upper,
              status: state.status,
              since: state.since,
              reason: state.status === 'empty' ? state.reason : null,
              expected_back_at: state.status === 'empty' ? state.expectedBackAt : null,
            },
          },
        ],
  counts: () => [],
}

export const BRANCH_KINDS: readonly StreamKind[] = [anyKind(BRANCH_KIND)]
export const BRANCH_DECISIONS = [
  anyDecision(openBranch),
  anyDecision(declareBranchEmpty),
  anyDecision(declareBranchStaffed),
]
