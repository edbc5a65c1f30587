import type { ClockRule, PolicyPack, Sourced } from '../policy-pack.ts'

const within = (hours: number, source: string): ClockRule & Sourced => ({ kind: 'within', hours, source })

/** Hours of one day, for limits that are said in days. */
const DAY = 24

/** Clocks of study campaigns: settings of the body that runs them; only the day of the minutes is a common rule. */
export const STUDY_CLOCKS: PolicyPack['clocks'] = {
  'study.minutes': { kind: 'sameDay', lateEvening: null, source: 'GK' },
  'study.late': within(0.25, 'D'),
  'study.makeUp': within(30 * DAY, 'D'),
  /** Who attended is forgotten then; how many, and the documents, stay. */
  'study.retention': within(90 * DAY, 'D'),
}
