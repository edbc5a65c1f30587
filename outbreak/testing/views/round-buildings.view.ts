import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { type RosterState, untestedIn } from '../roster-state.ts'

/** One row a building of a round's roster, by actual address. */
export const ROUND_BUILDINGS_TABLE: TableDef = {
  name: 'round_buildings',
  columns: {
    round: 'text',
    place: 'text',
    community: 'text',
    households: 'integer',
    people: 'integer',
    elsewhere: 'integer',
    sampled: 'integer',
    at_door: 'integer',
    excused: 'integer',
    untested: 'integer',
  },
  key: ['round', 'place'],
  placeColumn: 'place',
  indexes: [['round', 'untested']],
}

export function roundBuildingRows(state: RosterState): readonly Row[] {
  if (state.status === 'none') return []
  const { round, community } = state
  return Object.entries(state.buildings).map(([place, one]) => ({
    table: ROUND_BUILDINGS_TABLE.name,
    values: {
      round,
      place,
      community,
      households: one.households,
      people: one.people,
      elsewhere: one.elsewhere,
      sampled: one.sampled,
      at_door: one.atDoor,
      excused: one.excused,
      untested: untestedIn(one),
    },
  }))
}
