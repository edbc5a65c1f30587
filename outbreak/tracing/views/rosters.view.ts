import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { RosterState } from '../roster.ts'

export const ROSTERS_TABLE: TableDef = {
  name: 'case_rosters',
  columns: {
    roster: 'text',
    index_case: 'text',
    kind: 'text',
    place: 'text',
    recorded_at: 'timestamptz',
    people: 'integer',
    members: 'jsonb',
  },
  key: ['roster'],
  placeColumn: 'place',
  indexes: [['index_case']],
  personal: true,
}

export const rosterRows = (state: RosterState): readonly Row[] =>
  state === null
    ? []
    : [
        {
          table: ROSTERS_TABLE.name,
          values: {
            roster: state.roster,
            index_case: state.case,
            kind: state.kind,
            place: state.place,
            recorded_at: state.at,
            people: state.members.length,
            members: state.members,
          },
        },
      ]
