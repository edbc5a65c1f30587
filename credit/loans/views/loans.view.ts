import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { placeOfBranchId } from '../../posts.ts'
import { isLoan, type Loan, type LoanState } from '../state.ts'

/** One row a loan, followed or recorded; the place is the home branch's, so a branch sees its own. */
const LOANS_TABLE: TableDef = {
  name: 'credit_loans',
  columns: {
    loan: 'text',
    firm: 'text',
    entry: 'text',
    place: 'text',
    home_branch: 'text',
    lead_branch: 'text',
    approval_branch: 'text',
    product: 'text',
    tags: 'jsonb',
    channel: 'text',
    status: 'text',
    followed: 'boolean',
    term_months: 'integer',
    amount_fen: 'bigint',
    approved_fen: 'bigint',
    signed_fen: 'bigint',
    drawn_fen: 'bigint',
    rate_bp: 'integer',
    reference_bp: 'integer',
    applied_on: 'date',
    approved_on: 'date',
    signed_on: 'date',
    paid_on: 'date',
    applied_at: 'timestamptz',
    pay_due_at: 'timestamptz',
    paid_at: 'timestamptz',
    next_step: 'text',
    next_holder: 'text',
    next_due_at: 'timestamptz',
    waived_open: 'integer',
    file_away: 'boolean',
  },
  key: ['loan'],
  placeColumn: 'place',
  readRight: 'credit.read',
  indexes: [['status'], ['entry'], ['firm']],
}

/** One row an IOU: what a figure adds up. */
const DRAWS_TABLE: TableDef = {
  name: 'credit_draws',
  columns: {
    draw: 'text',
    loan: 'text',
    firm: 'text',
    place: 'text',
    product: 'text',
    tags: 'jsonb',
    amount_fen: 'bigint',
    rate_bp: 'integer',
    reference_bp: 'integer',
    paid_on: 'date',
  },
  key: ['loan', 'draw'],
  placeColumn: 'place',
  readRight: 'credit.read',
  indexes: [['paid_on']],
}

export const LOAN_TABLES = [LOANS_TABLE, DRAWS_TABLE] as const
type Known = Exclude<LoanState, { status: 'none' }>

const doneAt = ({ done }: Loan, step: string) => done.find((one) => one.step === step)?.at ?? null

const followed = (loan: Loan) => ({
  lead_branch: loan.leadBranch,
  approval_branch: loan.approvalBranch,
  channel: loan.channel,
  followed: true,
  approved_fen: loan.approved?.amountFen ?? null,
  signed_fen: loan.contract === null ? null : (loan.approved?.amountFen ?? null),
  drawn_fen: loan.payment?.amountFen ?? 0,
  rate_bp: loan.approved?.rateBp ?? null,
  reference_bp: loan.approved?.referenceBp ?? null,
  applied_on: loan.appliedAt.slice(0, 10),
  approved_on: doneAt(loan, 'approve')?.slice(0, 10) ?? null,
  signed_on: doneAt(loan, 'sign')?.slice(0, 10) ?? null,
  paid_on: loan.payment?.paidOn ?? null,
  applied_at: loan.appliedAt,
  pay_due_at: loan.payDue?.dueAt ?? null,
  paid_at: loan.paidAt,
  next_step: loan.next?.step ?? null,
  next_holder: loan.next?.holder ?? null,
  next_due_at: loan.next?.dueAt ?? null,
  waived_open: loan.waived.filter(({ madeGood }) => madeGood === null).length,
  file_away: loan.fileAway && loan.fileReturnedAt === null,
})

const recorded = (loan: Exclude<Known, Loan>) => ({
  lead_branch: null,
  approval_branch: null,
  channel: 'ordinary',
  followed: false,
  approved_fen: loan.approvedFen,
  signed_fen: loan.signedFen,
  drawn_fen: loan.draws.reduce((sum, { amountFen }) => sum + amountFen, 0),
  rate_bp: loan.rateBp,
  reference_bp: loan.referenceBp,
  applied_on: loan.appliedOn,
  approved_on: loan.approvedOn,
  signed_on: loan.signedOn,
  paid_on: loan.draws.at(-1)?.paidOn ?? null,
  applied_at: null,
  pay_due_at: null,
  paid_at: null,
  next_step: null,
  next_holder: null,
  next_due_at: null,
  waived_open: 0,
  file_away: false,
})

export function loanRows(state: LoanState): readonly Row[] {
  if (state.status === 'none') return []
  const place = placeOfBranchId(state.homeBranch) ?? null
  const draws = isLoan(state) ? (state.payment === null ? [] : [state.payment]) : state.draws
  return [
    {
      table: LOANS_TABLE.name,
      values: {
        loan: state.loan,
        firm: state.firm,
        entry: state.entry,
        place,
        home_branch: state.homeBranch,
        product: state.product,
        tags: state.tags,
        status: state.status,
        term_months: state.termMonths,
        amount_fen: state.amountFen,
        ...(isLoan(state) ? followed(state) : recorded(state)),
      },
    },
    ...draws.map((draw) => ({
      table: DRAWS_TABLE.name,
      values: {
        draw: draw.draw,
        loan: draw.loan,
        firm: draw.firm,
        place,
        product: draw.product,
        tags: draw.tags,
        amount_fen: draw.amountFen,
        rate_bp: draw.rateBp,
        reference_bp: draw.referenceBp,
        paid_on: draw.paidOn,
      },
    })),
  ]
}
