import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { DutyWords } from '../duties.ts'
import type { NeedEvents } from './events.ts'

/** A need is somebody's from the request to the receipt at the door. */
export const NEED_DUTY: DutyRule<NeedEvents> = {
  kind: 'need',
  clock: null,
  opens: {
    'need-requested': ({ data: { holder, place, acceptDueAt, startDueAt, dueAt } }) => ({
      holder,
      place,
      due: {
        ...(acceptDueAt === null ? {} : { accept: acceptDueAt }),
        ...(startDueAt === null ? {} : { start: startDueAt }),
        finish: dueAt,
      },
    }),
  },
  marks: { 'need-accepted': 'accept', 'need-started': 'start' },
  ends: { 'need-delivered': 'done', 'need-refused': 'refused', 'need-failed': 'failed' },
}

export const NEEDS_DUTY_WORDS = {
  need: {
    words: { zh: '办理居民需求', en: 'serve a resident’s need' },
    holder: { zh: '社区（急需：区管控专班与医院）', en: 'the community (urgent: the district with the hospital)' },
    stages: {
      accept: { zh: '约定名额', en: 'slot arranged' },
      start: { zh: '已派出', en: 'help on its way' },
      finish: { zh: '送达签收', en: 'receipt at the door' },
    },
    clocks: { accept: 'need.appointment', start: 'need.lifeThreatening', finish: 'need.medicine' },
  },
} as const satisfies Record<string, DutyWords>
