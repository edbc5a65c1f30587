import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { FoundTeam } from '../contract.ts'
import type { TeamState } from '../state.ts'

type Reads = { readonly team: SubjectState<TeamState> }

/** A team keeps its scope for good: the three bodies of records are never mixed. */
export const foundTeam: Decision<FoundTeam, Reads, VolunteersRefusal> = {
  name: 'found-team',
  right: 'volunteer.manage',
  place: ({ place }) => place,
  streams: ({ team }) => ({ team: streamId('volunteer-team', team) }),
  decide({ occurredAt, ...data }, { team }, context) {
    if (team.domain.status !== 'none') return refuse('team-exists', { team: data.team }, { field: 'team' })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const at = { place: data.place, occurredAt }
    return accept([happened('volunteer-team-founded', data, [streamId('volunteer-team', data.team)], at)])
  },
}
