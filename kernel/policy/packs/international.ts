import { instant } from '../../primitives/instant.ts'
import type { ClockRule, PolicyPack, ScheduledTest, Sourced } from '../policy-pack.ts'
import { CARE_CLOCKS } from './care-clocks.ts'
import { REGION } from './china-common.ts'
import { TRACING_CLOCKS } from './tracing-clocks.ts'

const within = (hours: number, source: string): ClockRule & Sourced => ({ kind: 'within', hours, source })

/** A contact seen once a day: the daily list is cleared on its day. */
const DAILY: PolicyPack['clocks'] = {
  ...CARE_CLOCKS,
  'follow-up.daily': { kind: 'sameDay', lateEvening: null, source: 'S41' },
  'report.case': within(24, 'GK'),
  ...TRACING_CLOCKS,
  'directive.receipt': within(2, 'D'),
  'directive.answer': within(24, 'D'),
  'directive.check': within(24, 'D'),
  'escalation.step': within(2, 'D'),
}

const dailyChecks = (days: number): readonly ScheduledTest[] =>
  Array.from({ length: days }, (_, i) => ({ day: i + 1, where: 'home', kind: 'check' }))

const COMMON = {
  jurisdiction: REGION,
  effectiveTo: null,
  supersedes: null,
  clocks: DAILY,
  zone: null,
  minCell: 5,
} as const

/** WHO criteria of May 2015: 21 days of daily checks; 42 days after the last case's second negative sample or safe burial, then 90 more. */
export const EBOLA: PolicyPack = {
  ...COMMON,
  id: 'ebola',
  name: { zh: '埃博拉', en: 'Ebola' },
  disease: 'ebola',
  effectiveFrom: instant('2015-05-01T00:00:00+08:00'),
  legalBasis: ['WHO criteria for declaring the end of the Ebola outbreak, 2015'],
  lookbackDays: 0,
  closeContact: {
    facilityDays: 0,
    homeDays: 21,
    dayZero: 'lastExposure',
    tests: dailyChecks(21),
    restriction: 'monitor-only',
    source: 'S41',
  },
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: { minDays: 0, negatives: 2, hoursApart: 48, ctAtLeast: null, source: 'S39' },
  outbreakEnd: { anchor: 'last-second-negative-or-safe-burial', days: 42, postSurveillanceDays: 90, source: 'S39' },
}

/** Exclusion of the non-immune through day 21; a case is isolated through day 4 after rash; 42 days after the last rash. */
export const MEASLES: PolicyPack = {
  ...COMMON,
  id: 'measles',
  name: { zh: '麻疹', en: 'Measles' },
  disease: 'measles',
  effectiveFrom: instant('2009-01-01T00:00:00+08:00'),
  legalBasis: ['Measles investigation manual (Iowa HHS; California quicksheet 2009)'],
  lookbackDays: 4,
  closeContact: {
    facilityDays: 0,
    homeDays: 21,
    dayZero: 'lastExposure',
    tests: dailyChecks(21),
    restriction: 'exclusion',
    source: 'S44',
  },
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: {
    minDays: 4,
    negatives: 0,
    hoursApart: 0,
    ctAtLeast: null,
    countedFrom: 'onset',
    source: 'S44',
  },
  outbreakEnd: { anchor: 'last-rash-onset', days: 42, postSurveillanceDays: 0, source: 'GK' },
}

/** No restriction while symptom free; no end rule of WHO's was found, 42 days is the design's. */
export const MPOX: PolicyPack = {
  ...COMMON,
  id: 'mpox',
  name: { zh: '猴痘', en: 'Mpox' },
  disease: 'mpox',
  effectiveFrom: instant('2024-11-27T00:00:00+08:00'),
  legalBasis: ['WHO mpox guidance B09169, 2024-11-27'],
  lookbackDays: 0,
  closeContact: {
    facilityDays: 0,
    homeDays: 21,
    dayZero: 'lastExposure',
    tests: dailyChecks(21),
    restriction: 'none',
    source: 'S42 S43',
  },
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: { minDays: 0, negatives: 0, hoursApart: 0, ctAtLeast: null, source: 'S42' },
  outbreakEnd: { anchor: 'last-case-of-cluster', days: 42, postSurveillanceDays: 0, source: 'D' },
}

/** Fourteen days of quarantine, twice that to the end. The date is that of the first notification to WHO. */
export const MERS: PolicyPack = {
  ...COMMON,
  id: 'mers',
  name: { zh: '中东呼吸综合征', en: 'MERS' },
  disease: 'mers',
  effectiveFrom: instant('2012-09-22T00:00:00+08:00'),
  legalBasis: ['WHO MERS guidance (from general knowledge: confirm before use)'],
  lookbackDays: 0,
  closeContact: {
    facilityDays: 0,
    homeDays: 14,
    dayZero: 'lastExposure',
    tests: dailyChecks(14),
    restriction: 'home',
    source: 'GK',
  },
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: { minDays: 0, negatives: 2, hoursApart: 24, ctAtLeast: null, source: 'GK' },
  outbreakEnd: { anchor: 'last-case-negative', days: 28, postSurveillanceDays: 0, source: 'GK' },
}
