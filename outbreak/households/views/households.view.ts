import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { HouseholdState } from '../state.ts'

/** One row a home: how many live there and how many need looking after. */
export const HOUSEHOLDS_TABLE: TableDef = {
  name: 'households',
  columns: {
    household: 'text',
    place: 'text',
    door: 'text',
    residents: 'integer',
    vulnerable: 'integer',
    recorded_at: 'timestamptz',
  },
  key: ['household'],
  placeColumn: 'place',
  indexes: [['place']],
}
/** One row a resident: `vulnerable` lists the kinds. */
export const RESIDENTS_TABLE: TableDef = {
  name: 'residents',
  columns: {
    household: 'text',
    person: 'text',
    place: 'text',
    door: 'text',
    vulnerable: 'jsonb',
    first_contact: 'text',
  },
  key: ['household', 'person'],
  placeColumn: 'place',
  indexes: [['place'], ['person']],
  personal: true,
}

export function householdRows(state: HouseholdState): readonly Row[] {
  if (state.status === 'none') return []
  const { household, place, door, residents, firstContact, recordedAt } = state
  const vulnerable = residents.filter((one) => one.vulnerable.length > 0).length
  return [
    {
      table: HOUSEHOLDS_TABLE.name,
      values: { household, place, door, residents: residents.length, vulnerable, recorded_at: recordedAt },
    },
    ...residents.map((one) => ({
      table: RESIDENTS_TABLE.name,
      values: {
        household,
        person: one.person,
        place,
        door,
        vulnerable: [...one.vulnerable],
        first_contact: firstContact,
      },
    })),
  ]
}
