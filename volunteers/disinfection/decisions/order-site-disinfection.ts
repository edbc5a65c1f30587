import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment, within } from '../../facts.ts'
import type { TeamState } from '../../organisation/state.ts'
import type { OrderDisinfection } from '../contract.ts'
import type { DisinfectionState } from '../state.ts'

type Reads = { readonly disinfection: SubjectState<DisinfectionState>; readonly team: SubjectState<TeamState> }

export const orderSiteDisinfection: Decision<OrderDisinfection, Reads, VolunteersRefusal> = {
  name: 'order-site-disinfection',
  right: 'volunteer.manage',
  place: ({ place }) => place,
  streams: ({ disinfection, team }) => ({
    disinfection: streamId('site-disinfection', disinfection),
    team: streamId('volunteer-team', team),
  }),
  decide({ occurredAt, dueAt, ...command }, states, context) {
    const { disinfection, place } = command
    if (states.disinfection.domain.status !== 'none') return refuse('disinfection-id-used', { disinfection })
    const team = states.team.domain
    if (team.status === 'none') return refuse('no-such-team', { team: command.team }, { field: 'team' })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const due = dueAt ?? within(occurredAt, VOLUNTEER_RULES.disinfectHours.value)
    const data = { ...command, scope: team.scope, holder: team.lead, dueAt: due }
    return accept([
      happened('site-disinfection-ordered', data, [streamId('site-disinfection', disinfection)], { place, occurredAt }),
    ])
  },
}
