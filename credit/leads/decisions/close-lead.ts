import type { Decision } from '#kernel/ledger/decision.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CloseLead } from '../contract.ts'
import { type LeadReads, leadStreams, placeOfLead } from '../lead-reads.ts'

/** Answered within its day: with a loan, or with why there is none. */
export const closeLead: Decision<CloseLead, LeadReads> = {
  name: 'close-lead',
  right: 'credit.lead',
  place: placeOfLead,
  streams: leadStreams,
  decide({ occurredAt, branch, ...data }, states, context) {
    const { lead, outcome, loan } = data
    const state = states.lead.domain
    const known = states.branch.domain
    if (state.status === 'none') return refuse('no-such-lead', { lead }, { field: 'lead' })
    if (known.status === 'none' || state.branch !== branch)
      return refuse('lead-of-other-branch', { lead, branch: state.branch }, { field: 'branch' })
    if (state.status === 'closed') return refuse('lead-closed', { lead })
    if (outcome === 'applied' && loan === null) return refuse('loan-needed', {}, { field: 'loan' })
    const moment = refuseMoment(occurredAt, context, state.openedAt)
    if (moment) return moment
    const streams = [streamId('credit-lead', lead)] as const
    return accept([{ type: 'lead-closed', data, streams, place: known.place, occurredAt }])
  },
}
