import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { TeamState } from '../../organisation/state.ts'
import type { EnrolVolunteer } from '../contract.ts'
import { type VolunteerReads, volunteerStream } from '../volunteer-reads.ts'

type Reads = VolunteerReads & { readonly team: SubjectState<TeamState> }

/** Each person is recruited once: who comes back after standing down is put on the register again. */
export const enrolVolunteer: Decision<EnrolVolunteer, Reads, VolunteersRefusal> = {
  name: 'enrol-volunteer',
  right: 'volunteer.lead',
  place: ({ home }) => home,
  bearers: (_command, { team }) => (team.domain.status === 'none' ? [] : [team.domain.lead]),
  streams: ({ person, team }) => ({ volunteer: volunteerStream(person), team: streamId('volunteer-team', team) }),
  decide({ occurredAt, ...command }, { volunteer, team }, context) {
    const { person } = command
    if (volunteer.domain.status === 'enrolled') return refuse('volunteer-enrolled-already', { person })
    if (team.domain.status === 'none') return refuse('no-such-team', { team: command.team }, { field: 'team' })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const data = { ...command, scope: team.domain.scope }
    const at = { place: command.home, occurredAt }
    return accept([happened('volunteer-enrolled', data, [volunteerStream(person)], at)])
  },
}
