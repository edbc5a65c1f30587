import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { TubeState } from '../state.ts'

/** One row a tube that exists by itself. */
export const TUBES_TABLE: TableDef = {
  name: 'tubes',
  columns: {
    tube: 'text',
    person: 'text',
    round: 'text',
    place: 'text',
    site: 'text',
    collected_at: 'timestamptz',
    received_at: 'timestamptz',
    resulted_at: 'timestamptz',
    result: 'text',
    ct: 'double precision',
    laboratory: 'text',
    reason: 'text',
  },
  key: ['tube'],
  placeColumn: 'place',
  indexes: [['person'], ['round']],
  personal: true,
}

export function tubeRows(state: TubeState): readonly Row[] {
  if (state.status === 'none') return []
  const received = state.status === 'collected' ? null : state
  const resulted = state.status === 'resulted' ? state : null
  return [
    {
      table: TUBES_TABLE.name,
      values: {
        tube: state.tube,
        person: state.person,
        round: state.round,
        place: state.place,
        site: state.site,
        collected_at: state.collectedAt,
        received_at: received?.receivedAt ?? null,
        resulted_at: resulted?.resultedAt ?? null,
        result: resulted?.result ?? null,
        ct: resulted?.ct ?? null,
        laboratory: received?.laboratory ?? null,
        reason: state.reason,
      },
    },
  ]
}
