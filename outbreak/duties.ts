import type { Stage } from '#kernel/duties/duty.ts'
import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import { TRANSFER_DUTY } from './cases/duties.ts'
import { ISOLATE_DUTY } from './contacts/duties.ts'
import type { Words } from './contract-fields.ts'
import { TEST_ROUND_DUTY } from './testing/duties.ts'
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
  ...ZONES_DUTY_WORDS,
} as const satisfies Record<string, DutyWords>
export type OutbreakDutyKind = keyof typeof OUTBREAK_DUTIES

/** The rules behind the table, as each room's kind carries them; event types forgotten. */
export const OUTBREAK_DUTY_RULES: readonly Pick<DutyRule, 'kind' | 'clock'>[] = [
  TEST_ROUND_DUTY,
  TRANSFER_DUTY,
  ISOLATE_DUTY,
  ...ZONE_DUTIES,
]
