import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ApproveLoan } from '../contract.ts'
import { type LoanReads, loanFact, onLoan, underway } from '../loan-reads.ts'
import { stepFollowing } from '../next-step.ts'
import { doerOf } from '../who-may.ts'

/** Amount and rate are bound here: what is signed and paid later is what was approved. */
export const approveLoan: Decision<ApproveLoan, LoanReads> = {
  name: 'approve-loan',
  right: 'credit.decide',
  ...onLoan,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { evidence, amountFen, rateBp, referenceBp, occurredAt } = command
    const by = doerOf(loan, 'approve', context, amountFen)
    if (!by.ok) return by
    if (evidence.length === 0) return refuse('loan-evidence-missing', {}, { field: 'evidence' })
    if (amountFen > loan.amountFen) return refuse('over-asked', { asked: loan.amountFen / 100 }, { field: 'amountFen' })
    if (rateBp > referenceBp) return refuse('rate-over-reference', {}, { field: 'rateBp' })
    const data = {
      loan: loan.loan,
      step: 'approve' as const,
      amountFen,
      rateBp,
      referenceBp,
      by: by.value,
      evidence,
      next: stepFollowing(loan, 'approve', occurredAt, context),
    }
    return accept([loanFact('loan-approved', data, place, occurredAt)])
  },
}
