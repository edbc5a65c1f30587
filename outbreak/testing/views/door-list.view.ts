import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { DoorState } from '../door-state.ts'

/** One row a person of a round who was not sampled at a site. */
export const DOOR_LIST_TABLE: TableDef = {
  name: 'door_list',
  columns: {
    round: 'text',
    person: 'text',
    place: 'text',
    reason: 'text',
    since: 'timestamptz',
    due_at: 'timestamptz',
    status: 'text',
    outcome: 'text',
    closed_at: 'timestamptz',
  },
  key: ['round', 'person'],
  placeColumn: 'place',
  indexes: [['round', 'status']],
  personal: true,
}

export function doorRows(state: DoorState): readonly Row[] {
  if (state.status === 'none') return []
  const closed = state.status === 'closed' ? state : null
  return [
    {
      table: DOOR_LIST_TABLE.name,
      values: {
        round: state.round,
        person: state.person,
        place: state.building,
        reason: state.reason,
        since: state.since,
        due_at: state.doorDueAt,
        status: state.status,
        outcome: closed?.outcome ?? null,
        closed_at: closed?.closedAt ?? null,
      },
    },
  ]
}
