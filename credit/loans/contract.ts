import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import {
  type CommandContract,
  EvidenceField,
  FenField,
  IdField,
  InstantField,
  LocalDateField,
  OccurredAt,
  PostField,
  RateField,
} from '../contract-fields.ts'
import { PRODUCTS, TAGS } from '../contract-kinds.ts'
import { STEPS } from '../contract-steps.ts'
import type { LOAN_REFUSALS } from './refusals.ts'

export type LoanRefusal = keyof typeof LOAN_REFUSALS

const StepField = z.enum(STEPS)
const EvidenceList = z.array(EvidenceField).max(20).meta({ description: 'what shows that it was done' })
const Tags = z.array(z.enum(TAGS)).max(9).meta({ description: 'what the loan is for; several may hold at once' })
const Term = z.int().min(1).max(600).meta({ description: 'months' })
const onLoan = { loan: IdField, homeBranch: IdField.meta({ description: 'the branch whose loan it is' }) }
const done = { ...onLoan, evidence: EvidenceList, occurredAt: OccurredAt }

const ApplyForLoan = z
  .strictObject({
    ...onLoan,
    firm: IdField,
    entry: IdField.nullable().default(null).meta({ description: 'the line of a list it answers' }),
    amountFen: FenField.min(1),
    termMonths: Term,
    product: z.enum(PRODUCTS),
    tags: Tags.default([]),
    channel: z.enum(['ordinary', 'green']).default('ordinary'),
    sameDay: z.boolean().default(false).meta({ description: 'the money must leave before the payment cut-off' }),
    approvalBranch: IdField.nullable().default(null).meta({ description: 'who approves above the branch’s limit' }),
    evidence: EvidenceList,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A firm’s application is taken in: the first duty of the loan.' })
export type ApplyForLoan = z.output<typeof ApplyForLoan>

const DoLoanStep = z
  .strictObject({
    ...done,
    step: z.enum(['investigate', 'verify', 'review', 'conditions', 'countersign', 'draw', 'use-check']),
    note: freeText({ max: 1_000, description: 'what was found' }).default(''),
  })
  .meta({ description: 'A step of the loan is done, with its evidence. Nobody does two steps of one loan.' })
export type DoLoanStep = z.output<typeof DoLoanStep>

const ApproveLoan = z
  .strictObject({ ...done, amountFen: FenField.min(1), rateBp: RateField, referenceBp: RateField })
  .meta({ description: 'Approve: amount, contract rate, and the rate it is compared with (the LPR of the term).' })
export type ApproveLoan = z.output<typeof ApproveLoan>

const DeclineLoan = z
  .strictObject({
    ...onLoan,
    reason: z.enum(['not-eligible', 'purpose', 'repayment', 'collateral', 'limit', 'papers']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Decline, at the review or the approval.' })
export type DeclineLoan = z.output<typeof DeclineLoan>

const WithdrawLoan = z
  .strictObject({
    ...onLoan,
    reason: z.enum(['firm-withdraws', 'served-elsewhere', 'entered-twice']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The application is taken back before any money left.' })
export type WithdrawLoan = z.output<typeof WithdrawLoan>

const SignContract = z
  .strictObject({ ...done, contract: IdField.meta({ description: 'number of the contract in the bank’s own system' }) })
  .meta({ description: 'The contract is signed, for the amount and rate approved; a second signatory follows.' })
export type SignContract = z.output<typeof SignContract>

const PreparePayment = z
  .strictObject({ ...done, payee: IdField.meta({ description: 'payee as the bank’s own system names it' }) })
  .meta({ description: 'The maker enters the payment; somebody else releases it.' })
export type PreparePayment = z.output<typeof PreparePayment>

const ReleasePayment = z
  .strictObject({ ...done, reference: IdField.meta({ description: 'the payment system’s own reference' }) })
  .meta({ description: 'The checker releases the payment: the money has left.' })
export type ReleasePayment = z.output<typeof ReleasePayment>

const WaiveStep = z
  .strictObject({
    ...onLoan,
    step: StepField,
    reason: z.enum(['site-unreachable', 'papers-follow', 'urgent-supply']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Green channel: leave a step for later. It is owed from then on, with a clock.' })
export type WaiveStep = z.output<typeof WaiveStep>

const MakeGoodStep = z
  .strictObject({ ...done, step: StepField })
  .meta({ description: 'A step that was left for later is done after all.' })
export type MakeGoodStep = z.output<typeof MakeGoodStep>

const DelegateStep = z
  .strictObject({
    ...onLoan,
    step: StepField,
    to: PostField.meta({ description: 'a post of another branch' }),
    limitFen: FenField.min(1).meta({ description: 'the delegate may bind no more' }),
    expiresAt: InstantField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Lend one step of an empty branch to one post elsewhere, up to a limit and until a moment.' })
export type DelegateStep = z.output<typeof DelegateStep>

const EndDelegation = z
  .strictObject({ ...onLoan, step: StepField, occurredAt: OccurredAt })
  .meta({ description: 'Take a lent step back, or record that its time is over.' })
export type EndDelegation = z.output<typeof EndDelegation>

const ReceiveFile = z
  .strictObject({ ...onLoan, receipt: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The home branch has the loan’s file again and gives receipt.' })
export type ReceiveFile = z.output<typeof ReceiveFile>

const RecordLoan = z
  .strictObject({
    ...onLoan,
    firm: IdField,
    entry: IdField.nullable().default(null),
    product: z.enum(PRODUCTS),
    tags: Tags,
    termMonths: Term,
    amountFen: FenField.min(1),
    approvedFen: FenField.nullable().default(null),
    signedFen: FenField.nullable().default(null),
    rateBp: RateField,
    referenceBp: RateField,
    appliedOn: LocalDateField,
    approvedOn: LocalDateField.nullable().default(null),
    signedOn: LocalDateField.nullable().default(null),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A loan of the bank’s own books comes in as a dated row, last year’s included.' })
export type RecordLoan = z.output<typeof RecordLoan>

const RecordDraw = z
  .strictObject({
    ...onLoan,
    draw: IdField.meta({ description: 'number of the IOU' }),
    amountFen: FenField.min(1),
    paidOn: LocalDateField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A draw of a recorded loan: one IOU, one row.' })
export type RecordDraw = z.output<typeof RecordDraw>

export const LOAN_COMMANDS = {
  'apply-for-loan': { schema: ApplyForLoan, summary: { zh: '受理贷款申请', en: 'Take in a loan application' } },
  'do-loan-step': { schema: DoLoanStep, summary: { zh: '办结贷款环节', en: 'Do a step of a loan' } },
  'approve-loan': { schema: ApproveLoan, summary: { zh: '审批通过', en: 'Approve a loan' } },
  'decline-loan': { schema: DeclineLoan, summary: { zh: '否决贷款', en: 'Decline a loan' } },
  'withdraw-loan': { schema: WithdrawLoan, summary: { zh: '撤回申请', en: 'Withdraw an application' } },
  'sign-contract': { schema: SignContract, summary: { zh: '签订合同', en: 'Sign the contract' } },
  'prepare-payment': { schema: PreparePayment, summary: { zh: '录入支付', en: 'Prepare the payment' } },
  'release-payment': { schema: ReleasePayment, summary: { zh: '复核放款', en: 'Release the payment' } },
  'waive-step': {
    schema: WaiveStep,
    summary: { zh: '绿色通道：暂缓环节', en: 'Green channel: leave a step for later' },
  },
  'make-good-step': { schema: MakeGoodStep, summary: { zh: '补办环节', en: 'Make a step good' } },
  'delegate-step': { schema: DelegateStep, summary: { zh: '逐项授权', en: 'Delegate a step' } },
  'end-delegation': { schema: EndDelegation, summary: { zh: '收回授权', en: 'End a delegation' } },
  'receive-file': { schema: ReceiveFile, summary: { zh: '签收移回的档案', en: 'Receive the file back' } },
  'record-loan': { schema: RecordLoan, summary: { zh: '录入台账贷款', en: 'Record a loan of the books' } },
  'record-draw': { schema: RecordDraw, summary: { zh: '录入借据', en: 'Record a draw' } },
} as const satisfies Record<string, CommandContract>
