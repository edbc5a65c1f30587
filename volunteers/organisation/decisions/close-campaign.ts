import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { CloseCampaign } from '../contract.ts'
import type { CampaignState } from '../state.ts'

type Reads = { readonly campaign: SubjectState<CampaignState> }

export const closeCampaign: Decision<CloseCampaign, Reads, VolunteersRefusal> = {
  name: 'close-campaign',
  right: 'volunteer.manage',
  place: (_command, { campaign }) => (campaign.domain.status === 'none' ? null : campaign.domain.place),
  streams: ({ campaign }) => ({ campaign: streamId('volunteer-campaign', campaign) }),
  decide({ campaign, occurredAt }, states, context) {
    const known = states.campaign.domain
    if (known.status === 'none') return refuse('no-such-campaign', { campaign }, { field: 'campaign' })
    if (known.status === 'closed') return refuse('campaign-over', { campaign })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const streams = [streamId('volunteer-campaign', campaign)] as const
    return accept([happened('campaign-closed', { campaign }, streams, { place: known.place, occurredAt })])
  },
}
