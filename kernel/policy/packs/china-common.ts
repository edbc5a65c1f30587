import type { PlaceCode } from '../../primitives/ids.ts'
import type { ClockRule, LateEvening, OutbreakEnd, PolicyPack, Sourced } from '../policy-pack.ts'
import type { Measure, RestrictionRule } from '../restriction-rule.ts'
import { CARE_CLOCKS } from './care-clocks.ts'
import { CHINA_CARE_CLOCKS } from './china-care.ts'
import { STUDY_CLOCKS } from './study-clocks.ts'
import { TRACING_CLOCKS } from './tracing-clocks.ts'

export { CHINA_CASE_RELEASE, CHINA_HOME_MONITORING } from './china-care.ts'

/** The region whose command carries the national rules out; a city or district may add a pack of its own beside it. */
export const REGION = '15' as PlaceCode

/** Domain reference, opening state of the four clocks: found at or after 20:00, due 08:00 the next morning, counted to its own day. */
const LATE_EVENING: LateEvening = { after: '20:00', dueNextDay: '08:00' }

const within = (hours: number, source: string): ClockRule & Sourced => ({ kind: 'within', hours, source })
const sameDay = (source: string): ClockRule & Sourced => ({ kind: 'sameDay', lateEvening: LATE_EVENING, source })

/**
 * "Three fast, one strict" with its stages, the reporting chain, and the desk's own clocks.
 * The page's same-day targets are the baseline in every Chinese pack; the hour targets below them are local.
 */
export const CHINA_CLOCKS: PolicyPack['clocks'] = {
  ...CARE_CLOCKS,
  fastTest: within(24, 'page; S20'),
  'fastTest.start': within(2, 'D'),
  fastTransfer: sameDay('page'),
  'fastTransfer.accept': within(1, 'D'),
  'fastTransfer.start': within(3, 'D'),
  fastIsolation: sameDay('page'),
  'fastIsolation.accept': within(1, 'D'),
  'fastIsolation.start': within(4, 'D'),
  strictControl: sameDay('page'),
  'strictControl.accept': within(2, 'D'),
  'zone.review': within(24, 'D 8.4'),
  'zone.temp': within(24, 'S19'),
  'zone.lift': within(4, 'S16 D'),
  'report.case': within(2, 'S24'),
  ...CHINA_CARE_CLOCKS,
  'report.chain': within(2, 'S4'),
  'report.chainLast': within(1, 'S4'),
  ...TRACING_CLOCKS,
  'test.areaRound': within(24, 'S20'),
  'test.poolRetest': within(6, 'S23'),
  'test.door': within(24, 'S12 S20'),
  'test.resample': within(6, 'D'),
  'tube.receive': within(4, 'GK'),
  'tube.result': within(12, 'D'),
  'move.contact': within(8, 'GK'),
  'move.positive': within(2, 'GK'),
  ...STUDY_CLOCKS,
  'directive.receipt': within(2, 'D'),
  'directive.answer': within(24, 'D'),
  'directive.check': within(24, 'D'),
  'escalation.step': within(2, 'D'),
  'shift.accept': within(0.5, 'D'),
}

/** Infectious Disease Law 2013 (S2): a county at least; the level above decides at once. */
export const CHINA_RESTRICTIONS: Readonly<Record<Measure, RestrictionRule>> = {
  'isolate-place': { minIssuer: 'county', approval: 'next-level', noticeRequired: true, source: 'S2 art. 41; S10' },
  'stop-gatherings': { minIssuer: 'county', approval: 'next-level', noticeRequired: true, source: 'S2 art. 42' },
}

/** The county returns to routine control when its last zone is lifted. */
export const CHINA_OUTBREAK_END: OutbreakEnd = {
  anchor: 'last-zone-lifted',
  days: 0,
  postSurveillanceDays: 0,
  source: 'S7 S11',
}

/** Shanghai's pair of 2022; no national definition is known, so the standard is data. */
export const COMMUNITY_ZERO: NonNullable<PolicyPack['communityZero']> = {
  consecutiveDays: 3,
  basicPer100k: 1,
  source: 'S30',
}

/** One county's day in 2020: dispatch meeting, tables, written report, wrap-up; "zero report" required when nothing happened. */
export const DAILY_RHYTHM: NonNullable<PolicyPack['rhythm']> = {
  cutOffs: [
    { name: 'dispatch', time: '09:00', words: { zh: '调度会', en: 'dispatch meeting' }, returns: false },
    {
      name: 'tables',
      time: '14:00',
      words: { zh: '报表（含零报告）', en: 'tables, nil returns included' },
      returns: true,
    },
    { name: 'report', time: '17:00', words: { zh: '书面报告', en: 'written report' }, returns: false },
    { name: 'wrap-up', time: '20:30', words: { zh: '总结会', en: 'wrap-up meeting' }, returns: false },
  ],
  source: 'page: Subei 2020',
}
