import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PlaceCode, type PostId, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { BranchState } from '../branches/state.ts'
import { refuseMoment } from '../moment.ts'
import type { LoanRefusal } from './contract.ts'
import type { LoanEvents } from './events.ts'
import { isLoan, type Loan, type LoanState } from './state.ts'
import { ownPost } from './who-may.ts'

/** Every act on a loan names its home branch too: the act lies at the branch's place. */
export type LoanReads = { loan: SubjectState<LoanState>; branch: SubjectState<BranchState> }
interface OnLoan {
  readonly loan: string
  readonly homeBranch: string
  readonly occurredAt: Instant
}
export const loanStreams = (command: Pick<OnLoan, 'loan' | 'homeBranch'>): { loan: StreamId; branch: StreamId } => ({
  loan: streamId('credit-loan', command.loan),
  branch: streamId('credit-branch', command.homeBranch),
})
export const placeOfLoan = (_command: unknown, { branch }: { branch: SubjectState<BranchState> }): PlaceCode | null =>
  branch.domain.status === 'none' ? null : branch.domain.place

/** Whoever holds the open step may do it wherever its branch lies: its own desk, or the desk it was lent to. */
export function bearersOfStep(_command: unknown, { loan }: LoanReads): readonly PostId[] {
  if (!isLoan(loan.domain)) return []
  const { next, delegations } = loan.domain
  const lent = delegations.map(({ to }) => to)
  return next === null ? lent : [next.holder, ownPost(loan.domain, next.step), ...lent]
}

export const onLoan = { place: placeOfLoan, bearers: bearersOfStep, streams: loanStreams } as const

export const loanFact = <T extends keyof LoanEvents>(
  type: T,
  data: LoanEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, LoanEvents[T]> => ({ type, data, streams: [streamId('credit-loan', data.loan)], place, occurredAt })

export interface Standing {
  readonly loan: Loan
  readonly place: PlaceCode
}
/** The loan and its place, when it is known, of that branch, and the act is not before its last step. */
export function knownLoan(command: OnLoan, states: LoanReads, context: Context): Result<Standing, LoanRefusal> {
  const loan = states.loan.domain
  if (loan.status === 'none') return refuse('no-such-loan', { loan: command.loan }, { field: 'loan' })
  if (!isLoan(loan)) return refuse('loan-only-recorded', { loan: command.loan }, { field: 'loan' })
  const branch = states.branch.domain
  if (branch.status === 'none' || loan.homeBranch !== command.homeBranch)
    return refuse('not-of-branch', { loan: command.loan, homeBranch: loan.homeBranch }, { field: 'homeBranch' })
  return refuseMoment(command.occurredAt, context, loan.lastAt) ?? accept({ loan, place: branch.place })
}
/** As `knownLoan`, for what only a loan under way can have. */
export function underway(command: OnLoan, states: LoanReads, context: Context): Result<Standing, LoanRefusal> {
  const known = knownLoan(command, states, context)
  if (!known.ok || known.value.loan.next !== null) return known
  return refuse('loan-over', { loan: command.loan, status: known.value.loan.status })
}
