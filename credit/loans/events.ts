import type { Evidence } from '#kernel/duties/duty.ts'
import type { PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { Product, Tag } from '../contract-kinds.ts'
import type { Step } from '../contract-steps.ts'

/** Who did a duty of the loan: the person counts for separation, the branch for who took part. */
export interface Doer {
  readonly person: string
  readonly post: PostId
  readonly branch: string
  /** Done with a right lent by the branch whose step it is. */
  readonly delegated: boolean
}
/** The duty that is owed from now on. */
export interface OpenStep {
  readonly step: Step
  readonly holder: PostId
  readonly dueAt: Instant
}
interface Owed {
  readonly holder: PostId
  readonly dueAt: Instant
}
interface StepDone {
  readonly loan: string
  readonly step: Step
  readonly by: Doer
  readonly evidence: readonly Evidence[]
  readonly next: OpenStep | null
}

/** Stream: `credit-loan/<id>`; the place is the home branch's. */
export interface LoanApplied extends StepDone {
  readonly firm: string
  /** The line of a list that this loan answers. */
  readonly entry: string | null
  readonly homeBranch: string
  /** The branch that took the application in and leads. */
  readonly leadBranch: string
  readonly approvalBranch: string
  readonly amountFen: number
  readonly termMonths: number
  readonly product: Product
  readonly tags: readonly Tag[]
  readonly channel: 'ordinary' | 'green'
  /** When the money must have left, for a loan that is wanted the same day. */
  readonly payDue: Owed | null
}
export interface LoanApproved extends StepDone {
  readonly amountFen: number
  readonly rateBp: number
  /** The rate without preference: the loan prime rate of the term. */
  readonly referenceBp: number
}
export interface ContractSigned extends StepDone {
  readonly contract: string
}
export interface PaymentPrepared extends StepDone {
  /** The payee's account as the bank's own system knows it; no account number. */
  readonly payee: string
}
/** Everything that a figure counts a payment by stands in the payment itself. */
export interface Paid {
  readonly loan: string
  readonly draw: string
  readonly firm: string
  readonly product: Product
  readonly tags: readonly Tag[]
  readonly amountFen: number
  readonly rateBp: number
  readonly referenceBp: number
  readonly appliedOn: LocalDate
  readonly paidOn: LocalDate
  readonly homeBranch: string
}
export interface PaymentReleased extends StepDone, Paid {
  /** Every branch whose people did a duty of the loan. */
  readonly branches: readonly string[]
  /** The home branch could not act: steps of it were delegated. */
  readonly homeEmpty: boolean
  readonly reference: string
  /** The file lies elsewhere and is owed back to the home branch. */
  readonly fileAway: Owed | null
}
export type DeclineReason = 'not-eligible' | 'purpose' | 'repayment' | 'collateral' | 'limit' | 'papers'
export interface LoanDeclined {
  readonly loan: string
  readonly step: Step
  readonly reason: DeclineReason
  readonly by: Doer
}
export interface LoanWithdrawn {
  readonly loan: string
  readonly reason: 'firm-withdraws' | 'served-elsewhere' | 'entered-twice'
}
export type WaiveReason = 'site-unreachable' | 'papers-follow' | 'urgent-supply'
export interface StepWaived extends Omit<StepDone, 'evidence'> {
  readonly reason: WaiveReason
  readonly makeGood: Owed
}
export interface StepMadeGood {
  readonly loan: string
  readonly step: Step
  readonly by: Doer
  readonly evidence: readonly Evidence[]
}
export interface StepDelegated {
  readonly loan: string
  readonly step: Step
  /** The branch whose step it is. */
  readonly from: string
  readonly to: PostId
  readonly limitFen: number
  readonly expiresAt: Instant
  readonly by: { readonly person: string; readonly post: PostId }
}
export interface DelegationEnded {
  readonly loan: string
  readonly step: Step
  readonly to: PostId
  readonly reason: 'expired' | 'withdrawn'
}
export interface FileReturned {
  readonly loan: string
  readonly branch: string
  readonly receipt: string
}
/** A loan of the bank's own books, as a row of them: dated, not followed step by step here. */
export interface LoanRecorded {
  readonly loan: string
  readonly firm: string
  readonly entry: string | null
  readonly homeBranch: string
  readonly product: Product
  readonly tags: readonly Tag[]
  readonly termMonths: number
  readonly amountFen: number
  readonly approvedFen: number | null
  readonly signedFen: number | null
  readonly rateBp: number
  readonly referenceBp: number
  readonly appliedOn: LocalDate
  readonly approvedOn: LocalDate | null
  readonly signedOn: LocalDate | null
}
/** One IOU (借据) of a recorded loan. */
export type DrawRecorded = Paid

export interface LoanEvents {
  'loan-applied': LoanApplied
  'loan-step-done': StepDone
  'loan-approved': LoanApproved
  'contract-signed': ContractSigned
  'payment-prepared': PaymentPrepared
  'payment-released': PaymentReleased
  'loan-declined': LoanDeclined
  'loan-withdrawn': LoanWithdrawn
  'step-waived': StepWaived
  'step-made-good': StepMadeGood
  'step-delegated': StepDelegated
  'delegation-ended': DelegationEnded
  'file-returned': FileReturned
  'loan-recorded': LoanRecorded
  'draw-recorded': DrawRecorded
}
