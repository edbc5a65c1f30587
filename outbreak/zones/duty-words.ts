import type { DutyWords } from '../duties.ts'

const CONTROL = { zh: '区管控专班', en: "the district's control desk" }

/** Duties that a standing order brings beside its review. */
export const ZONES_DUTY_WORDS = {
  'clear-exit': {
    words: { zh: '疏通受阻出口', en: 'clear a blocked exit' },
    holder: CONTROL,
    stages: { finish: { zh: '出口畅通', en: 'every exit seen open' } },
    clocks: { finish: 'exit.clear' },
  },
  'exit-check': {
    words: { zh: '每日检查封控出口', en: 'daily check of the sealed exits' },
    holder: CONTROL,
    stages: { finish: { zh: '已检查', en: 'checked' } },
    clocks: { finish: 'exit.check' },
  },
  lift: {
    words: { zh: '条件已满足，解除管控', en: 'lift: the rule is met' },
    holder: CONTROL,
    stages: { finish: { zh: '已解除', en: 'lifted' } },
    clocks: { finish: 'zone.lift' },
  },
  'order-expiry': {
    words: { zh: '管控令将到期：解除或延长', en: 'order about to end: lift or extend' },
    holder: CONTROL,
    stages: { finish: { zh: '已解除或延长', en: 'lifted or extended' } },
    clocks: { finish: 'zone.expiryDecision' },
  },
  'zone-test': {
    words: { zh: '区内全员检测', en: 'test everybody in the zone' },
    holder: { zh: '区检测专班', en: "the district's testing desk" },
    stages: { finish: { zh: '检测完成', en: 'everybody tested' } },
    clocks: { finish: 'zone.test' },
  },
} as const satisfies Record<string, DutyWords>
