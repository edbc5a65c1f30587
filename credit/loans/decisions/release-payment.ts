import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { opensNext } from '../../banking-day.ts'
import { STEP_RULES } from '../../contract-steps.ts'
import { branchPost } from '../../posts.ts'
import { CREDIT_RULES } from '../../rules.ts'
import type { ReleasePayment } from '../contract.ts'
import type { Doer, PaymentReleased } from '../events.ts'
import { type LoanReads, loanFact, onLoan, underway } from '../loan-reads.ts'
import { stepFollowing } from '../next-step.ts'
import type { Loan } from '../state.ts'
import { doerOf } from '../who-may.ts'

function released(command: ReleasePayment, loan: Loan, by: Doer, context: Context): PaymentReleased {
  const { evidence, reference, occurredAt } = command
  const { firm, product, tags, homeBranch, leadBranch, approved } = loan
  const doers = [...loan.done.map((done) => done.by), by]
  const homeEmpty = doers.some(({ delegated }) => delegated)
  return {
    loan: loan.loan,
    step: 'release',
    draw: `${loan.loan}-1`,
    firm,
    product,
    tags,
    amountFen: approved?.amountFen ?? 0,
    rateBp: approved?.rateBp ?? 0,
    referenceBp: approved?.referenceBp ?? 0,
    appliedOn: localDate(loan.appliedAt, context.zone),
    paidOn: localDate(occurredAt, context.zone),
    homeBranch,
    branches: [...new Set(doers.map(({ branch }) => branch))].sort(),
    homeEmpty,
    reference,
    by,
    evidence,
    next: stepFollowing(loan, 'release', occurredAt, context),
    fileAway: homeEmpty
      ? {
          holder: branchPost(leadBranch, STEP_RULES.accept.desk),
          dueAt: plusHours(occurredAt, CREDIT_RULES.fileReturn.hours),
        }
      : null,
  }
}

/** Four eyes: the checker is not the maker, nor anybody else who had a hand in the loan. Only while payments are taken. */
export const releasePayment: Decision<ReleasePayment, LoanReads> = {
  name: 'release-payment',
  right: 'credit.pay',
  ...onLoan,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { occurredAt } = command
    const by = doerOf(loan, 'release', context, loan.approved?.amountFen ?? loan.amountFen)
    if (!by.ok) return by
    if (command.evidence.length === 0) return refuse('loan-evidence-missing', {}, { field: 'evidence' })
    const opensAt = opensNext(occurredAt, context.zone)
    if (opensAt !== null) {
      const { closes } = CREDIT_RULES.paymentHours
      return refuse('payment-system-closed', { occurredAt, closes, opensAt }, { field: 'occurredAt' })
    }
    return accept([loanFact('payment-released', released(command, loan, by.value, context), place, occurredAt)])
  },
}
