import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { STEPS, type Step } from '../../contract-steps.ts'
import { branchOfPost, placeOfBranchId } from '../../posts.ts'
import { isLoan, type Loan, type LoanState } from '../state.ts'

/**
 * One row a duty of a followed loan, at the place of the branch that does or owes it: so a branch that was lent one
 * step sees that step, and of the loan what the step needs, and no more.
 */
const STEPS_TABLE: TableDef = {
  name: 'credit_steps',
  columns: {
    loan: 'text',
    step: 'text',
    number: 'integer',
    place: 'text',
    firm: 'text',
    home_branch: 'text',
    product: 'text',
    amount_fen: 'bigint',
    status: 'text',
    post: 'text',
    person: 'text',
    delegated: 'boolean',
    done_at: 'timestamptz',
    due_at: 'timestamptz',
    pay_due_at: 'timestamptz',
    make_good_due_at: 'timestamptz',
    made_good_at: 'timestamptz',
    reason: 'text',
    evidence: 'jsonb',
  },
  key: ['loan', 'step'],
  placeColumn: 'place',
  readRight: 'credit.read',
  indexes: [['post', 'status']],
}
/** One row a lent right, live or ended; a step may be lent again. */
const DELEGATIONS_TABLE: TableDef = {
  name: 'credit_delegations',
  columns: {
    loan: 'text',
    step: 'text',
    number: 'integer',
    place: 'text',
    from_branch: 'text',
    to_post: 'text',
    limit_fen: 'bigint',
    lent_at: 'timestamptz',
    expires_at: 'timestamptz',
    by_post: 'text',
    ended_at: 'timestamptz',
    end_reason: 'text',
  },
  key: ['loan', 'number'],
  placeColumn: 'place',
  readRight: 'credit.read',
  indexes: [['expires_at']],
}
export const STEP_TABLES = [STEPS_TABLE, DELEGATIONS_TABLE] as const

/** What became of one step so far; null while it is still far off. */
function stepCells(loan: Loan, step: Step) {
  const empty = { due_at: null, make_good_due_at: null, made_good_at: null, reason: null, evidence: [] as object[] }
  const done = loan.done.find((one) => one.step === step)
  if (done !== undefined) {
    const { person, post, delegated } = done.by
    return { ...empty, status: 'done', post, person, delegated, done_at: done.at, evidence: done.evidence }
  }
  const waived = loan.waived.find((one) => one.step === step)
  if (waived !== undefined) {
    const good = waived.madeGood
    return {
      ...empty,
      status: good === null ? 'waived' : 'made-good',
      post: waived.makeGood.holder,
      person: good?.by.person ?? waived.by.person,
      delegated: false,
      done_at: waived.at,
      make_good_due_at: waived.makeGood.dueAt,
      made_good_at: good?.at ?? null,
      reason: waived.reason,
      evidence: good?.evidence ?? [],
    }
  }
  if (loan.next?.step !== step) return null
  const { holder, dueAt } = loan.next
  const lent = loan.delegations.some((one) => one.step === step && one.ended === null)
  return { ...empty, status: 'open', post: holder, person: null, delegated: lent, done_at: null, due_at: dueAt }
}

const placeOf = (branch: string) => placeOfBranchId(branch) ?? null

export function stepRows(state: LoanState): readonly Row[] {
  if (!isLoan(state)) return []
  const steps = STEPS.flatMap((step, i): Row[] => {
    const cells = stepCells(state, step)
    if (cells === null) return []
    const branch = branchOfPost(cells.post)
    const values = {
      loan: state.loan,
      step,
      number: i + 1,
      place: placeOf(branch),
      firm: state.firm,
      home_branch: state.homeBranch,
      product: state.product,
      amount_fen: state.approved?.amountFen ?? state.amountFen,
      pay_due_at: state.payDue?.dueAt ?? null,
      ...cells,
    }
    return [{ table: STEPS_TABLE.name, values }]
  })
  const delegations = state.delegations.map((one, i): Row => {
    const { step, from, to, limitFen, at, expiresAt, by, ended } = one
    return {
      table: DELEGATIONS_TABLE.name,
      values: {
        loan: state.loan,
        step,
        number: i + 1,
        place: placeOf(from),
        from_branch: from,
        to_post: to,
        limit_fen: limitFen,
        lent_at: at,
        expires_at: expiresAt,
        by_post: by.post,
        ended_at: ended?.at ?? null,
        end_reason: ended?.reason ?? null,
      },
    }
  })
  return [...steps, ...delegations]
}
