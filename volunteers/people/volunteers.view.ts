import type { Row, TableDef } from '#kernel/ledger/table.ts'
import type { VolunteerState } from './state.ts'

/** The register: one row a volunteer, who is known here by an id only. */
export const VOLUNTEERS_TABLE: TableDef = {
  name: 'volunteers',
  columns: {
    person: 'text',
    team: 'text',
    scope: 'text',
    status: 'text',
    channel: 'text',
    volunteer_no: 'text',
    adult: 'boolean',
    home: 'text',
    skills: 'jsonb',
    gates: 'jsonb',
    availability: 'jsonb',
    spans: 'jsonb',
    services: 'integer',
    minutes: 'integer',
    no_shows: 'integer',
  },
  key: ['person'],
  placeColumn: 'home',
  indexes: [['team']],
  readRight: 'volunteer.read',
}

export function volunteerRows(state: VolunteerState): readonly Row[] {
  if (state.status === 'none') return []
  const { person, team, scope, status, channel, volunteerNo, adult, home, services, minutes, noShows } = state
  const { skills, gates, availability, spans } = state
  const told = { skills, gates, availability, spans }
  const values = { person, team, scope, status, channel, volunteer_no: volunteerNo, adult, home, ...told }
  return [{ table: VOLUNTEERS_TABLE.name, values: { ...values, services, minutes, no_shows: noShows } }]
}
