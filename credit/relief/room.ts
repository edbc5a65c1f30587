import { anyDecision } from '#kernel/ledger/decision.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { placeOfBranchId } from '../posts.ts'
import { grantRelief } from './decisions/grant-relief.ts'
import type { ReliefEvents, ReliefState } from './relief.ts'

const RELIEFS_TABLE: TableDef = {
  name: 'credit_reliefs',
  columns: {
    relief: 'text',
    firm: 'text',
    loan: 'text',
    branch: 'text',
    place: 'text',
    kind: 'text',
    amount_fen: 'bigint',
    principal_fen: 'bigint',
    reference_bp: 'integer',
    contract_bp: 'integer',
    days: 'integer',
    saving_fen: 'bigint',
    granted_at: 'timestamptz',
    by_post: 'text',
  },
  key: ['relief'],
  placeColumn: 'place',
  readRight: 'credit.read',
  indexes: [['kind'], ['firm']],
}

const RELIEF_KIND: StreamKind<ReliefState, ReliefEvents> = {
  kind: 'credit-relief',
  events: ['relief-granted'],
  initial: { status: 'none' },
  evolve: (_state: ReliefState, event: RecordedIn<ReliefEvents>) => ({
    ...event.data,
    status: 'granted',
    at: event.occurredAt,
    post: event.post,
  }),
  duties: [],
  tables: [RELIEFS_TABLE],
  rows: (state) =>
    state.status === 'none'
      ? []
      : [
          {
            table: RELIEFS_TABLE.name,
            values: {
              relief: state.relief,
              firm: state.firm,
              loan: state.loan,
              branch: state.branch,
              place: placeOfBranchId(state.branch) ?? null,
              kind: state.kind,
              amount_fen: state.amountFen,
              principal_fen: state.rate?.principalFen ?? null,
              reference_bp: state.rate?.referenceBp ?? null,
              contract_bp: state.rate?.contractBp ?? null,
              days: state.rate?.days ?? null,
              saving_fen: state.savingFen,
              granted_at: state.at,
              by_post: state.post,
            },
          },
        ],
  counts: () => [],
}

export const RELIEF_KINDS_OF_STREAM: readonly StreamKind[] = [anyKind(RELIEF_KIND)]
export const RELIEF_DECISIONS = [anyDecision(grantRelief)]
