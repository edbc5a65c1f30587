import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CampaignState } from '../campaign.ts'
import type { CloseStudyCampaign } from '../contract.ts'
import { refuseMoment } from '../moment.ts'
import { campaignStream, studyFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'

type Reads = { campaign: SubjectState<CampaignState> }

/** The end of a campaign: no unit is added and no session planned any more; what is owed stays owed. */
export const closeCampaign: Decision<CloseStudyCampaign, Reads, StudyRefusal> = {
  name: 'close-study-campaign',
  right: 'study.lead',
  place: (_command, { campaign }) => (campaign.domain.status === 'none' ? null : campaign.domain.place),
  streams: ({ campaign }) => ({ campaign: campaignStream(campaign) }),
  decide({ campaign, occurredAt }, states, context) {
    const state = states.campaign.domain
    if (state.status === 'none') return refuse('study-campaign-unknown', { campaign }, { field: 'campaign' })
    if (state.status === 'closed') return refuse('study-campaign-over', { campaign }, { field: 'campaign' })
    const moment = refuseMoment(occurredAt, context, state.openedAt)
    if (moment) return moment
    const where = { place: state.place, occurredAt }
    return accept([studyFact('study-campaign-closed', { campaign }, [campaignStream(campaign)], where)])
  },
}
