import type { Words } from './contract-fields.ts'
import { STEP_RULES, STEPS } from './contract-steps.ts'

/** What a line of a timeline is called. */
export const CREDIT_EVENT_WORDS: Readonly<Record<string, Words>> = {
  'loan-applied': { zh: '受理申请', en: 'Application taken in' },
  'loan-step-done': { zh: '环节办结', en: 'Step done' },
  'loan-approved': { zh: '审批通过', en: 'Approved' },
  'loan-declined': { zh: '否决', en: 'Declined' },
  'loan-withdrawn': { zh: '撤回申请', en: 'Withdrawn' },
  'contract-signed': { zh: '签订合同', en: 'Contract signed' },
  'payment-prepared': { zh: '录入支付', en: 'Payment prepared' },
  'payment-released': { zh: '复核放款', en: 'Payment released' },
  'step-waived': { zh: '暂缓环节', en: 'Step left for later' },
  'step-made-good': { zh: '补办环节', en: 'Step made good' },
  'step-delegated': { zh: '逐项授权', en: 'Step lent' },
  'delegation-ended': { zh: '授权终止', en: 'Lent right ended' },
  'file-returned': { zh: '档案移回', en: 'File home again' },
  'loan-recorded': { zh: '录入台账贷款', en: 'Loan of the books recorded' },
  'draw-recorded': { zh: '录入借据', en: 'Draw recorded' },
  'branch-opened': { zh: '登记机构', en: 'Branch entered' },
  'branch-emptied': { zh: '网点无法到岗', en: 'Branch empty' },
  'branch-staffed': { zh: '网点恢复到岗', en: 'Branch staffed again' },
  'firm-registered': { zh: '登记企业', en: 'Firm registered' },
  'firm-listed': { zh: '列入清单', en: 'Listed' },
  'listed-firm-contacted': { zh: '已对接', en: 'Contacted' },
  'not-drawn-noted': { zh: '登记未提款原因', en: 'Reason for not drawn' },
  'firm-unlisted': { zh: '移出清单', en: 'Off the list' },
  'relief-granted': { zh: '减费让利', en: 'Relief granted' },
  'lead-opened': { zh: '保供线索', en: 'Lead opened' },
  'lead-closed': { zh: '线索办结', en: 'Lead closed' },
}

/** What each kind of duty is called on a list. */
export const CREDIT_DUTY_WORDS: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(STEPS.map((step) => [`loan-${step}`, STEP_RULES[step].words])),
  ...Object.fromEntries(
    STEPS.filter((step) => STEP_RULES[step].waivable).map((step) => [
      `make-good-${step}`,
      { zh: `补办：${STEP_RULES[step].words.zh}`, en: `make good: ${STEP_RULES[step].words.en}` },
    ]),
  ),
  'loan-same-day': { zh: '当日放款', en: 'Pay the same day' },
  'return-file': { zh: '移回贷款档案', en: 'Return the file' },
  'contact-listed-firm': { zh: '对接清单企业', en: 'Contact a listed firm' },
  'credit-lead': { zh: '保供线索', en: 'Lead to answer' },
}
