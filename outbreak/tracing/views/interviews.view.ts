import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { CaseState } from '../../cases/state.ts'
import { inquiryOf } from '../tracing-reads.ts'

/** One row a case: whether it was asked, and where its infection came from. */
export const INTERVIEWS_TABLE: TableDef = {
  name: 'interviews',
  columns: {
    person: 'text',
    place: 'text',
    found_at: 'timestamptz',
    index_case: 'text',
    attempts: 'integer',
    last_attempt_at: 'timestamptz',
    last_attempt: 'text',
    held_at: 'timestamptz',
    held_rec: 'timestamptz',
    held_by: 'text',
    channel: 'text',
    onset_at: 'timestamptz',
    stated_contacts: 'integer',
    places: 'jsonb',
    source: 'text',
    source_case: 'text',
    source_ref: 'text',
    source_certainty: 'text',
    source_at: 'timestamptz',
    unknown_because: 'text',
    unknown_at: 'timestamptz',
  },
  key: ['person'],
  placeColumn: 'place',
  indexes: [['source_case'], ['held_at']],
  personal: true,
}

function sourceCells(inquiry: ReturnType<typeof inquiryOf>) {
  const source = inquiry.linked?.source ?? null
  return {
    source: source?.kind ?? null,
    source_case: source === null || source.kind === 'cluster' ? null : source.indexCase,
    source_ref:
      source === null || source.kind === 'case' ? null : source.kind === 'exposure' ? source.exposure : source.cluster,
    source_certainty: inquiry.linked?.certainty ?? null,
    source_at: inquiry.linked?.at ?? null,
    unknown_because: inquiry.closed?.because ?? null,
    unknown_at: inquiry.closed?.at ?? null,
  }
}

export function interviewRows(state: CaseState): readonly Row[] {
  if (state.status === 'none' || state.status === 'revoked') return []
  const { record } = state
  const inquiry = inquiryOf(state)
  const last = inquiry.attempts.at(-1)
  const { held } = inquiry
  return [
    {
      table: INTERVIEWS_TABLE.name,
      values: {
        person: record.person,
        place: record.home,
        found_at: record.found.at,
        index_case: record.indexCase,
        attempts: inquiry.attempts.length,
        last_attempt_at: last?.at ?? null,
        last_attempt: last?.because ?? null,
        held_at: held?.at ?? null,
        held_rec: held?.recordedAt ?? null,
        held_by: held?.by ?? null,
        channel: held?.channel ?? null,
        onset_at: held?.onsetAt ?? null,
        stated_contacts: held?.statedContacts ?? null,
        places: held?.places ?? null,
        ...sourceCells(inquiry),
      },
    },
  ]
}
