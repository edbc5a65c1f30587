import type { Stage } from '#kernel/duties/duty.ts'
import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import { APPEAL_DUTY, APPEALS_DUTY_WORDS } from './appeals/duties.ts'
import { CASE_DUTIES } from './cases/duties.ts'
import { CASE_DUTY_WORDS } from './cases/duty-words.ts'
import { ISOLATE_DUTY } from './contacts/duties.ts'
import type { Words } from './contract-fields.ts'
import { ROOM_RELEASE_DUTY, SURGE_END_DUTY } from './facilities/duties.ts'
import { FACILITIES_DUTY_WORDS } from './facilities/duty-words.ts'
import { NEED_DUTY, NEEDS_DUTY_WORDS } from './needs/duties.ts'
import { DISINFECT_DUTY, PREMISES_DUTY_WORDS } from './premises/duties.ts'
import { TESTING_DUTY_RULES } from './testing/duties.ts'
import { TRACING_DUTY_RULES, TRACING_DUTY_WORDS } from './tracing/duty-words.ts'
import { ZONE_DUTIES } from './zones/duties.ts'
import { ZONES_DUTY_WORDS } from './zones/duty-words.ts'

/** One kind of duty in words: who owes what, and what each of its stages is. */
export interface DutyWords {
  readonly words: Words
  /** Desk that owes it by rule, of the district where the subject is. */
  readonly holder: Words
  readonly stages: Partial<Readonly<Record<Stage, Words>>>
  /** Clock of the policy pack behind each stage. */
  readonly clocks: Partial<Readonly<Record<Stage, string>>>
}

/** Who owes what by when: every duty that arises in an outbreak. The clocks themselves are the policy pack's. */
export const OUTBREAK_DUTIES = {
  'test-round': {
    words: { zh: '快检：完成本轮核酸', en: 'fast test: finish the round' },
    holder: { zh: '区检测专班', en: "the district's testing desk" },
    stages: { start: { zh: '开始采样', en: 'first samples' }, finish: { zh: '最后结果', en: 'last result' } },
    clocks: { start: 'fastTest.start', finish: 'fastTest' },
  },
  'tube-transport': {
    words: { zh: '样本送检', en: 'bring the tube to the laboratory' },
    holder: { zh: '区检测专班', en: "the district's testing desk" },
    stages: { start: { zh: '送出', en: 'sent off' }, finish: { zh: '实验室收样', en: 'received at the laboratory' } },
    clocks: { finish: 'tube.receive' },
  },
  'tube-result': {
    words: { zh: '样本出结果', en: 'give the tube its result' },
    holder: { zh: '区检测实验室', en: "the district's laboratory" },
    stages: { start: { zh: '上机', en: 'on a plate' }, finish: { zh: '出结果', en: 'result' } },
    clocks: { finish: 'tube.result' },
  },
  resample: {
    words: { zh: '重新采样', en: 'sample again' },
    holder: { zh: '区检测专班', en: "the district's testing desk" },
    stages: { finish: { zh: '已重采', en: 'new tube collected' } },
    clocks: { finish: 'test.resample' },
  },
  'single-retest': {
    words: { zh: '混阳单采复核', en: "single retest of a positive pool's member" },
    holder: { zh: '区检测专班', en: "the district's testing desk" },
    stages: { start: { zh: '单采', en: 'single sample' }, finish: { zh: '单采结果', en: 'own result' } },
    clocks: { finish: 'test.poolRetest' },
  },
  'door-sample': {
    words: { zh: '上门单采', en: 'sample at the door' },
    holder: { zh: '区检测专班', en: "the district's testing desk" },
    stages: { finish: { zh: '已采样', en: 'sampled' } },
    clocks: { finish: 'test.door' },
  },
  transfer: {
    words: { zh: '快转：转运阳性感染者', en: 'fast transfer: bring the patient to a bed' },
    holder: { zh: '区转运专班', en: "the district's transfer desk" },
    stages: {
      accept: { zh: '分配床位', en: 'bed reserved' },
      start: { zh: '接上患者', en: 'patient on board' },
      finish: { zh: '收治回执', en: 'receipt at the door' },
    },
    clocks: { accept: 'fastTransfer.accept', start: 'fastTransfer.start', finish: 'fastTransfer' },
  },
  ...CASE_DUTY_WORDS,
  isolate: {
    words: { zh: '快隔：隔离密接', en: 'fast isolation: bring the contact to the place' },
    holder: { zh: '区隔离专班', en: "the district's isolation desk" },
    stages: {
      accept: { zh: '告知', en: 'contact told' },
      start: { zh: '上车', en: 'contact on board' },
      finish: { zh: '入住回执', en: 'receipt at the place' },
    },
    clocks: { accept: 'fastIsolation.accept', start: 'fastIsolation.start', finish: 'fastIsolation' },
  },
  control: {
    words: { zh: '严管：管控楼栋', en: 'strict control: put the building under order' },
    holder: { zh: '区管控专班', en: "the district's control desk" },
    stages: { accept: { zh: '提出方案', en: 'zone proposed' }, finish: { zh: '下达管控令', en: 'order in force' } },
    clocks: { accept: 'strictControl.accept', finish: 'strictControl' },
  },
  'zone-review': {
    words: { zh: '管控复核', en: 'review of the order' },
    holder: { zh: '区管控专班', en: "the district's control desk" },
    stages: { finish: { zh: '复核完成', en: 'reviewed' } },
    clocks: { finish: 'zone.review' },
  },
  ...FACILITIES_DUTY_WORDS,
  ...TRACING_DUTY_WORDS,
  ...ZONES_DUTY_WORDS,
  ...APPEALS_DUTY_WORDS,
  ...NEEDS_DUTY_WORDS,
  ...PREMISES_DUTY_WORDS,
} as const satisfies Record<string, DutyWords>
export type OutbreakDutyKind = keyof typeof OUTBREAK_DUTIES

/** The rules behind the table, as each room's kind carries them; event types forgotten. */
export const OUTBREAK_DUTY_RULES: readonly Pick<DutyRule, 'kind' | 'clock'>[] = [
  ...TESTING_DUTY_RULES,
  ...CASE_DUTIES,
  ISOLATE_DUTY,
  ...TRACING_DUTY_RULES,
  ...ZONE_DUTIES,
  APPEAL_DUTY,
  NEED_DUTY,
  DISINFECT_DUTY,
  SURGE_END_DUTY,
  ROOM_RELEASE_DUTY,
]
