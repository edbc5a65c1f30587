import type { Decision } from '#kernel/ledger/decision.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { STEP_RULES } from '../../contract-steps.ts'
import { branchOfPost } from '../../posts.ts'
import { CREDIT_RULES } from '../../rules.ts'
import type { WaiveStep } from '../contract.ts'
import { type LoanReads, loanFact, loanStreams, placeOfLoan, underway } from '../loan-reads.ts'
import { stepFollowing } from '../next-step.ts'
import { ownPost } from '../who-may.ts'

/** Not skipped but owed: who left it for later, why, and by when it is made good. */
export const waiveStep: Decision<WaiveStep, LoanReads> = {
  name: 'waive-step',
  right: 'credit.lead',
  place: placeOfLoan,
  streams: loanStreams,
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { step, reason, occurredAt } = command
    const { person, post } = context.actor
    if (loan.channel !== 'green') return refuse('not-green-channel', { loan: loan.loan })
    if (!STEP_RULES[step].waivable) return refuse('step-not-waivable', { step }, { field: 'step' })
    if (loan.next?.step !== step)
      return refuse('not-this-step', { loan: loan.loan, step, next: loan.next?.step ?? loan.status })
    if (person === null) return refuse('person-not-known', { post })
    const did = loan.done.find(({ by }) => by.person === person)
    if (did !== undefined) return refuse('second-duty', { loan: loan.loan, step: did.step, post })
    const data = {
      loan: loan.loan,
      step,
      reason,
      by: { person, post, branch: branchOfPost(post), delegated: false },
      makeGood: { holder: ownPost(loan, step), dueAt: plusHours(occurredAt, CREDIT_RULES.makeGood.hours) },
      next: stepFollowing(loan, step, occurredAt, context),
    }
    return accept([loanFact('step-waived', data, place, occurredAt)])
  },
}
