import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { type FacilityState, wardBlocked, wardFree, wardTaken } from '../state.ts'

/** One row a ward of an open facility; `taken` counts people inside and expected who have a bed of it by name. */
export const WARDS_TABLE: TableDef = {
  name: 'wards',
  columns: {
    facility: 'text',
    ward: 'text',
    kind: 'text',
    place: 'text',
    beds: 'integer',
    blocked: 'integer',
    taken: 'integer',
    free: 'integer',
  },
  key: ['facility', 'ward'],
  placeColumn: 'place',
  cityWide: true,
}

export function wardRows(state: FacilityState): readonly Row[] {
  if (state.status === 'none') return []
  return state.wards.map((one) => ({
    table: WARDS_TABLE.name,
    values: {
      facility: state.facility,
      ward: one.ward,
      kind: one.kind,
      place: state.place,
      beds: one.beds,
      blocked: wardBlocked(state, one.ward),
      taken: wardTaken(state, one.ward),
      free: wardFree(state, one),
    },
  }))
}
