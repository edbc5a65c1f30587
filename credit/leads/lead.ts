import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Shortage } from '../contract-kinds.ts'
import { placeOfBranchId } from '../posts.ts'

/** Stream: `credit-lead/<id>`. A hint that a firm may need money: nothing about any person is in it. */
export interface LeadOpened {
  readonly lead: string
  readonly source: 'zone-shortage' | 'desk'
  /** Where the shortage was reported, no finer than a district. */
  readonly reportedFrom: PlaceCode
  readonly shortage: Shortage
  readonly branch: string
  /** The supply firm meant, once it is known. */
  readonly firm: string | null
  readonly answer: { readonly holder: PostId; readonly dueAt: Instant }
}
export interface LeadClosed {
  readonly lead: string
  readonly outcome: 'applied' | 'no-need' | 'not-eligible' | 'no-such-supplier'
  readonly firm: string | null
  readonly loan: string | null
}
export interface LeadEvents {
  'lead-opened': LeadOpened
  'lead-closed': LeadClosed
}
export type LeadState =
  | { readonly status: 'none' }
  | (LeadOpened & { readonly status: 'open'; readonly openedAt: Instant })
  | (LeadOpened & { readonly status: 'closed'; readonly openedAt: Instant; readonly closedAt: Instant } & Pick<
        LeadClosed,
        'outcome' | 'loan'
      >)

function evolveLead(state: LeadState, event: RecordedIn<LeadEvents>): LeadState {
  const at = event.occurredAt
  switch (event.type) {
    case 'lead-opened':
      return { ...event.data, status: 'open', openedAt: at }
    case 'lead-closed': {
      if (state.status === 'none') return state
      const { outcome, loan, firm } = event.data
      return { ...state, status: 'closed', closedAt: at, outcome, loan, firm: firm ?? state.firm }
    }
    default:
      return exhaustive(event)
  }
}

const LEAD_DUTY: DutyRule<LeadEvents> = {
  kind: 'credit-lead',
  clock: null,
  opens: {
    'lead-opened': ({ data: { answer }, place }) => ({ holder: answer.holder, place, due: { finish: answer.dueAt } }),
  },
  marks: {},
  ends: { 'lead-closed': 'done' },
}

const LEADS_TABLE: TableDef = {
  name: 'credit_leads',
  columns: {
    lead: 'text',
    source: 'text',
    reported_from: 'text',
    shortage: 'text',
    branch: 'text',
    place: 'text',
    firm: 'text',
    status: 'text',
    opened_at: 'timestamptz',
    due_at: 'timestamptz',
    closed_at: 'timestamptz',
    outcome: 'text',
    loan: 'text',
  },
  key: ['lead'],
  placeColumn: 'place',
  readRight: 'credit.read',
  indexes: [['status']],
}

export const LEAD_KIND: StreamKind<LeadState, LeadEvents> = {
  kind: 'credit-lead',
  events: ['lead-opened', 'lead-closed'],
  initial: { status: 'none' },
  evolve: evolveLead,
  duties: [LEAD_DUTY],
  tables: [LEADS_TABLE],
  rows: (state) =>
    state.status === 'none'
      ? []
      : [
          {
            table: LEADS_TABLE.name,
            values: {
              lead: state.lead,
              source: state.source,
              reported_from: state.reportedFrom,
              shortage: state.shortage,
              branch: state.branch,
              place: placeOfBranchId(state.branch) ?? null,
              firm: state.firm,
              status: state.status,
              opened_at: state.openedAt,
              due_at: state.answer.dueAt,
              closed_at: state.status === 'closed' ? state.closedAt : null,
              outcome: state.status === 'closed' ? state.outcome : null,
              loan: state.status === 'closed' ? state.loan : null,
            },
          },
        ],
  counts: () => [],
}
