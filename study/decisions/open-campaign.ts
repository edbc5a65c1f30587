import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CampaignState } from '../campaign.ts'
import type { OpenStudyCampaign } from '../contract.ts'
import { refuseMoment } from '../moment.ts'
import { campaignStream, studyFact } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'

type Reads = { campaign: SubjectState<CampaignState> }

/** A campaign says what is studied, by which document, and by when every unit reports. */
export const openCampaign: Decision<OpenStudyCampaign, Reads, StudyRefusal> = {
  name: 'open-study-campaign',
  right: 'study.lead',
  place: ({ place }) => place,
  streams: ({ campaign }) => ({ campaign: campaignStream(campaign) }),
  decide(command, states, context) {
    const { occurredAt, ...data } = command
    const { campaign, from, to, place } = data
    if (states.campaign.domain.status !== 'none')
      return refuse('study-campaign-exists', { campaign }, { field: 'campaign' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    if (to < from) return refuse('study-days-order', { from, to }, { field: 'to' })
    if (data.reportDueAt <= occurredAt)
      return refuse('study-due-past', { dueAt: data.reportDueAt }, { field: 'reportDueAt' })
    return accept([studyFact('study-campaign-opened', data, [campaignStream(campaign)], { place, occurredAt })])
  },
}
