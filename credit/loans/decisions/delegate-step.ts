import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { PostState } from '#kernel/positions/post.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { STEP_RULES } from '../../contract-steps.ts'
import { branchOfPost } from '../../posts.ts'
import { CREDIT_RULES } from '../../rules.ts'
import type { DelegateStep } from '../contract.ts'
import { dutyMoved } from '../duty-moved.ts'
import { type LoanReads, loanFact, loanStreams, placeOfLoan, underway } from '../loan-reads.ts'
import type { Loan } from '../state.ts'
import { branchOfStep, dutyDoneBy, lentFor } from '../who-may.ts'

type Reads = LoanReads & { post: SubjectState<PostState> }

function refuseSpan({ expiresAt }: DelegateStep, { now }: Context) {
  const latest = plusHours(now, CREDIT_RULES.delegation.mostHours)
  if (expiresAt <= now) return refuse('expiry-not-later', { expiresAt }, { field: 'expiresAt' })
  return expiresAt > latest ? refuse('expiry-too-far', { latest }, { field: 'expiresAt' }) : undefined
}

/** The step must be the empty branch's own, still to come, and not lent already. */
function refuseStep({ step, homeBranch }: DelegateStep, loan: Loan, { now }: Context) {
  if (branchOfStep(loan, step) !== homeBranch) return refuse('step-not-of-branch', { step, branch: homeBranch })
  const over = loan.done.some((one) => one.step === step) || loan.waived.some((one) => one.step === step)
  if (over) return refuse('step-already-done', { step }, { field: 'step' })
  const lent = lentFor(loan, step, now)
  return lent === undefined ? undefined : refuse('already-delegated', { step, to: lent.to, expiresAt: lent.expiresAt })
}

/** The delegate must be of another branch, hold the right, and have no other duty of this loan behind them. */
function refuseDelegate({ to, step, homeBranch }: DelegateStep, loan: Loan, post: PostState, context: Context) {
  if (post.status !== 'held') return refuse('delegate-not-held', { to }, { field: 'to' })
  if (branchOfPost(to) === homeBranch) return refuse('delegate-same-branch', { to, branch: homeBranch })
  if (to === context.actor.post || post.holder === context.actor.person) return refuse('delegate-to-yourself', {})
  if (!post.grants.some(({ right }) => right === STEP_RULES[step].right))
    return refuse('delegate-lacks-right', { to, step }, { field: 'to' })
  const did = dutyDoneBy(loan, post.holder)
  return did === null ? undefined : refuse('delegate-did-duty', { to, step: did }, { field: 'to' })
}

/** One step, one post, one loan: a limit of money and an end in time, and only while the branch cannot act itself. */
export const delegateStep: Decision<DelegateStep, Reads> = {
  name: 'delegate-step',
  right: 'credit.lead',
  place: placeOfLoan,
  streams: (command) => ({ ...loanStreams(command), post: streamId('post', command.to) }),
  decide(command, states, context) {
    const known = underway(command, states, context)
    if (!known.ok) return known
    const { place, loan } = known.value
    const { step, homeBranch, to, limitFen, expiresAt, occurredAt } = command
    if (states.branch.domain.status !== 'empty') return refuse('branch-not-empty', { branch: homeBranch })
    const { person, post } = context.actor
    if (person === null) return refuse('person-not-known', { post })
    const refused =
      refuseStep(command, loan, context) ??
      refuseDelegate(command, loan, states.post.domain, context) ??
      refuseSpan(command, context)
    if (refused) return refused
    const amount = loan.approved?.amountFen ?? loan.amountFen
    if (limitFen < amount) return refuse('limit-below-amount', { amount: amount / 100 }, { field: 'limitFen' })
    const data = { loan: loan.loan, step, from: homeBranch, to, limitFen, expiresAt, by: { person, post } }
    const facts: Fact[] = [loanFact('step-delegated', data, place, occurredAt)]
    return accept([...facts, ...dutyMoved(loan, states.loan.duties, step, to, place, occurredAt)])
  },
}
