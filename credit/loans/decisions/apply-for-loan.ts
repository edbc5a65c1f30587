import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { paymentCutOff } from '../../banking-day.ts'
import type { KnownBranch } from '../../branches/branch-reads.ts'
import type { BranchState } from '../../branches/state.ts'
import { STEP_RULES } from '../../contract-steps.ts'
import type { FirmState } from '../../lists/firm.ts'
import { refuseMoment } from '../../moment.ts'
import { branchOfPost, branchPost, LEAD_DESK } from '../../posts.ts'
import type { ApplyForLoan } from '../contract.ts'
import { type LoanReads, loanFact, loanStreams, placeOfLoan } from '../loan-reads.ts'
import { stepFollowing } from '../next-step.ts'

type Reads = LoanReads & {
  firm: SubjectState<FirmState>
  approvers: readonly SubjectState<BranchState>[]
}
const streams = (
  command: ApplyForLoan,
): { loan: StreamId; branch: StreamId; firm: StreamId; approvers: StreamId[] } => ({
  ...loanStreams(command),
  firm: streamId('credit-firm', command.firm),
  approvers: command.approvalBranch === null ? [] : [streamId('credit-branch', command.approvalBranch)],
})

/** While the branch has its people its own manager takes applications in; while it is empty, anybody over it. */
function takesIn(branch: KnownBranch, { actor }: Context): boolean {
  return branch.status === 'empty' || actor.post === branchPost(branch.branch, STEP_RULES.accept.desk)
}

/** Approval is tiered: up to its limit the branch's own, above it that of a branch above. */
function approver(command: ApplyForLoan, branch: KnownBranch, { approvers }: Reads): Result<string> {
  if (command.amountFen <= branch.approvalLimitFen) return accept(branch.branch)
  const above = approvers[0]?.domain
  if (above === undefined || above.status === 'none' || above.branch === branch.branch)
    return refuse('no-such-approval-branch', { branch: branch.branch }, { field: 'approvalBranch' })
  return accept(above.branch)
}

/** The first duty of a loan: the application is on record, and the next duty is owed. */
export const applyForLoan: Decision<ApplyForLoan, Reads> = {
  name: 'apply-for-loan',
  right: 'credit.work',
  place: placeOfLoan,
  streams,
  decide(command, states, context) {
    const { occurredAt, evidence, sameDay, approvalBranch: _asked, ...said } = command
    const { loan, firm, homeBranch } = said
    const branch = states.branch.domain
    if (branch.status === 'none') return refuse('no-such-branch', { branch: homeBranch }, { field: 'homeBranch' })
    if (states.loan.domain.status !== 'none') return refuse('loan-exists', { loan }, { field: 'loan' })
    if (states.firm.domain.status === 'none') return refuse('no-such-firm', { firm }, { field: 'firm' })
    const moment = refuseMoment(occurredAt, context)
    if (moment) return moment
    const { person, post } = context.actor
    if (person === null) return refuse('person-not-known', { post })
    if (!takesIn(branch, context)) return refuse('not-accepted-here', { homeBranch })
    if (evidence.length === 0) return refuse('loan-evidence-missing', {}, { field: 'evidence' })
    const approval = approver(command, branch, states)
    if (!approval.ok) return approval
    const leadBranch = branchOfPost(post)
    const dueAt = paymentCutOff(occurredAt, context.zone)
    const payDue = sameDay ? { holder: branchPost(leadBranch, LEAD_DESK), dueAt } : null
    const known = { homeBranch, approvalBranch: approval.value, delegations: [], payDue }
    const data = {
      ...said,
      leadBranch,
      approvalBranch: approval.value,
      payDue,
      step: 'accept' as const,
      by: { person, post, branch: leadBranch, delegated: false },
      evidence,
      next: stepFollowing(known, 'accept', occurredAt, context),
    }
    return accept([loanFact('loan-applied', data, branch.place, occurredAt)])
  },
}
