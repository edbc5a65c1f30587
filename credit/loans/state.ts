import type { Evidence } from '#kernel/duties/duty.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { Step } from '../contract-steps.ts'
import type {
  DeclineReason,
  Doer,
  DrawRecorded,
  LoanApplied,
  LoanEvents,
  LoanRecorded,
  OpenStep,
  StepDelegated,
  StepWaived,
} from './events.ts'

export interface DoneStep {
  readonly step: Step
  readonly by: Doer
  readonly evidence: readonly Evidence[]
  readonly at: Instant
}
export interface WaivedStep extends Omit<StepWaived, 'loan' | 'next'> {
  readonly at: Instant
  readonly madeGood: { readonly by: Doer; readonly at: Instant; readonly evidence: readonly Evidence[] } | null
}
export interface Delegation extends Omit<StepDelegated, 'loan'> {
  readonly at: Instant
  readonly ended: { readonly at: Instant; readonly reason: 'expired' | 'withdrawn' | 'done' } | null
}
interface Kept extends Omit<LoanApplied, 'step' | 'by' | 'evidence' | 'next'> {
  readonly appliedAt: Instant
  readonly lastAt: Instant
  readonly done: readonly DoneStep[]
  readonly waived: readonly WaivedStep[]
  readonly delegations: readonly Delegation[]
  readonly next: OpenStep | null
  readonly approved: { readonly amountFen: number; readonly rateBp: number; readonly referenceBp: number } | null
  readonly contract: string | null
  readonly payment: DrawRecorded | null
  readonly paidAt: Instant | null
  readonly fileAway: boolean
  readonly fileReturnedAt: Instant | null
}
/** `paid` waits for the check of the use of funds, `closed` has had it. */
export type Loan = Kept &
  (
    | { readonly status: 'underway' | 'paid' | 'closed' }
    | { readonly status: 'declined'; readonly reason: DeclineReason }
    | { readonly status: 'withdrawn' }
  )
type Recorded = LoanRecorded & { readonly status: 'recorded'; readonly draws: readonly DrawRecorded[] }
export type LoanState = { readonly status: 'none' } | Loan | Recorded

export const NO_LOAN: LoanState = { status: 'none' }
export const isLoan = (state: LoanState): state is Loan => state.status !== 'none' && state.status !== 'recorded'

function applied({ data, occurredAt: at }: Extract<RecordedIn<LoanEvents>, { type: 'loan-applied' }>): Loan {
  const { step, by, evidence, next, ...said } = data
  return {
    ...said,
    status: 'underway',
    appliedAt: at,
    lastAt: at,
    done: [{ step, by, evidence, at }],
    waived: [],
    delegations: [],
    next,
    approved: null,
    contract: null,
    payment: null,
    paidAt: null,
    fileAway: false,
    fileReturnedAt: null,
  }
}

interface StepSaid {
  readonly step: Step
  readonly by: Doer
  readonly evidence?: readonly Evidence[]
  readonly next?: OpenStep | null
}
/** A step is done: whoever lent the right for it has it back. */
function stepDone(loan: Loan, { step, by, evidence = [], next = null }: StepSaid, at: Instant): Loan {
  const delegations = loan.delegations.map((one) =>
    one.step === step && one.ended === null ? { ...one, ended: { at, reason: 'done' as const } } : one,
  )
  return { ...loan, delegations, next, lastAt: at, done: [...loan.done, { step, by, evidence, at }] }
}

function paid(
  loan: Loan,
  { data, occurredAt: at }: Extract<RecordedIn<LoanEvents>, { type: 'payment-released' }>,
): Loan {
  const { draw, firm, product, tags, amountFen, rateBp, referenceBp, appliedOn, paidOn, homeBranch } = data
  const payment = {
    loan: loan.loan,
    draw,
    firm,
    product,
    tags,
    amountFen,
    rateBp,
    referenceBp,
    appliedOn,
    paidOn,
    homeBranch,
  }
  const done = stepDone(loan, data, at)
  return { ...done, status: 'paid', payment, paidAt: at, fileAway: data.fileAway !== null }
}

function waived(loan: Loan, { data, occurredAt: at }: Extract<RecordedIn<LoanEvents>, { type: 'step-waived' }>): Loan {
  const { step, by, reason, makeGood, next } = data
  return { ...loan, lastAt: at, next, waived: [...loan.waived, { step, by, reason, makeGood, at, madeGood: null }] }
}

function delegated(
  loan: Loan,
  { data, occurredAt: at }: Extract<RecordedIn<LoanEvents>, { type: 'step-delegated' }>,
): Loan {
  const { step, from, to, limitFen, expiresAt, by } = data
  const delegations = [...loan.delegations, { step, from, to, limitFen, expiresAt, by, at, ended: null }]
  return { ...loan, delegations, next: loan.next?.step === step ? { ...loan.next, holder: to } : loan.next }
}

function delegationEnded(
  loan: Loan,
  { data, occurredAt: at }: Extract<RecordedIn<LoanEvents>, { type: 'delegation-ended' }>,
): Loan {
  const delegations = loan.delegations.map((one) =>
    one.step === data.step && one.ended === null ? { ...one, ended: { at, reason: data.reason } } : one,
  )
  return { ...loan, delegations, next: loan.next?.step === data.step ? { ...loan.next, holder: data.to } : loan.next }
}

export function evolveLoan(state: LoanState, event: RecordedIn<LoanEvents>): LoanState {
  if (event.type === 'loan-applied') return applied(event)
  if (event.type === 'loan-recorded') return { ...event.data, status: 'recorded', draws: [] }
  if (event.type === 'draw-recorded')
    return state.status === 'recorded' ? { ...state, draws: [...state.draws, event.data] } : state
  if (!isLoan(state)) return state
  const at = event.occurredAt
  switch (event.type) {
    case 'loan-step-done': {
      const done = stepDone(state, event.data, at)
      return event.data.step === 'use-check' ? { ...done, status: 'closed' } : done
    }
    case 'loan-approved': {
      const { amountFen, rateBp, referenceBp } = event.data
      return { ...stepDone(state, event.data, at), approved: { amountFen, rateBp, referenceBp } }
    }
    case 'contract-signed':
      return { ...stepDone(state, event.data, at), contract: event.data.contract }
    case 'payment-prepared':
      return stepDone(state, event.data, at)
    case 'payment-released':
      return paid(state, event)
    case 'loan-declined':
      return {
        ...stepDone(state, event.data, at),
        status: 'declined',
        reason: event.data.reason,
      }
    case 'loan-withdrawn':
      return { ...state, status: 'withdrawn', next: null, lastAt: at }
    case 'step-waived':
      return waived(state, event)
    case 'step-made-good': {
      const { step, by, evidence } = event.data
      const good = state.waived.map((one) => (one.step === step ? { ...one, madeGood: { by, evidence, at } } : one))
      return { ...state, waived: good, lastAt: later(state.lastAt, at) }
    }
    case 'step-delegated':
      return delegated(state, event)
    case 'delegation-ended':
      return delegationEnded(state, event)
    case 'file-returned':
      return { ...state, fileReturnedAt: at }
    default:
      return exhaustive(event)
  }
}
