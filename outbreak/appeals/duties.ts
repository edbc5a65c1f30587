import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { DutyWords } from '../duties.ts'
import type { AppealEvents } from './events.ts'

/** An appeal is somebody's from the moment it is filed: acknowledged, then decided. */
export const APPEAL_DUTY: DutyRule<AppealEvents> = {
  kind: 'appeal',
  clock: null,
  opens: {
    'appeal-filed': ({ data: { holder, place, acknowledgeDueAt, decideDueAt } }) => ({
      holder,
      place,
      due: { accept: acknowledgeDueAt, finish: decideDueAt },
    }),
  },
  marks: { 'appeal-acknowledged': 'accept' },
  ends: { 'appeal-decided': 'done', 'appeal-withdrawn': 'void' },
}

export const APPEALS_DUTY_WORDS = {
  appeal: {
    words: { zh: '裁决居民申诉', en: 'decide a resident’s appeal' },
    holder: { zh: '签发机关的上一级指挥部', en: 'the command above the issuer' },
    stages: { accept: { zh: '受理', en: 'acknowledged' }, finish: { zh: '裁决', en: 'decided' } },
    clocks: { accept: 'appeal.acknowledge', finish: 'appeal.answer' },
  },
} as const satisfies Record<string, DutyWords>
