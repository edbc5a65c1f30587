import type { Right } from '#kernel/positions/rights.ts'
import type { Words } from './contract-fields.ts'

/** The duties of one loan in their order, each done by somebody else (domain reference 6). */
export const STEPS = [
  'accept',
  'investigate',
  'verify',
  'review',
  'approve',
  'conditions',
  'sign',
  'countersign',
  'draw',
  'pay',
  'release',
  'use-check',
] as const
export type Step = (typeof STEPS)[number]

interface StepRule {
  readonly words: Words
  /** Desk of a branch that owes it. */
  readonly desk: string
  readonly who: Words
  readonly right: Extract<Right, 'credit.work' | 'credit.decide' | 'credit.pay'>
  /** Hours of an ordinary loan, from the step before. A same-day loan has the payment cut-off instead. */
  readonly hours: number
  /** May be left for later in the green channel. What protects the money and the law may not. */
  readonly waivable: boolean
}

export const STEP_RULES: Readonly<Record<Step, StepRule>> = {
  accept: {
    words: { zh: '受理申请', en: 'accept the application' },
    desk: 'manager',
    who: { zh: '客户经理', en: 'relationship manager' },
    right: 'credit.work',
    hours: 24,
    waivable: false,
  },
  investigate: {
    words: { zh: '尽职调查', en: 'investigate' },
    desk: 'investigator',
    who: { zh: '主调查人', en: 'investigator' },
    right: 'credit.work',
    hours: 24,
    waivable: false,
  },
  verify: {
    words: { zh: '双人实地核查', en: 'second check on site' },
    desk: 'verifier',
    who: { zh: '协办调查人', en: 'second investigator' },
    right: 'credit.work',
    hours: 24,
    waivable: true,
  },
  review: {
    words: { zh: '审查', en: 'review' },
    desk: 'reviewer',
    who: { zh: '审查人', en: 'reviewer' },
    right: 'credit.work',
    hours: 24,
    waivable: false,
  },
  approve: {
    words: { zh: '审批', en: 'approve' },
    desk: 'approver',
    who: { zh: '有权审批人', en: 'approver' },
    right: 'credit.decide',
    hours: 24,
    waivable: false,
  },
  conditions: {
    words: { zh: '落实放款条件', en: 'check the conditions' },
    desk: 'conditions',
    who: { zh: '条件落实岗', en: 'conditions officer' },
    right: 'credit.work',
    hours: 48,
    waivable: false,
  },
  sign: {
    words: { zh: '签订合同', en: 'sign the contract' },
    desk: 'legal',
    who: { zh: '合同岗', en: 'contract officer' },
    right: 'credit.work',
    hours: 24,
    waivable: false,
  },
  countersign: {
    words: { zh: '合同复签', en: 'countersign the contract' },
    desk: 'signatory',
    who: { zh: '第二签字人', en: 'second signatory' },
    right: 'credit.work',
    hours: 24,
    waivable: false,
  },
  draw: {
    words: { zh: '提款审核', en: 'check the drawdown' },
    desk: 'drawdown',
    who: { zh: '提款审核岗', en: 'drawdown officer' },
    right: 'credit.work',
    hours: 24,
    waivable: true,
  },
  pay: {
    words: { zh: '支付录入', en: 'prepare the payment' },
    desk: 'maker',
    who: { zh: '支付经办', en: 'payment maker' },
    right: 'credit.pay',
    hours: 24,
    waivable: false,
  },
  release: {
    words: { zh: '复核放款', en: 'release the payment' },
    desk: 'checker',
    who: { zh: '支付复核', en: 'payment checker' },
    right: 'credit.pay',
    hours: 8,
    waivable: false,
  },
  'use-check': {
    words: { zh: '贷后用途检查', en: 'check the use of funds' },
    desk: 'postloan',
    who: { zh: '贷后管理岗', en: 'post-loan officer' },
    right: 'credit.work',
    hours: 720,
    waivable: false,
  },
}

export const stepAfter = (step: Step): Step | null => STEPS[STEPS.indexOf(step) + 1] ?? null
