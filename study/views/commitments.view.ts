import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { CommitmentState } from '../commitment.ts'

export const COMMITMENTS_TABLE: TableDef = {
  name: 'study_commitments',
  columns: {
    commitment: 'text',
    session: 'text',
    unit: 'text',
    place: 'text',
    owner: 'text',
    words_zh: 'text',
    words_en: 'text',
    status: 'text',
    made_at: 'timestamptz',
    first_due_at: 'timestamptz',
    due_at: 'timestamptz',
    carried: 'jsonb',
    kept_at: 'timestamptz',
    proof_kind: 'text',
    proof_ref: 'text',
  },
  key: ['commitment'],
  placeColumn: 'place',
  indexes: [['session'], ['unit']],
}

export function commitmentRows(state: CommitmentState): readonly Row[] {
  if (state.status === 'none') return []
  const kept = state.status === 'kept' ? state : null
  const values = {
    commitment: state.commitment,
    session: state.session,
    unit: state.unit,
    place: state.place,
    owner: state.owner,
    words_zh: state.words.zh,
    words_en: state.words.en,
    status: state.status,
    made_at: state.madeAt,
    first_due_at: state.firstDueAt,
    due_at: state.dueAt,
    carried: state.carried,
    kept_at: kept?.keptAt ?? null,
    proof_kind: kept?.proof.kind ?? null,
    proof_ref: kept?.proof.ref ?? null,
  }
  return [{ table: COMMITMENTS_TABLE.name, values }]
}
