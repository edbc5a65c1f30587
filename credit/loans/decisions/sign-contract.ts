import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { SignContract } from '../contract.ts'
import { type LoanReads, loanFact, onLoan, underway } from '../loan-reads.ts'
import { stepFollowing } from '../next-step.ts'
import { doerOf } from '../who-may.ts'

/** First signature; the second signatory is another duty of another person. */
export const signContract: Decision<SignContract, LoanReads> = {
  name: 'sign-contract',
  right: 'credit.work',
  ...onLoan,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { evidence, contract, occurredAt } = command
    const by = doerOf(loan, 'sign', context, loan.approved?.amountFen ?? loan.amountFen)
    if (!by.ok) return by
    if (evidence.length === 0) return refuse('loan-evidence-missing', {}, { field: 'evidence' })
    const next = stepFollowing(loan, 'sign', occurredAt, context)
    const data = { loan: loan.loan, step: 'sign' as const, contract, by: by.value, evidence, next }
    return accept([loanFact('contract-signed', data, place, occurredAt)])
  },
}
