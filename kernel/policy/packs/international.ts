import { instant } from '../../primitives/instant.ts'
import type { ClockRule, PolicyPack, ScheduledTest, Sourced } from '../policy-pack.ts'
import { CARE_CLOCKS } from './care-clocks.ts'
import { REGION } from './china-common.ts'
import { TRACING_CLOCKS } from './tracing-clocks.ts'

const within = (hours: number, source: string): ClockRule & Sourced => ({ kind: 'within', hours, source })

/** A contact seen once a day: the daily list is cleared on its day. */
const DAILY: PolicyPack['clocks'] = {
  ...CARE_CLOCKS,
  fastTransfer: { kind: 'sameDay', lateEvening: null, source: 'D' },
  'fastTransfer.accept': within(1, 'D'),
  'fastTransfer.start': within(3, 'D'),
  fastIsolation: { kind: 'sameDay', lateEvening: null, source: 'S41; D' },
  'fastIsolation.accept': within(4, 'D'),
  'fastIsolation.start': within(8, 'D'),
  'case.verify': within(24, 'D'),
  'case.classify': within(48, 'D'),
  'release.review': within(24, 'D'),
  'shift.accept': within(0.5, 'D'),
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
  caseGrades: [],
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
  caseRelease: { minDays: 0, negatives: 2, hoursApart: 48, ctAtLeast: null, source: 'S39 S41' },
  outbreakEnd: {
    anchor: 'last-second-negative-or-safe-burial',
    days: 42,
    postSurveillanceDays: 90,
    completeness: { enough: 0.79, low: { share: 0.4, days: 62 }, source: 'S40' },
    source: 'S39',
  },
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
  infectious: { fromDay: -4, toDay: 4, source: 'S44' },
  closeContact: {
    facilityDays: 0,
    homeDays: 21,
    dayZero: 'lastExposure',
    tests: dailyChecks(21),
    restriction: 'exclusion',
    fromDay: 5,
    who: 'susceptible',
    prolonged: { days: 28, because: 'immunoglobulin', source: 'GK' },
    source: 'S44',
  },
  secondaryContact: null,
  zoneLeaver: null,
  // Isolated through day 4 (the day of the rash is day 0): the first day out is day 5.
  caseRelease: {
    minDays: 5,
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

/** As Ebola, from general knowledge: the orthoebolavirus of Sudan and the orthomarburgviruses. */
const AS_EBOLA = {
  effectiveFrom: EBOLA.effectiveFrom,
  legalBasis: ['WHO guidance on filovirus disease (from general knowledge: confirm before use)'],
  closeContact: { ...EBOLA.closeContact, source: 'GK' },
  caseRelease: { ...EBOLA.caseRelease, source: 'GK' },
  outbreakEnd: { anchor: EBOLA.outbreakEnd.anchor, days: 42, postSurveillanceDays: 0, source: 'GK' },
} as const
export const MARBURG: PolicyPack = {
  ...EBOLA,
  ...AS_EBOLA,
  id: 'marburg',
  name: { zh: '马尔堡病毒病', en: 'Marburg virus disease' },
  disease: 'marburg',
}
export const SUDAN_VIRUS: PolicyPack = {
  ...EBOLA,
  ...AS_EBOLA,
  id: 'sudan-virus',
  name: { zh: '苏丹病毒病', en: 'Sudan virus disease' },
  disease: 'sudan-virus',
}

/**
 * Five days of household follow-up without restriction. Sources conflict on the end (two weeks without detection, S46;
 * four weeks with all suspected tested negative, GTFCC): the operator chooses, so no days are counted.
 */
export const CHOLERA: PolicyPack = {
  ...COMMON,
  id: 'cholera',
  name: { zh: '霍乱', en: 'Cholera' },
  disease: 'cholera',
  effectiveFrom: instant('2019-10-01T00:00:00+08:00'),
  legalBasis: ['GTFCC cholera outbreak manual'],
  lookbackDays: 0,
  closeContact: {
    facilityDays: 0,
    homeDays: 5,
    dayZero: 'lastExposure',
    tests: dailyChecks(5),
    restriction: 'none',
    source: 'GK',
  },
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: { minDays: 0, negatives: 0, hoursApart: 0, ctAtLeast: null, source: 'GK' },
  outbreakEnd: { anchor: 'operator-must-choose', days: null, postSurveillanceDays: 0, source: 'S46 against GK' },
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

/** As MERS, from general knowledge; the date is that of the global alert. */
export const SARS: PolicyPack = {
  ...MERS,
  id: 'sars',
  name: { zh: '传染性非典型肺炎', en: 'SARS' },
  disease: 'sars',
  effectiveFrom: instant('2003-03-12T00:00:00+08:00'),
  legalBasis: ['WHO SARS guidance (from general knowledge: confirm before use)'],
}
