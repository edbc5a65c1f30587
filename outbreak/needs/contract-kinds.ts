import type { Words } from '../contract-fields.ts'

export const NEED_KINDS = [
  'life-threatening',
  'dialysis',
  'labour',
  'chemotherapy',
  'acute-care',
  'medicine',
  'infant',
  'groceries',
  'psychological',
] as const
export type NeedKind = (typeof NEED_KINDS)[number]

/** What kind of service a need is; the hours are the pack's, under `clock`. */
export interface NeedRule {
  readonly words: Words
  /** Clock of the policy pack (domain reference 8.4). */
  readonly clock: string
  /** `dispatch`: help is on its way by then. `slot`: arranged that many hours before care. `delivery`: at the door by then. */
  readonly measured: 'dispatch' | 'slot' | 'delivery'
  /** Held by the district with the hospital, not by the community. */
  readonly urgent: boolean
  /** Whoever has it may leave home for it, in a closed loop. */
  readonly leavesHome: boolean
}

export const NEED_RULES: Readonly<Record<NeedKind, NeedRule>> = {
  'life-threatening': {
    words: { zh: '危及生命', en: 'life-threatening' },
    clock: 'need.lifeThreatening',
    measured: 'dispatch',
    urgent: true,
    leavesHome: true,
  },
  dialysis: {
    words: { zh: '透析', en: 'dialysis' },
    clock: 'need.appointment',
    measured: 'slot',
    urgent: false,
    leavesHome: true,
  },
  labour: {
    words: { zh: '产检、分娩', en: 'pregnancy and birth' },
    clock: 'need.appointment',
    measured: 'slot',
    urgent: true,
    leavesHome: true,
  },
  chemotherapy: {
    words: { zh: '放化疗', en: 'chemotherapy' },
    clock: 'need.appointment',
    measured: 'slot',
    urgent: false,
    leavesHome: true,
  },
  'acute-care': {
    words: { zh: '急诊', en: 'acute care' },
    clock: 'need.acuteCare',
    measured: 'delivery',
    urgent: true,
    leavesHome: true,
  },
  medicine: {
    words: { zh: '常用药', en: 'medicine' },
    clock: 'need.medicine',
    measured: 'delivery',
    urgent: false,
    leavesHome: false,
  },
  infant: {
    words: { zh: '婴儿食品、水、供暖', en: 'infant food, water, heat' },
    clock: 'need.infant',
    measured: 'delivery',
    urgent: false,
    leavesHome: false,
  },
  groceries: {
    words: { zh: '生活物资', en: 'groceries' },
    clock: 'need.groceries',
    measured: 'delivery',
    urgent: false,
    leavesHome: false,
  },
  psychological: {
    words: { zh: '心理援助', en: 'psychological help' },
    clock: 'need.psychological',
    measured: 'delivery',
    urgent: false,
    leavesHome: false,
  },
}
