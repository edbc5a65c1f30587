import { z } from 'zod'
import { At, Words } from '#kernel/contract-reads.ts'

/** Answers of the credit desk. Money in fen, rates in basis points, days as the bank's books write them. */
const Fen = z.number()
const Day = z.string().nullable()

export const LoanRow = z.object({
  loan: z.string(),
  firm: z.string(),
  firmWords: Words,
  entry: z.string().nullable(),
  homeBranch: z.string(),
  homeWords: Words,
  leadBranch: z.string().nullable(),
  product: z.string(),
  tags: z.array(z.string()),
  channel: z.string(),
  status: z.string(),
  followed: z.boolean(),
  termMonths: z.number(),
  amountFen: Fen,
  approvedFen: Fen.nullable(),
  signedFen: Fen.nullable(),
  drawnFen: Fen,
  rateBp: z.number().nullable(),
  referenceBp: z.number().nullable(),
  appliedOn: Day,
  approvedOn: Day,
  signedOn: Day,
  paidOn: Day,
  appliedAt: At.nullable(),
  payDueAt: At.nullable(),
  paidAt: At.nullable(),
  nextStep: z.string().nullable(),
  nextHolder: z.string().nullable(),
  nextWords: Words.nullable(),
  nextDueAt: At.nullable(),
  waivedOpen: z.number(),
  fileAway: z.boolean(),
})
export type LoanRow = z.infer<typeof LoanRow>

export const StepRow = z.object({
  loan: z.string(),
  step: z.string(),
  number: z.number(),
  firmWords: Words,
  homeBranch: z.string(),
  amountFen: Fen,
  status: z.string(),
  post: z.string(),
  postWords: Words.nullable(),
  delegated: z.boolean(),
  doneAt: At.nullable(),
  dueAt: At.nullable(),
  payDueAt: At.nullable(),
  makeGoodDueAt: At.nullable(),
  madeGoodAt: At.nullable(),
  reason: z.string().nullable(),
  evidence: z.array(z.object({ kind: z.string(), ref: z.string() })),
})
export type StepRow = z.infer<typeof StepRow>

/** A step on the officer's desk: whether it is theirs, and if not why, and whose it is. */
export const DeskRow = StepRow.extend({
  may: z.enum(['yes', 'other-desk', 'did-duty', 'not-signed-in']),
  didStep: z.string().nullable(),
})
export type DeskRow = z.infer<typeof DeskRow>
export const Desk = z.object({
  at: At,
  post: z.string().nullable(),
  steps: z.array(DeskRow),
  files: z.array(z.object({ loan: z.string(), homeBranch: z.string(), firmWords: Words, mine: z.boolean() })),
})
export type Desk = z.infer<typeof Desk>

export const DelegationRow = z.object({
  loan: z.string(),
  step: z.string(),
  number: z.number(),
  fromBranch: z.string(),
  fromWords: Words.nullable(),
  toPost: z.string(),
  toWords: Words.nullable(),
  limitFen: Fen,
  lentAt: At,
  expiresAt: At,
  byPost: z.string(),
  endedAt: At.nullable(),
  endReason: z.string().nullable(),
})
export type DelegationRow = z.infer<typeof DelegationRow>

export const BranchRow = z.object({
  branch: z.string(),
  words: Words,
  place: z.string(),
  approvalLimitFen: Fen,
  upper: z.string().nullable(),
  status: z.string(),
  since: At,
  reason: z.string().nullable(),
  expectedBackAt: At.nullable(),
  openSteps: z.number(),
})
export type BranchRow = z.infer<typeof BranchRow>

/** Who may be lent a step: posts of the same desk elsewhere; with why not, where they have a duty of the loan behind them. */
export const Candidate = z.object({
  post: z.string(),
  words: Words,
  branch: z.string(),
  branchStatus: z.string(),
  didStep: z.string().nullable(),
})
export type Candidate = z.infer<typeof Candidate>
export const DelegationPage = z.object({
  at: At,
  branches: z.array(BranchRow),
  steps: z.array(StepRow),
  delegations: z.array(DelegationRow),
})
export type DelegationPage = z.infer<typeof DelegationPage>

export const FunnelStage = z.object({ stage: z.string(), lines: z.number(), fen: Fen })
export const CreditBoard = z.object({
  at: At,
  cutOffAt: At.nullable().meta({ description: 'when payments stop today; null while none are taken' }),
  opensAt: At.nullable(),
  sameDay: z.array(LoanRow),
  branches: z.array(BranchRow),
  funnel: z.array(FunnelStage),
  notDrawn: z.array(z.object({ reason: z.string(), lines: z.number(), fen: Fen })),
  tags: z.array(z.object({ tag: z.string(), loans: z.number(), thisYearFen: Fen, lastYearFen: Fen })),
  medians: z.object({ applyToApproveDays: z.number().nullable(), approveToDrawDays: z.number().nullable() }),
  waived: z.array(StepRow),
})
export type CreditBoard = z.infer<typeof CreditBoard>

export const EntryRow = z.object({
  entry: z.string(),
  list: z.string(),
  firm: z.string(),
  firmWords: Words,
  code: z.string(),
  industry: z.string(),
  project: Words,
  field: z.string(),
  demandFen: Fen,
  branch: z.string(),
  status: z.string(),
  stage: z.string(),
  contactDueAt: At,
  contactedAt: At.nullable(),
  way: z.string().nullable(),
  wants: z.string().nullable(),
  notDrawn: z.string().nullable(),
  approvedFen: Fen,
  signedFen: Fen,
  drawnFen: Fen,
})
export type EntryRow = z.infer<typeof EntryRow>

export const ReliefRow = z.object({
  relief: z.string(),
  firm: z.string(),
  firmWords: Words,
  loan: z.string().nullable(),
  branch: z.string(),
  kind: z.string(),
  amountFen: Fen.nullable(),
  principalFen: Fen.nullable(),
  referenceBp: z.number().nullable(),
  contractBp: z.number().nullable(),
  days: z.number().nullable(),
  savingFen: Fen.nullable(),
  grantedAt: At,
})
export type ReliefRow = z.infer<typeof ReliefRow>

export const LeadRow = z.object({
  lead: z.string(),
  source: z.string(),
  reportedFrom: z.string(),
  reportedWords: Words,
  shortage: z.string(),
  branch: z.string(),
  firm: z.string().nullable(),
  firmWords: Words.nullable(),
  suppliers: z.array(z.object({ firm: z.string(), words: Words })),
  status: z.string(),
  openedAt: At,
  dueAt: At,
  closedAt: At.nullable(),
  outcome: z.string().nullable(),
  loan: z.string().nullable(),
})
export type LeadRow = z.infer<typeof LeadRow>

export const FirmRow = z.object({
  firm: z.string(),
  words: Words,
  homeBranch: z.string(),
  industry: z.string(),
})
export type FirmRow = z.infer<typeof FirmRow>

export const LoanFile = z.object({
  at: At,
  loan: LoanRow,
  steps: z.array(StepRow),
  delegations: z.array(DelegationRow),
  draws: z.array(
    z.object({ draw: z.string(), amountFen: Fen, paidOn: z.string(), rateBp: z.number(), referenceBp: z.number() }),
  ),
  reliefs: z.array(ReliefRow),
  yearlySavingFen: Fen.nullable(),
})
export type LoanFile = z.infer<typeof LoanFile>
