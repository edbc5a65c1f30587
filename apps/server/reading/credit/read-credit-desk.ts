import { yearlySavingFen } from '#credit/contract-money.ts'
import type {
  BranchRow,
  Candidate,
  DelegationPage,
  DelegationRow,
  Desk,
  DeskRow,
  LoanFile,
  LoanRow,
  ReliefRow,
  StepRow,
} from '#credit/contract-reads.ts'
import { STEP_RULES, type Step } from '#credit/contract-steps.ts'
import type { ReadDb } from '#store/store.ts'
import { BRANCHES, type CreditAsked, DELEGATIONS, LOANS, RELIEFS, STEPS } from './columns.ts'

interface Officer {
  readonly post: string | null
  readonly person: string | null
}

/** Which duty of each loan a person has behind them, as far as the asker may see. */
const DONE_BY = `select s.loan, min(s.step) as step from credit_steps s
  where s.city = $1 and s.known_to is null and s.person = $2 and s.status <> 'open' group by 1`

/** Open steps and steps to be made good: own ones first, then whatever is due soonest. */
export async function readDesk(db: ReadDb, { city, now }: CreditAsked, { post, person }: Officer): Promise<Desk> {
  const rows = await db.rows<StepRow>(`${STEPS} and s.status in ('open', 'waived')`, [city])
  const done = await db.rows<{ loan: string; step: string }>(DONE_BY, [city, person])
  const didStep = new Map(done.map(({ loan, step }) => [loan, step]))
  const may = (row: StepRow): DeskRow['may'] => {
    if (post === null) return 'not-signed-in'
    if (row.post !== post) return 'other-desk'
    return didStep.has(row.loan) ? 'did-duty' : 'yes'
  }
  const due = (row: StepRow) => row.dueAt ?? row.makeGoodDueAt ?? ''
  const steps = rows
    .map((row): DeskRow => ({ ...row, may: may(row), didStep: didStep.get(row.loan) ?? null }))
    .sort((a, b) => Number(b.post === post) - Number(a.post === post) || (due(a) < due(b) ? -1 : 1))
  const away = await db.rows<LoanRow>(`${LOANS} and l.file_away order by l.loan`, [city])
  const files = away.map(({ loan, homeBranch, firmWords }) => ({
    ...{ loan, homeBranch, firmWords },
    mine: post?.startsWith(`${homeBranch}.`) === true,
  }))
  return { at: now, post, steps, files }
}

export async function readDelegations(db: ReadDb, { city, now }: CreditAsked): Promise<DelegationPage> {
  return {
    at: now,
    branches: await db.rows<BranchRow>(BRANCHES, [city]),
    steps: await db.rows<StepRow>(`${STEPS} and s.status = 'open' order by s.due_at`, [city]),
    delegations: await db.rows<DelegationRow>(
      `${DELEGATIONS} order by (d.ended_at is null) desc, d.expires_at desc, d.loan, d.number limit 200`,
      [city],
    ),
  }
}

const CANDIDATES = `select p.post, jsonb_build_object('zh', p.title_zh, 'en', p.title_en) as words, b.branch, b.status as "branchStatus",
    (select min(s.step) from credit_steps s where s.city = $1 and s.known_to is null and s.loan = $2 and s.person = p.holder
      and s.status <> 'open') as "didStep"
  from posts p join credit_branches b on b.city = $1 and b.known_to is null and p.post = b.branch || '.' || $3
  where p.city = $1 and p.known_to is null and p.holder is not null and b.branch <> $4 order by b.status desc, b.place, p.post`

/** Posts of the same desk at other branches, those with people at their posts first. */
export const readCandidates = (
  db: ReadDb,
  city: string,
  { loan, step, homeBranch }: { readonly loan: string; readonly step: Step; readonly homeBranch: string },
): Promise<Candidate[]> => db.rows<Candidate>(CANDIDATES, [city, loan, STEP_RULES[step].desk, homeBranch])

const DRAWS = `select d.draw, d.amount_fen::float8 as "amountFen", d.paid_on::text as "paidOn", d.rate_bp as "rateBp",
    d.reference_bp as "referenceBp" from credit_draws d where d.city = $1 and d.known_to is null and d.loan = $2 order by d.paid_on, d.draw`

/** The whole of one loan, for its page and its evidence pack; undefined when there is none the asker may see. */
export async function readLoanFile(
  db: ReadDb,
  { city, now }: CreditAsked,
  loan: string,
): Promise<LoanFile | undefined> {
  const [row] = await db.rows<LoanRow>(`${LOANS} and l.loan = $2`, [city, loan])
  if (row === undefined) return undefined
  const { rateBp, referenceBp } = row
  const known = rateBp !== null && referenceBp !== null
  return {
    at: now,
    loan: row,
    steps: await db.rows<StepRow>(`${STEPS} and s.loan = $2 order by s.number`, [city, loan]),
    delegations: await db.rows<DelegationRow>(`${DELEGATIONS} and d.loan = $2 order by d.number`, [city, loan]),
    draws: await db.rows<LoanFile['draws'][number]>(DRAWS, [city, loan]),
    reliefs: await db.rows<ReliefRow>(`${RELIEFS} and r.loan = $2 order by r.granted_at`, [city, loan]),
    yearlySavingFen: known
      ? yearlySavingFen({ principalFen: row.approvedFen ?? row.amountFen, referenceBp, contractBp: rateBp })
      : null,
  }
}
