import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { CampaignState } from '../campaign.ts'
import type { AssignStudyUnit } from '../contract.ts'
import { refuseMoment } from '../moment.ts'
import { campaignStream, studyFact, unitStream } from '../reads.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { UnitState } from '../unit.ts'

type Reads = { unit: SubjectState<UnitState>; campaign: SubjectState<CampaignState> }

/** The campaign is issued to a unit, whose secretary owes the report from now on. */
export const assignUnit: Decision<AssignStudyUnit, Reads, StudyRefusal> = {
  name: 'assign-study-unit',
  right: 'study.lead',
  place: ({ place }) => place,
  streams: ({ unit, campaign }) => ({ unit: unitStream(unit), campaign: campaignStream(campaign) }),
  decide(command, states, context) {
    const { occurredAt, ...given } = command
    const { unit, campaign, place } = given
    if (states.unit.domain.status !== 'none') return refuse('study-unit-exists', { unit }, { field: 'unit' })
    const known = states.campaign.domain
    if (known.status === 'none') return refuse('study-campaign-unknown', { campaign }, { field: 'campaign' })
    if (known.status === 'closed') return refuse('study-campaign-over', { campaign }, { field: 'campaign' })
    if (!contains(known.place, place))
      return refuse('study-outside-campaign', { place, whole: known.place }, { field: 'place' })
    const moment = refuseMoment(occurredAt, context, known.openedAt)
    if (moment) return moment
    const data = { ...given, sessionsNeeded: known.sessions, reportDueAt: known.reportDueAt }
    return accept([studyFact('study-unit-assigned', data, [unitStream(unit)], { place, occurredAt })])
  },
}
