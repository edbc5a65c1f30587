import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { WithdrawLoan } from '../contract.ts'
import { type LoanReads, loanFact, loanStreams, placeOfLoan, underway } from '../loan-reads.ts'

/** The firm takes its application back; what was owed is owed no more. */
export const withdrawLoan: Decision<WithdrawLoan, LoanReads> = {
  name: 'withdraw-loan',
  right: 'credit.lead',
  place: placeOfLoan,
  streams: loanStreams,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    if (loan.status !== 'underway') return refuse('already-paid', { loan: loan.loan })
    const data = { loan: loan.loan, reason: command.reason }
    return accept([loanFact('loan-withdrawn', data, place, command.occurredAt)])
  },
}
