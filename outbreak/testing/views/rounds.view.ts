import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { RoundState } from '../state.ts'

/** One row a round; totals are in tubes. */
export const ROUNDS_TABLE: TableDef = {
  name: 'rounds',
  columns: {
    round: 'text',
    place: 'text',
    areas: 'jsonb',
    roster: 'integer',
    sites: 'integer',
    pooling: 'integer',
    opened_at: 'timestamptz',
    opened_rec: 'timestamptz',
    results_due_at: 'timestamptz',
    people: 'integer',
    tubes_collected: 'integer',
    tubes_received: 'integer',
    negative: 'integer',
    positive: 'integer',
    invalid: 'integer',
    last_result_at: 'timestamptz',
    completed_at: 'timestamptz',
    completed_rec: 'timestamptz',
    status: 'text',
    basis: 'jsonb',
    hours: 'jsonb',
  },
  key: ['round'],
  placeColumn: 'place',
  indexes: [['opened_rec'], ['status']],
}

export function roundRows(state: RoundState): readonly Row[] {
  if (state.status === 'none') return []
  const completed = state.status === 'completed' ? state : null
  return [
    {
      table: ROUNDS_TABLE.name,
      values: {
        round: state.round,
        place: state.place,
        areas: state.areas,
        roster: state.roster,
        sites: state.sites,
        pooling: state.pooling,
        opened_at: state.openedAt,
        opened_rec: state.openedRec,
        results_due_at: state.resultsDueAt,
        people: state.people,
        tubes_collected: state.collected,
        tubes_received: state.received,
        negative: state.negative,
        positive: state.positive,
        invalid: state.invalid,
        last_result_at: state.lastResultAt,
        completed_at: completed?.completedAt ?? null,
        completed_rec: completed?.completedRec ?? null,
        status: state.status,
        basis: state.basis,
        hours: state.hours,
      },
    },
  ]
}
