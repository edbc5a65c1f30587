import type { PatientPickedUp } from '#outbreak/transfer/events.ts'
import type { Workflow } from './workflow.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * A positive has left home: the place is owed its final disinfection by the corps. Only the place goes over; who lived
 * there and what they have stays where it was.
 */
export const DISINFECTION_AFTER_LEAVING: Workflow<PatientPickedUp, 'home' | 'team'> = {
  name: 'disinfection-after-leaving',
  on: ['patient-picked-up'],
  reads: ({ city, data: { person } }) => ({
    home: {
      city,
      sql: 'select place from cases where city = $1 and person = $2 and known_to is null',
      values: [city, person],
    },
    team: {
      city,
      sql: `select team from volunteer_teams where city = $1 and scope = 'corps' and known_to is null order by team limit 1`,
      values: [city],
    },
  }),
  run({ city, id, row, occurredAt }, { home, team }) {
    const [place, corps] = [text(home[0]?.place), text(team[0]?.team)]
    if (place === '' || corps === '') return []
    const payload = { disinfection: `after-${id}-${row}`, place, premises: 'positive', team: corps, occurredAt }
    return [{ city, command: 'order-site-disinfection', payload }]
  },
}
