import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { DutyWords } from '../duties.ts'
import type { DisinfectionEvents } from './events.ts'

/** Final disinfection (终末消毒) of a place that a positive has left. */
export const DISINFECT_DUTY: DutyRule<DisinfectionEvents> = {
  kind: 'disinfect',
  clock: null,
  opens: {
    'disinfection-required': ({ data: { holder, place, dueAt } }) => ({ holder, place, due: { finish: dueAt } }),
  },
  marks: {},
  ends: { 'disinfection-done': 'done' },
}

export const PREMISES_DUTY_WORDS = {
  disinfect: {
    words: { zh: '终末消毒', en: 'final disinfection' },
    holder: { zh: '社区', en: 'the community' },
    stages: { finish: { zh: '已消毒', en: 'disinfected' } },
    clocks: { finish: 'premises.disinfect' },
  },
} as const satisfies Record<string, DutyWords>
