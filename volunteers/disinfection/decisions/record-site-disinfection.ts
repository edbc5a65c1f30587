import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { TeamState } from '../../organisation/state.ts'
import type { RecordDisinfection } from '../contract.ts'
import type { DisinfectionState } from '../state.ts'

type Reads = { readonly disinfection: SubjectState<DisinfectionState>; readonly team: SubjectState<TeamState> }

/** With or without an order before it; the area counts once for the place. */
export const recordSiteDisinfection: Decision<RecordDisinfection, Reads, VolunteersRefusal> = {
  name: 'record-site-disinfection',
  right: 'volunteer.lead',
  place: ({ place }) => place,
  bearers: (_command, { team }) => (team.domain.status === 'none' ? [] : [team.domain.lead]),
  streams: ({ disinfection, team }) => ({
    disinfection: streamId('site-disinfection', disinfection),
    team: streamId('volunteer-team', team),
  }),
  decide({ occurredAt, ...command }, states, context) {
    const { disinfection, place, premises, by, witness, startedAt, finishedAt } = command
    const known = states.disinfection.domain
    if (known.status === 'done') return refuse('disinfection-id-used', { disinfection })
    if (known.status === 'required' && (known.place !== place || known.premises !== premises))
      return refuse('other-place-or-class', { place: known.place, premises: known.premises })
    const team = states.team.domain
    if (team.status === 'none') return refuse('no-such-team', { team: command.team }, { field: 'team' })
    if (by.includes(witness)) return refuse('witness-disinfects', {}, { field: 'witness' })
    if (finishedAt <= startedAt) return refuse('ends-before-start', { startedAt, finishedAt }, { field: 'finishedAt' })
    const when = moment(occurredAt, context, finishedAt)
    if (!when.ok) return when
    const data = { ...command, scope: team.scope }
    return accept([
      happened('site-disinfected', data, [streamId('site-disinfection', disinfection)], { place, occurredAt }),
    ])
  },
}
