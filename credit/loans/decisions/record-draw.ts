import type { Decision } from '#kernel/ledger/decision.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { RecordDraw } from '../contract.ts'
import { type LoanReads, loanFact, loanStreams, placeOfLoan } from '../loan-reads.ts'

/** One IOU of a recorded loan; with it stands everything a figure counts it by. */
export const recordDraw: Decision<RecordDraw, LoanReads> = {
  name: 'record-draw',
  right: 'credit.lead',
  place: placeOfLoan,
  streams: loanStreams,
  decide({ draw, amountFen, paidOn, occurredAt, ...named }, states, context) {
    const { loan, homeBranch } = named
    const state = states.loan.domain
    const branch = states.branch.domain
    if (state.status === 'none') return refuse('no-such-loan', { loan }, { field: 'loan' })
    if (state.status !== 'recorded') return refuse('loan-not-recorded', { loan }, { field: 'loan' })
    if (branch.status === 'none' || state.homeBranch !== homeBranch)
      return refuse('not-of-branch', { loan, homeBranch: state.homeBranch }, { field: 'homeBranch' })
    if (state.draws.some((one) => one.draw === draw)) return refuse('draw-exists', { draw }, { field: 'draw' })
    const { firm, product, tags, rateBp, referenceBp, appliedOn, signedOn, signedFen } = state
    const drawn = state.draws.reduce((sum, one) => sum + one.amountFen, 0)
    if (drawn + amountFen > (signedFen ?? 0)) return refuse('over-signed', { signed: (signedFen ?? 0) / 100 })
    if (paidOn < (signedOn ?? appliedOn) || paidOn > localDate(occurredAt, context.zone))
      return refuse('dates-out-of-order', {}, { field: 'paidOn' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    const data = { loan, draw, firm, product, tags, amountFen, rateBp, referenceBp, appliedOn, paidOn, homeBranch }
    return accept([loanFact('draw-recorded', data, branch.place, occurredAt)])
  },
}
