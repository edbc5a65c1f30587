import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { AppealState } from '../state.ts'

/** One row an appeal. Whose it is stands in the person column, so the table is read as personal. */
export const APPEALS_TABLE: TableDef = {
  name: 'appeals',
  columns: {
    appeal: 'text',
    place: 'text',
    episode: 'integer',
    person: 'text',
    filed_by: 'text',
    grounds: 'text',
    urgent: 'boolean',
    statement: 'text',
    status: 'text',
    holder: 'text',
    issuer: 'text',
    filed_at: 'timestamptz',
    acknowledge_due_at: 'timestamptz',
    acknowledged_at: 'timestamptz',
    decide_due_at: 'timestamptz',
    ended_at: 'timestamptz',
    outcome: 'text',
    remedy: 'text',
    reasons: 'text',
    decided_by: 'text',
  },
  key: ['appeal'],
  placeColumn: 'place',
  indexes: [['status'], ['place']],
  personal: true,
}

export function appealRows(state: AppealState): readonly Row[] {
  if (state.status === 'none') return []
  const decided = state.status === 'decided' ? state : null
  return [
    {
      table: APPEALS_TABLE.name,
      values: {
        appeal: state.appeal,
        place: state.place,
        episode: state.episode,
        person: state.person,
        filed_by: state.filedBy,
        grounds: state.grounds,
        urgent: state.urgent,
        statement: state.statement,
        status: state.status,
        holder: state.holder,
        issuer: state.issuer,
        filed_at: state.filedAt,
        acknowledge_due_at: state.acknowledgeDueAt,
        acknowledged_at: state.acknowledgedAt,
        decide_due_at: state.decideDueAt,
        ended_at: state.status === 'open' ? null : state.endedAt,
        outcome: decided?.outcome ?? null,
        remedy: decided?.remedy ?? null,
        reasons: decided?.reasons ?? null,
        decided_by: decided?.decidedBy ?? null,
      },
    },
  ]
}
