import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { DeclineLoan } from '../contract.ts'
import { type LoanReads, loanFact, onLoan, underway } from '../loan-reads.ts'
import { doerOf } from '../who-may.ts'

/** Said by whoever reviews or approves; the loan is over with its reason. */
export const declineLoan: Decision<DeclineLoan, LoanReads> = {
  name: 'decline-loan',
  right: 'credit.work',
  ...onLoan,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const step = loan.next?.step
    if (step !== 'review' && step !== 'approve') return refuse('cannot-decline-here', { step: step ?? loan.status })
    const by = doerOf(loan, step, context, 0)
    if (!by.ok) return by
    const data = { loan: loan.loan, step, reason: command.reason, by: by.value }
    return accept([loanFact('loan-declined', data, place, command.occurredAt)])
  },
}
