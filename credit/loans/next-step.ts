import type { Context } from '#kernel/ledger/decision.ts'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import { STEP_RULES, type Step, stepAfter } from '../contract-steps.ts'
import type { OpenStep } from './events.ts'
import type { Loan } from './state.ts'
import { holderOf } from './who-may.ts'

type Known = Pick<Loan, 'homeBranch' | 'approvalBranch' | 'delegations' | 'payDue'>

/** A same-day loan's steps all run to the payment cut-off; the check of its use is not bound to the day. */
function dueOf({ payDue }: Known, step: Step, at: Instant): Instant {
  return payDue !== null && step !== 'use-check' ? payDue.dueAt : plusHours(at, STEP_RULES[step].hours)
}

/** What is owed after `step` was done or waived at `at`; null after the last. */
export function stepFollowing(loan: Known, step: Step, at: Instant, context: Pick<Context, 'now'>): OpenStep | null {
  const next = stepAfter(step)
  if (next === null) return null
  return { step: next, holder: holderOf(loan, next, context.now), dueAt: dueOf(loan, next, at) }
}
