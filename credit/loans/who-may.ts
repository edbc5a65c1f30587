import type { Context } from '#kernel/ledger/decision.ts'
import type { PostId } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { STEP_RULES, type Step } from '../contract-steps.ts'
import { branchOfPost, branchPost } from '../posts.ts'
import type { Doer } from './events.ts'
import type { Delegation, Loan } from './state.ts'

/** The branch whose step it is: the approval may lie with the branch above. */
export const branchOfStep = (
  { homeBranch, approvalBranch }: Pick<Loan, 'homeBranch' | 'approvalBranch'>,
  step: Step,
): string => (step === 'approve' ? approvalBranch : homeBranch)

export const ownPost = (loan: Pick<Loan, 'homeBranch' | 'approvalBranch'>, step: Step): PostId =>
  branchPost(branchOfStep(loan, step), STEP_RULES[step].desk)

/** The right lent for a step, while it holds: from its making to its end, and not at the very moment of its end. */
export const lentFor = (loan: Pick<Loan, 'delegations'>, step: Step, at: Instant): Delegation | undefined =>
  loan.delegations.findLast((one) => one.step === step && one.ended === null && at < one.expiresAt)

/** Who holds the step at `at`: whoever was lent it, as long as that runs, or the branch's own desk. */
export const holderOf = (
  loan: Pick<Loan, 'homeBranch' | 'approvalBranch' | 'delegations'>,
  step: Step,
  at: Instant,
): PostId => lentFor(loan, step, at)?.to ?? ownPost(loan, step)

/** The duty of the loan that this person has done already; a waiver counts, so nobody profits from their own. */
export function dutyDoneBy(loan: Loan, person: string): Step | null {
  const done = loan.done.find(({ by }) => by.person === person)
  const waived = loan.waived.find(({ by, madeGood }) => by.person === person || madeGood?.by.person === person)
  return done?.step ?? waived?.step ?? null
}

export type MayRefusal =
  | 'person-not-known'
  | 'second-duty'
  | 'not-this-step'
  | 'not-your-step'
  | 'delegation-expired'
  | 'over-delegated-limit'

/** Somebody known who has done no other duty of this loan. */
export function separatePerson(loan: Loan, context: Context): Result<string, MayRefusal> {
  const { person, post } = context.actor
  if (person === null) return refuse('person-not-known', { post })
  const before = dutyDoneBy(loan, person)
  return before === null ? accept(person) : refuse('second-duty', { loan: loan.loan, step: before, post })
}

/** Who may do the step now, and as whom; otherwise why not and who may. `amountFen` is what the step binds. */
export function doerOf(loan: Loan, step: Step, context: Context, amountFen: number): Result<Doer, MayRefusal> {
  const { post } = context.actor
  if (loan.next?.step !== step)
    return refuse('not-this-step', { loan: loan.loan, step, next: loan.next?.step ?? loan.status })
  const at = later(context.now, loan.lastAt)
  const holder = holderOf(loan, step, at)
  const lent = lentFor(loan, step, at)
  if (post !== holder) {
    const expired = loan.delegations.findLast((one) => one.step === step && one.to === post)
    if (expired !== undefined) return refuse('delegation-expired', { step, expiresAt: expired.expiresAt, holder })
    return refuse('not-your-step', { step, holder, post })
  }
  if (lent !== undefined && amountFen > lent.limitFen)
    return refuse('over-delegated-limit', { limit: lent.limitFen / 100, amount: amountFen / 100 })
  const person = separatePerson(loan, context)
  if (!person.ok) return person
  return accept({ person: person.value, post, branch: branchOfPost(post), delegated: lent !== undefined })
}
