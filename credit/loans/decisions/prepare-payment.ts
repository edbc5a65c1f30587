import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PreparePayment } from '../contract.ts'
import { type LoanReads, loanFact, onLoan, underway } from '../loan-reads.ts'
import { stepFollowing } from '../next-step.ts'
import { doerOf } from '../who-may.ts'

/** The maker's half of the payment; the checker's is `release-payment`. */
export const preparePayment: Decision<PreparePayment, LoanReads> = {
  name: 'prepare-payment',
  right: 'credit.pay',
  ...onLoan,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { evidence, payee, occurredAt } = command
    const by = doerOf(loan, 'pay', context, loan.approved?.amountFen ?? loan.amountFen)
    if (!by.ok) return by
    if (evidence.length === 0) return refuse('loan-evidence-missing', {}, { field: 'evidence' })
    const next = stepFollowing(loan, 'pay', occurredAt, context)
    const data = { loan: loan.loan, step: 'pay' as const, payee, by: by.value, evidence, next }
    return accept([loanFact('payment-prepared', data, place, occurredAt)])
  },
}
