import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { DoLoanStep } from '../contract.ts'
import { type LoanReads, loanFact, onLoan, underway } from '../loan-reads.ts'
import { stepFollowing } from '../next-step.ts'
import { doerOf } from '../who-may.ts'

/** A step that ends in nothing but its own record; approval, contract and payment have decisions of their own. */
export const doLoanStep: Decision<DoLoanStep, LoanReads> = {
  name: 'do-loan-step',
  right: 'credit.work',
  ...onLoan,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { step, evidence, occurredAt } = command
    const by = doerOf(loan, step, context, loan.approved?.amountFen ?? loan.amountFen)
    if (!by.ok) return by
    if (evidence.length === 0) return refuse('loan-evidence-missing', {}, { field: 'evidence' })
    const next = stepFollowing(loan, step, occurredAt, context)
    return accept([
      loanFact('loan-step-done', { loan: loan.loan, step, by: by.value, evidence, next }, place, occurredAt),
    ])
  },
}
