import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { FacilityState } from '../state.ts'

/** Beds that are blocked now, with the reason and the time they should be back. */
export const BED_BLOCKS_TABLE: TableDef = {
  name: 'bed_blocks',
  columns: {
    facility: 'text',
    block: 'text',
    ward: 'text',
    place: 'text',
    beds: 'integer',
    reason: 'text',
    blocked_at: 'timestamptz',
    until: 'timestamptz',
  },
  key: ['facility', 'block'],
  placeColumn: 'place',
  cityWide: true,
}

export function bedBlockRows(state: FacilityState): readonly Row[] {
  if (state.status === 'none') return []
  return state.blocks.map(({ block, ward, beds, reason, at, until }) => ({
    table: BED_BLOCKS_TABLE.name,
    values: { facility: state.facility, block, ward, place: state.place, beds, reason, blocked_at: at, until },
  }))
}
