import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { OpenCampaign } from '../contract.ts'
import type { CampaignState, TeamState } from '../state.ts'

type Reads = { readonly team: SubjectState<TeamState>; readonly campaign: SubjectState<CampaignState> }

export const openCampaign: Decision<OpenCampaign, Reads, VolunteersRefusal> = {
  name: 'open-campaign',
  right: 'volunteer.manage',
  place: ({ place }) => place,
  streams: ({ team, campaign }) => ({
    team: streamId('volunteer-team', team),
    campaign: streamId('volunteer-campaign', campaign),
  }),
  decide({ occurredAt, ...command }, { team, campaign }, context) {
    const { from, to, place } = command
    if (campaign.domain.status !== 'none')
      return refuse('campaign-exists', { campaign: command.campaign }, { field: 'campaign' })
    if (team.domain.status === 'none') return refuse('no-such-team', { team: command.team }, { field: 'team' })
    if (to !== null && to < from) return refuse('dates-reversed', { from, to }, { field: 'to' })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const { scope, lead } = team.domain
    const streams = [streamId('volunteer-campaign', command.campaign)] as const
    return accept([happened('campaign-opened', { ...command, scope, lead }, streams, { place, occurredAt })])
  },
}
