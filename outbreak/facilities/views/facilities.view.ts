import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { blockedBeds, type FacilityState, freeBeds, occupiedBeds } from '../state.ts'

/** One row a facility. `blocked` sums all blocks; `surge` is what was declared above the beds. `occupied` is everybody inside; `opening_occupied` says how many of them were there before. */
export const FACILITIES_TABLE: TableDef = {
  name: 'facilities',
  columns: {
    facility: 'text',
    kind: 'text',
    name_zh: 'text',
    name_en: 'text',
    place: 'text',
    takes: 'jsonb',
    beds: 'integer',
    blocked: 'integer',
    reserved: 'integer',
    occupied: 'integer',
    free: 'integer',
    opening_occupied: 'integer',
    surge: 'integer',
    surge_until: 'timestamptz',
    surge_reason: 'text',
    refused: 'jsonb',
    status: 'text',
  },
  key: ['facility'],
  placeColumn: 'place',
  cityWide: true,
  indexes: [['kind']],
}

export function facilityRows(state: FacilityState): readonly Row[] {
  if (state.status === 'none') return []
  const values = {
    facility: state.facility,
    kind: state.kind,
    name_zh: state.name.zh,
    name_en: state.name.en,
    place: state.place,
    takes: state.takes,
    beds: state.beds,
    blocked: blockedBeds(state),
    reserved: state.reservedFor.length,
    occupied: occupiedBeds(state),
    free: freeBeds(state),
    opening_occupied: state.openingInside,
    surge: state.surge?.beds ?? 0,
    surge_until: state.surge?.until ?? null,
    surge_reason: state.surge?.reason ?? null,
    refused: state.refused,
    status: state.status,
  }
  return [{ table: FACILITIES_TABLE.name, values }]
}
