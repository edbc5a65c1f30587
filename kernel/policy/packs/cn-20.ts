import { instant } from '../../primitives/instant.ts'
import type { PolicyPack } from '../policy-pack.ts'
import {
  CHINA_CASE_RELEASE,
  CHINA_CLOCKS,
  CHINA_HOME_MONITORING,
  CHINA_OUTBREAK_END,
  CHINA_RESTRICTIONS,
  COMMUNITY_ZERO,
  DAILY_RHYTHM,
  REGION,
} from './china-common.ts'
import { TESTING_20 } from './china-testing.ts'

/** 二十条: in force 2022-11-11 (S10 S11). */
export const CN_20: PolicyPack = {
  id: 'cn-20',
  name: { zh: '优化防控二十条', en: 'Twenty measures' },
  disease: 'covid-19',
  jurisdiction: REGION,
  effectiveFrom: instant('2022-11-11T00:00:00+08:00'),
  effectiveTo: instant('2022-11-21T00:00:00+08:00'),
  supersedes: 'cn-9',
  legalBasis: ['《传染病防治法》(2013) 第三十九、四十二条', '联防联控机制综发〔2022〕101号（二十条）'],
  clocks: CHINA_CLOCKS,
  lookbackDays: 2,
  closeContact: {
    facilityDays: 5,
    homeDays: 3,
    dayZero: 'lastExposure',
    tests: [
      { day: 1, where: 'facility', kind: 'nucleic-acid' },
      { day: 2, where: 'facility', kind: 'nucleic-acid' },
      { day: 3, where: 'facility', kind: 'nucleic-acid' },
      { day: 5, where: 'facility', kind: 'nucleic-acid' },
      { day: 1, where: 'home', kind: 'nucleic-acid' },
      { day: 3, where: 'home', kind: 'nucleic-acid' },
    ],
    restriction: 'facility',
    source: 'S10',
  },
  secondaryContact: null,
  zoneLeaver: {
    facilityDays: 0,
    homeDays: 7,
    dayZero: 'leftZone',
    tests: [
      { day: 1, where: 'home', kind: 'nucleic-acid' },
      { day: 3, where: 'home', kind: 'nucleic-acid' },
      { day: 5, where: 'home', kind: 'nucleic-acid' },
      { day: 7, where: 'home', kind: 'nucleic-acid' },
    ],
    restriction: 'home',
    source: 'S10 S14',
  },
  caseRelease: CHINA_CASE_RELEASE,
  homeMonitoring: CHINA_HOME_MONITORING,
  zone: {
    units: ['building', 'unit'],
    levels: ['high', 'low'],
    enlarge: 'moderate',
    lift: {
      consecutiveDaysNoNew: 5,
      finalRound: 'none',
      countsAsNew: 'any',
      dayOneRule: 'lastPositiveRemoved',
      stepDownTo: 'low',
      stepDownDays: 0,
    },
    temporaryControlMaxHours: 24,
    restrictions: CHINA_RESTRICTIONS,
    source: 'S10 S11 S19',
  },
  testing: TESTING_20,
  outbreakEnd: CHINA_OUTBREAK_END,
  communityZero: COMMUNITY_ZERO,
  rhythm: DAILY_RHYTHM,
  minCell: 5,
}
