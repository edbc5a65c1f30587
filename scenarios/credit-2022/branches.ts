import type { Right } from '#kernel/positions/rights.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import { syntheticIdentity } from '../hohhot-2022-11/synthetic-identity.ts'
import { act, moment, type Script, SYSTEM } from './script.ts'

interface BranchRow {
  readonly branch: string
  readonly place: string
  readonly zh: string
  readonly en: string
  readonly limitMillion: number
  readonly upper: string | null
}
/** An invented bank: no branch of these names exists. Places are real. */
export const BRANCHES: readonly BranchRow[] = [
  {
    branch: 'bank-15',
    place: '15',
    zh: '北疆银行区分行',
    en: 'Beijiang Bank, regional branch',
    limitMillion: 2_000,
    upper: null,
  },
  {
    branch: 'bank-1501',
    place: '1501',
    zh: '北疆银行呼和浩特分行',
    en: 'Beijiang Bank, Hohhot',
    limitMillion: 100,
    upper: 'bank-15',
  },
  {
    branch: 'bank-1502',
    place: '1502',
    zh: '北疆银行包头分行',
    en: 'Beijiang Bank, Baotou',
    limitMillion: 100,
    upper: 'bank-15',
  },
  {
    branch: 'bank-1505',
    place: '1505',
    zh: '北疆银行通辽分行',
    en: 'Beijiang Bank, Tongliao',
    limitMillion: 50,
    upper: 'bank-15',
  },
  {
    branch: 'bank-1506',
    place: '1506',
    zh: '北疆银行鄂尔多斯分行',
    en: 'Beijiang Bank, Ordos',
    limitMillion: 100,
    upper: 'bank-15',
  },
  {
    branch: 'bank-1507',
    place: '1507',
    zh: '北疆银行呼伦贝尔分行',
    en: 'Beijiang Bank, Hulunbuir',
    limitMillion: 50,
    upper: 'bank-15',
  },
  {
    branch: 'bank-1525',
    place: '1525',
    zh: '北疆银行锡林郭勒分行',
    en: 'Beijiang Bank, Xilingol',
    limitMillion: 50,
    upper: 'bank-15',
  },
  {
    branch: 'bank-150105',
    place: '150105',
    zh: '北疆银行赛罕支行',
    en: 'Beijiang Bank, Saihan',
    limitMillion: 20,
    upper: 'bank-1501',
  },
  {
    branch: 'bank-150203',
    place: '150203',
    zh: '北疆银行昆都仑支行',
    en: 'Beijiang Bank, Kundulun',
    limitMillion: 20,
    upper: 'bank-1502',
  },
]

const WORK: readonly Right[] = ['board.read', 'credit.read', 'credit.work', 'duty.act']
const DESKS: Readonly<Record<string, { zh: string; en: string; rights: readonly Right[] }>> = {
  lead: {
    zh: '牵头岗',
    en: 'lead desk',
    rights: [...WORK, 'credit.lead', 'credit.decide', 'duty.escalate', 'record.void'],
  },
  manager: { zh: '客户经理', en: 'relationship manager', rights: WORK },
  investigator: { zh: '主调查人', en: 'investigator', rights: WORK },
  verifier: { zh: '协办调查人', en: 'second investigator', rights: WORK },
  reviewer: { zh: '审查人', en: 'reviewer', rights: WORK },
  approver: { zh: '有权审批人', en: 'approver', rights: [...WORK, 'credit.decide'] },
  conditions: { zh: '条件落实岗', en: 'conditions officer', rights: WORK },
  legal: { zh: '合同岗', en: 'contract officer', rights: WORK },
  signatory: { zh: '第二签字人', en: 'second signatory', rights: WORK },
  drawdown: { zh: '提款审核岗', en: 'drawdown officer', rights: WORK },
  maker: { zh: '支付经办', en: 'payment maker', rights: [...WORK, 'credit.pay'] },
  checker: { zh: '支付复核', en: 'payment checker', rights: [...WORK, 'credit.pay'] },
  postloan: { zh: '贷后管理岗', en: 'post-loan officer', rights: WORK },
}
/** Apart from the serials of every other scenario's people. */
const FIRST_SERIAL = 720_000
export const OPENING = moment('10-20T08:00')

/** Every desk of every branch, held by somebody of its own; then the branches themselves. */
export function openBranches(script: Script, chance: Chance): void {
  const desks = BRANCHES.flatMap((branch) => Object.entries(DESKS).map(([desk, words]) => ({ branch, desk, words })))
  const posts = desks.map(({ branch, desk, words }) => ({
    post: `${branch.branch}.${desk}`,
    agency: branch.branch,
    title: { zh: `${branch.zh}${words.zh}`, en: `${branch.en}, ${words.en}` },
    jurisdiction: branch.place,
    grants: words.rights.map((right) => ({ right, mode: 'command' })),
  }))
  act(script, OPENING, SYSTEM, 'create-post', posts)
  const filled = posts.map(({ post }, i) => {
    const person = `bk-${String(i + 1).padStart(4, '0')}`
    script.holders.set(post, person)
    const identity = syntheticIdentity(chance, FIRST_SERIAL + i, chance.int(26, 58), chance.yes(0.5) ? 1 : 2)
    script.people.push({ person, ...identity, address: '' })
    return { post, holder: person, until: null }
  })
  act(script, OPENING, SYSTEM, 'fill-post', filled)
  const rows = BRANCHES.map(({ branch, place, zh, en, limitMillion, upper }) => ({
    branch,
    names: { zh, en },
    place,
    approvalLimitFen: limitMillion * 100_000_000,
    upper,
  }))
  act(script, moment('10-20T08:10'), 'bank-15.lead', 'open-branch', rows)
}
