import { levelOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { CampaignState } from '../../organisation/state.ts'
import type { OpenServicePoint } from '../contract.ts'
import { type PointReads, pointStream } from '../point-reads.ts'

type Reads = PointReads & { readonly campaign: SubjectState<CampaignState> }

export const openServicePoint: Decision<OpenServicePoint, Reads, VolunteersRefusal> = {
  name: 'open-service-point',
  right: 'volunteer.manage',
  place: ({ community }) => community,
  streams: ({ point, campaign }) => ({
    point: pointStream(point),
    campaign: streamId('volunteer-campaign', campaign),
  }),
  decide({ occurredAt, ...command }, { point, campaign }, context) {
    const { community } = command
    if (point.domain.status !== 'none') return refuse('point-exists', { point: command.point }, { field: 'point' })
    if (levelOf(community) !== 'community')
      return refuse('point-outside-community', { place: community }, { field: 'community' })
    const known = campaign.domain
    if (known.status === 'none')
      return refuse('no-such-campaign', { campaign: command.campaign }, { field: 'campaign' })
    if (known.status === 'closed') return refuse('campaign-over', { campaign: command.campaign })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const data = { ...command, scope: known.scope, recruiter: known.lead }
    return accept([
      happened('service-point-opened', data, [pointStream(command.point)], { place: community, occurredAt }),
    ])
  },
}
