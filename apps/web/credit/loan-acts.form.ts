import { PRODUCT_WORDS, PRODUCTS, TAG_WORDS, TAGS } from '#credit/contract-kinds.ts'
import type { BranchRow, Candidate, FirmRow, LoanRow, StepRow } from '#credit/contract-reads.ts'
import type { Step } from '#credit/contract-steps.ts'
import { type Act, type Choice, type Field, number, text } from '../shared/act.ts'
import { fromFormTime, toFormTime } from '../shared/times.ts'
import { stepWords } from './credit-words.ts'
import { fenToWan, wanToFen } from './money-text.ts'

type Loan = Pick<LoanRow, 'loan' | 'homeBranch' | 'amountFen'>
const SCAN: Field = {
  name: 'evidence',
  words: { zh: '凭据编号（扫描件、签字或系统回执）', en: 'Evidence (number of the scan, signature or receipt)' },
  kind: 'text',
  required: true,
}
const evidenceOf = (value: unknown) => [{ kind: 'scan', ref: text(value as string) }]
const named = ({ loan, homeBranch }: Pick<Loan, 'loan' | 'homeBranch'>) => ({ loan, homeBranch })
const yesNo = (zh: string, en: string): Field['words'] => ({ zh, en })

/** What a step's own command needs besides loan and evidence. */
const EXTRA: Partial<Readonly<Record<Step, { readonly command: string; readonly fields: readonly Field[] }>>> = {
  approve: {
    command: 'approve-loan',
    fields: [
      {
        name: 'amountWan',
        words: { zh: '批准金额（万元）', en: 'Amount approved (CNY 10,000)' },
        kind: 'number',
        required: true,
      },
      {
        name: 'rateBp',
        words: { zh: '合同利率（基点，340 即 3.40%）', en: 'Contract rate (basis points: 340 is 3.40 %)' },
        kind: 'number',
        required: true,
      },
      {
        name: 'referenceBp',
        words: { zh: '参考利率 LPR（基点）', en: 'Reference rate, LPR (basis points)' },
        kind: 'number',
        required: true,
      },
    ],
  },
  sign: {
    command: 'sign-contract',
    fields: [
      { name: 'contract', words: { zh: '合同编号', en: 'Number of the contract' }, kind: 'text', required: true },
    ],
  },
  pay: {
    command: 'prepare-payment',
    fields: [
      {
        name: 'payee',
        words: { zh: '收款人代码（不填账号）', en: 'Payee’s code (no account number)' },
        kind: 'text',
        required: true,
      },
    ],
  },
  release: {
    command: 'release-payment',
    fields: [
      {
        name: 'reference',
        words: { zh: '支付系统回执号', en: 'Payment system’s reference' },
        kind: 'text',
        required: true,
      },
    ],
  },
}

/** The form of the step that is owed now. */
export function stepAct(row: Pick<StepRow, 'loan' | 'homeBranch' | 'amountFen' | 'step'>): Act {
  const step = row.step as Step
  const extra = EXTRA[step]
  return {
    command: extra?.command ?? 'do-loan-step',
    words: stepWords(step),
    fields: () => [...(extra?.fields ?? []), SCAN],
    initial: () => (step === 'approve' ? { amountWan: fenToWan(row.amountFen), referenceBp: 365, rateBp: 345 } : {}),
    payload: (v) => {
      const evidence = evidenceOf(v.evidence)
      if (step === 'approve') {
        const rates = { rateBp: number(v.rateBp), referenceBp: number(v.referenceBp) }
        return { ...named(row), evidence, amountFen: wanToFen(number(v.amountWan)), ...rates }
      }
      if (step === 'sign') return { ...named(row), evidence, contract: text(v.contract) }
      if (step === 'pay') return { ...named(row), evidence, payee: text(v.payee) }
      if (step === 'release') return { ...named(row), evidence, reference: text(v.reference) }
      return { ...named(row), evidence, step }
    },
  }
}

export const makeGood = (row: Pick<StepRow, 'loan' | 'homeBranch' | 'step'>): Act => ({
  command: 'make-good-step',
  words: { zh: '补办', en: 'Make good' },
  fields: () => [SCAN],
  payload: (v) => ({ ...named(row), step: row.step, evidence: evidenceOf(v.evidence) }),
})

export const waive = (row: Pick<StepRow, 'loan' | 'homeBranch' | 'step'>): Act => ({
  command: 'waive-step',
  words: { zh: '暂缓（须补办）', en: 'Leave for later' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Why' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'site-unreachable', words: { zh: '现场无法到达', en: 'the site cannot be reached' } },
        { value: 'papers-follow', words: { zh: '资料后补', en: 'papers follow' } },
        { value: 'urgent-supply', words: { zh: '保供急需', en: 'supplies are urgent' } },
      ],
    },
  ],
  payload: (v) => ({ ...named(row), step: row.step, reason: text(v.reason) }),
})

export const receiveFile = (row: Pick<Loan, 'loan' | 'homeBranch'>): Act => ({
  command: 'receive-file',
  words: { zh: '签收档案', en: 'Receive the file' },
  fields: () => [
    { name: 'receipt', words: { zh: '回执编号', en: 'Number of the receipt' }, kind: 'text', required: true },
  ],
  payload: (v) => ({ ...named(row), receipt: text(v.receipt) }),
})

const asChoice = (value: string, words: Choice['words']): Choice => ({ value, words })
const HOURS = 8

export const delegateStep = (loan: Loan, step: string, candidates: readonly Candidate[]): Act => ({
  command: 'delegate-step',
  words: { zh: '授权', en: 'Lend' },
  fields: () => [
    {
      name: 'to',
      words: { zh: '受权岗位', en: 'To which post' },
      kind: 'choice',
      required: true,
      choices: candidates.filter(({ didStep }) => didStep === null).map(({ post, words }) => asChoice(post, words)),
      help: { zh: '已办理本笔其他环节的人不在其列。', en: 'Whoever has done another duty of this loan is left out.' },
    },
    { name: 'limitWan', words: { zh: '限额（万元）', en: 'Limit (CNY 10,000)' }, kind: 'number', required: true },
    {
      name: 'expiresAt',
      words: { zh: '到期时间（最长 72 小时）', en: 'Until (72 hours at most)' },
      kind: 'time',
      required: true,
    },
  ],
  initial: ({ now }) => ({
    limitWan: fenToWan(loan.amountFen),
    expiresAt: toFormTime(new Date(Date.parse(now) + HOURS * 3_600_000).toISOString()),
  }),
  payload: (v) => ({
    ...named(loan),
    step,
    to: text(v.to),
    limitFen: wanToFen(number(v.limitWan)),
    expiresAt: fromFormTime(text(v.expiresAt)),
  }),
})
export const endDelegation = (row: {
  readonly loan: string
  readonly step: string
  readonly fromBranch: string
}): Act => ({
  command: 'end-delegation',
  words: { zh: '收回', en: 'Take back' },
  fields: () => [],
  payload: () => ({ loan: row.loan, homeBranch: row.fromBranch, step: row.step }),
})

export const declareEmpty = (branch: string): Act => ({
  command: 'declare-branch-empty',
  words: { zh: '宣布无法到岗', en: 'Declare empty' },
  fields: () => [
    {
      name: 'reason',
      words: { zh: '原因', en: 'Why' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'staff-cannot-reach-posts', words: { zh: '员工无法到岗', en: 'staff cannot reach their posts' } },
        { value: 'building-closed', words: { zh: '网点封闭', en: 'the building is closed' } },
        { value: 'systems-down', words: { zh: '系统中断', en: 'systems are down' } },
      ],
    },
    { name: 'expectedBackAt', words: { zh: '预计恢复', en: 'Expected back' }, kind: 'time', required: true },
  ],
  initial: ({ now }) => ({
    reason: 'staff-cannot-reach-posts',
    expectedBackAt: toFormTime(new Date(Date.parse(now) + 2 * 86_400_000).toISOString()),
  }),
  payload: (v) => ({ branch, reason: text(v.reason), expectedBackAt: fromFormTime(text(v.expectedBackAt)) }),
})
export const declareStaffed = (branch: string): Act => ({
  command: 'declare-branch-staffed',
  words: { zh: '宣布恢复', en: 'Declare staffed' },
  fields: () => [],
  payload: () => ({ branch }),
})

/** An application; the firm brings its home branch with it, and the branch above approves what is over the limit. */
export const applyForLoan = (firms: readonly FirmRow[], branches: readonly BranchRow[]): Act => ({
  command: 'apply-for-loan',
  words: { zh: '受理申请', en: 'Take in an application' },
  fields: () => [
    { name: 'loan', words: { zh: '贷款编号', en: 'Number of the loan' }, kind: 'text', required: true },
    {
      name: 'firm',
      words: { zh: '企业', en: 'Firm' },
      kind: 'choice',
      required: true,
      choices: firms.map(({ firm, words }) => asChoice(firm, words)),
    },
    { name: 'amountWan', words: { zh: '金额（万元）', en: 'Amount (CNY 10,000)' }, kind: 'number', required: true },
    { name: 'termMonths', words: { zh: '期限（月）', en: 'Term (months)' }, kind: 'number', required: true },
    {
      name: 'product',
      words: { zh: '品种', en: 'Product' },
      kind: 'choice',
      required: true,
      choices: PRODUCTS.map((one) => asChoice(one, PRODUCT_WORDS[one])),
    },
    {
      name: 'tag',
      words: { zh: '用途标签', en: 'Tag' },
      kind: 'choice',
      choices: TAGS.map((one) => asChoice(one, TAG_WORDS[one])),
    },
    { name: 'green', words: yesNo('绿色通道', 'Green channel'), kind: 'yes' },
    { name: 'sameDay', words: yesNo('须当日放款', 'The money must leave today'), kind: 'yes' },
    SCAN,
  ],
  initial: () => ({ termMonths: 12, product: 'working-capital', green: true, sameDay: true }),
  payload: (v) => {
    const homeBranch = firms.find(({ firm }) => firm === v.firm)?.homeBranch ?? ''
    const amountFen = wanToFen(number(v.amountWan))
    return {
      loan: text(v.loan),
      firm: text(v.firm),
      homeBranch,
      amountFen,
      termMonths: number(v.termMonths),
      product: text(v.product),
      tags: text(v.tag) === '' ? [] : [text(v.tag)],
      channel: v.green === true ? 'green' : 'ordinary',
      sameDay: v.sameDay === true,
      approvalBranch: approverAbove(homeBranch, amountFen, branches),
      evidence: evidenceOf(v.evidence),
    }
  },
})

/** The first branch above whose limit is enough; null where the home branch's own is. */
export function approverAbove(home: string, amountFen: number, branches: readonly BranchRow[]): string | null {
  const found = branches.find(({ branch }) => branch === home)
  if (found === undefined || amountFen <= found.approvalLimitFen) return null
  let above = branches.find(({ branch }) => branch === found.upper)
  while (above !== undefined && amountFen > above.approvalLimitFen && above.upper !== null) {
    const next = above.upper
    above = branches.find(({ branch }) => branch === next)
  }
  return above?.branch ?? null
}
