import type { Outcome } from '#kernel/duties/duty.ts'
import type { DutyOpening, DutyRule } from '#kernel/duties/duty-rule.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import { STEP_RULES, STEPS, type Step } from '../contract-steps.ts'
import { dutyKind } from './duty-moved.ts'
import type { LoanEvents, OpenStep } from './events.ts'

type Ends = Recorded<string, { readonly step: Step }>
type Opens = Recorded<string, { readonly next: OpenStep | null }>

/** Each duty of a loan opens with what was done before it, and ends with its own record. */
function stepRule(step: Step): DutyRule<LoanEvents> {
  const opens = ({ data, place }: Opens): DutyOpening | null =>
    data.next?.step === step ? { holder: data.next.holder, place, due: { finish: data.next.dueAt } } : null
  const ends =
    (outcome: Outcome) =>
    ({ data }: Ends): Outcome | null =>
      data.step === step ? outcome : null
  const done = ends('done')
  return {
    kind: dutyKind(step),
    clock: null,
    opens: {
      'loan-applied': opens,
      'loan-step-done': opens,
      'loan-approved': opens,
      'contract-signed': opens,
      'payment-prepared': opens,
      'payment-released': opens,
      'step-waived': opens,
    },
    marks: {},
    ends: {
      'loan-step-done': done,
      'loan-approved': done,
      'contract-signed': done,
      'payment-prepared': done,
      'payment-released': done,
      'loan-declined': done,
      'step-waived': ends('void'),
      'loan-withdrawn': 'void',
    },
  }
}

export const makeGoodKind = (step: Step): string => `make-good-${step}`
const makeGoodRule = (step: Step): DutyRule<LoanEvents> => ({
  kind: makeGoodKind(step),
  clock: null,
  opens: {
    'step-waived': ({ data: { step: waived, makeGood }, place }) =>
      waived === step ? { holder: makeGood.holder, place, due: { finish: makeGood.dueAt } } : null,
  },
  marks: {},
  ends: {
    'step-made-good': ({ data }) => (data.step === step ? 'done' : null),
    'loan-declined': 'void',
    'loan-withdrawn': 'void',
  },
})

/** The whole of a same-day loan, owed by the branch that leads, against the payment cut-off. */
const SAME_DAY_DUTY: DutyRule<LoanEvents> = {
  kind: 'loan-same-day',
  clock: null,
  opens: {
    'loan-applied': ({ data: { payDue }, place }) =>
      payDue === null ? null : { holder: payDue.holder, place, due: { finish: payDue.dueAt } },
  },
  marks: { 'loan-approved': 'start' },
  ends: { 'payment-released': 'done', 'loan-declined': 'void', 'loan-withdrawn': 'void' },
}

const RETURN_FILE_DUTY: DutyRule<LoanEvents> = {
  kind: 'return-file',
  clock: null,
  opens: {
    'payment-released': ({ data: { fileAway }, place }) =>
      fileAway === null ? null : { holder: fileAway.holder, place, due: { finish: fileAway.dueAt } },
  },
  marks: {},
  ends: { 'file-returned': 'done' },
}

export const LOAN_DUTIES: readonly DutyRule<LoanEvents>[] = [
  SAME_DAY_DUTY,
  ...STEPS.map(stepRule),
  ...STEPS.filter((step) => STEP_RULES[step].waivable).map(makeGoodRule),
  RETURN_FILE_DUTY,
]
