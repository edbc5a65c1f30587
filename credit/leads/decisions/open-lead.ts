import { districtOf } from '#kernel/jurisdictions/place-code.ts'
import type { Decision } from '#kernel/ledger/decision.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import { branchPost, LEAD_DESK } from '../../posts.ts'
import { CREDIT_RULES } from '../../rules.ts'
import type { OpenLead } from '../contract.ts'
import { type LeadReads, leadStreams, placeOfLead } from '../lead-reads.ts'

/** By the desk, or by what zones report; where it came from is kept no finer than a district. */
export const openLead: Decision<OpenLead, LeadReads> = {
  name: 'open-lead',
  right: 'credit.lead',
  place: placeOfLead,
  streams: leadStreams,
  decide({ occurredAt, ...said }, states, context) {
    const { lead, branch, reportedFrom } = said
    const known = states.branch.domain
    if (known.status === 'none') return refuse('no-such-branch', { branch }, { field: 'branch' })
    if (states.lead.domain.status !== 'none') return refuse('lead-exists', { lead }, { field: 'lead' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    const answer = {
      holder: branchPost(branch, LEAD_DESK),
      dueAt: plusHours(occurredAt, CREDIT_RULES.lead.hours),
    }
    const data = { ...said, reportedFrom: districtOf(reportedFrom) ?? reportedFrom, answer }
    const streams = [streamId('credit-lead', lead)] as const
    return accept([{ type: 'lead-opened', data, streams, place: known.place, occurredAt }])
  },
}
