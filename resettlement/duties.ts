import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { BatchHistory } from './batches/events.ts'
import type { ReturneeHistory } from './people/state.ts'
import type { ReturnPlaceEvents, StayEvents } from './places/events.ts'

/** The receiving office answers whether the address is right; at the hard stop the city holds it. */
export const VERIFY_DUTY: DutyRule<ReturneeHistory> = {
  kind: 'return-verify',
  clock: null,
  opens: {
    'returnee-listed': ({ data: { verifier, county, verifyDueAt } }) => ({
      holder: verifier,
      place: county,
      due: { finish: verifyDueAt },
    }),
  },
  marks: {},
  ends: { 'address-verified': 'done' },
}

/** Whoever is stranded has a bed asked for the same day, or is out of the chain. */
export const LODGE_DUTY: DutyRule<ReturneeHistory> = {
  kind: 'return-lodge',
  clock: null,
  opens: {
    'returnee-listed': ({ data: { planner, county, lodgeDueAt } }) =>
      lodgeDueAt === null ? null : { holder: planner, place: county, due: { finish: lodgeDueAt } },
  },
  marks: {},
  ends: { 'lodging-asked': 'done', 'returnee-exited': 'void', 'returnee-received': 'void' },
}

/** Help that was wanted: home on the day. It ends with the receipt, or when the person leaves the chain. */
export const HOME_DUTY: DutyRule<ReturneeHistory> = {
  kind: 'return-home',
  clock: null,
  opens: {
    'wish-recorded': ({ data: { wish, planner, homeDueAt }, place }) =>
      wish === 'batch' ? { holder: planner, place, due: { finish: homeDueAt } } : null,
  },
  marks: { 'seat-booked': 'accept', 'batch-departed': 'start' },
  ends: { 'returnee-received': 'done', 'returnee-exited': 'void' },
}

export const SUPPORT_DUTY: DutyRule<ReturneeHistory> = {
  kind: 'return-support',
  clock: null,
  opens: {
    'returnee-received': ({ data: { supporter, county, supportDueAt } }) => ({
      holder: supporter,
      place: county,
      due: { finish: supportDueAt },
    }),
  },
  marks: {},
  ends: { 'support-file-opened': 'done' },
}

/** A batch is settled person by person. */
export const BATCH_DUTY: DutyRule<BatchHistory> = {
  kind: 'return-batch',
  clock: null,
  opens: {
    'batch-opened': ({ data: { planner, place, departsAt, closeDueAt } }) => ({
      holder: planner,
      place,
      due: { start: departsAt, finish: closeDueAt },
    }),
  },
  marks: { 'batch-departed': 'start' },
  ends: { 'batch-closed': 'done' },
}

/** A bed that was asked for is slept in: the planner answers until the guest is there. */
export const ARRIVE_DUTY: DutyRule<ReturnPlaceEvents> = {
  kind: 'return-arrive',
  clock: null,
  opens: {
    'lodging-asked': ({ data: { planner, arriveDueAt }, place }) => ({
      holder: planner,
      place,
      due: { finish: arriveDueAt },
    }),
  },
  marks: {},
  ends: { 'place-noted': ({ data }) => (data.step === 'arrived' ? 'done' : data.step === 'ended' ? 'failed' : null) },
}

/** The same for every guest. */
export const STAY_DUTY: DutyRule<StayEvents> = {
  kind: 'stay-receive',
  clock: null,
  opens: {
    'stay-requested': ({ data: { receiver, place, receiveDueAt } }) => ({
      holder: receiver,
      place,
      due: { finish: receiveDueAt },
    }),
  },
  marks: {},
  ends: { 'stay-received': 'done', 'stay-ended': 'void' },
}

/** What each duty and its stages are called. */
export const RESETTLEMENT_DUTY_WORDS = {
  'return-verify': {
    words: { zh: '核实返乡人员住址', en: 'verify an address' },
    holder: { zh: '旗县区司法局（逾期转市局）', en: 'the county bureau; the city at the hard stop' },
    stages: { finish: { zh: '回执', en: 'receipt' } },
    clocks: { finish: 'return.verify' },
  },
  'return-lodge': {
    words: { zh: '落实滞留人员当晚住宿', en: 'a bed tonight for somebody stranded' },
    holder: { zh: '市司法局', en: 'the city bureau' },
    stages: { finish: { zh: '已落实', en: 'arranged' } },
    clocks: { finish: 'return.lodge' },
  },
  'return-arrive': {
    words: { zh: '滞留人员入住', en: 'the guest is in the bed' },
    holder: { zh: '市司法局', en: 'the city bureau' },
    stages: { finish: { zh: '入住', en: 'arrived' } },
    clocks: { finish: 'return.lodge' },
  },
  'return-home': {
    words: { zh: '送回户籍地', en: 'bring somebody home' },
    holder: { zh: '市司法局', en: 'the city bureau' },
    stages: {
      accept: { zh: '安排座位', en: 'seat booked' },
      start: { zh: '出发', en: 'departed' },
      finish: { zh: '双方签收', en: 'signed for at the door' },
    },
    clocks: {},
  },
  'return-support': {
    words: { zh: '建立帮扶档案', en: 'open the support file' },
    holder: { zh: '旗县区司法局', en: 'the county bureau' },
    stages: { finish: { zh: '建档', en: 'file opened' } },
    clocks: { finish: 'return.support' },
  },
  'return-batch': {
    words: { zh: '办结返乡批次', en: 'settle the batch' },
    holder: { zh: '市司法局', en: 'the city bureau' },
    stages: { start: { zh: '出发', en: 'departed' }, finish: { zh: '办结', en: 'closed' } },
    clocks: { finish: 'return.batch' },
  },
  'stay-receive': {
    words: { zh: '接收返乡人员', en: 'receive a returning resident' },
    holder: { zh: '隔离专班或社区', en: 'the isolation desk, or the community' },
    stages: { finish: { zh: '入住回执', en: 'receipt' } },
    clocks: {},
  },
} as const
