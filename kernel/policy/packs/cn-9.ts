import { instant } from '../../primitives/instant.ts'
import type { PolicyPack } from '../policy-pack.ts'
import {
  CHINA_CASE_RELEASE,
  CHINA_CLOCKS,
  CHINA_HOME_MONITORING,
  CHINA_OUTBREAK_END,
  CHINA_RESTRICTIONS,
  COMMUNITY_ZERO,
  REGION,
} from './china-common.ts'
import { TESTING_9 } from './china-testing.ts'

/** 防控方案第九版: published 2022-06-28 (S8). */
export const CN_9: PolicyPack = {
  id: 'cn-9',
  name: { zh: '防控方案（第九版）', en: 'Prevention and control plan, 9th edition' },
  disease: 'covid-19',
  jurisdiction: REGION,
  effectiveFrom: instant('2022-06-28T00:00:00+08:00'),
  effectiveTo: instant('2022-11-11T00:00:00+08:00'),
  supersedes: null,
  legalBasis: ['《传染病防治法》(2013) 第三十九、四十二条', '《新型冠状病毒肺炎防控方案（第九版）》'],
  clocks: CHINA_CLOCKS,
  lookbackDays: 2,
  closeContact: {
    facilityDays: 7,
    homeDays: 3,
    dayZero: 'lastExposure',
    tests: [
      { day: 1, where: 'facility', kind: 'nucleic-acid' },
      { day: 2, where: 'facility', kind: 'nucleic-acid' },
      { day: 3, where: 'facility', kind: 'nucleic-acid' },
      { day: 5, where: 'facility', kind: 'nucleic-acid' },
      { day: 7, where: 'facility', kind: 'nucleic-acid' },
      { day: 3, where: 'home', kind: 'nucleic-acid' },
    ],
    restriction: 'facility',
    source: 'S8 S9',
  },
  secondaryContact: {
    facilityDays: 0,
    homeDays: 7,
    dayZero: 'lastExposure',
    tests: [
      { day: 1, where: 'home', kind: 'nucleic-acid' },
      { day: 4, where: 'home', kind: 'nucleic-acid' },
      { day: 7, where: 'home', kind: 'nucleic-acid' },
    ],
    restriction: 'home',
    source: 'S9',
  },
  zoneLeaver: {
    facilityDays: 7,
    homeDays: 0,
    dayZero: 'leftZone',
    tests: [],
    restriction: 'facility',
    source: 'S10 S14',
  },
  caseRelease: CHINA_CASE_RELEASE,
  homeMonitoring: CHINA_HOME_MONITORING,
  zone: {
    units: ['compound', 'building'],
    levels: ['high', 'mid', 'low'],
    enlarge: 'by-investigation',
    lift: {
      consecutiveDaysNoNew: 7,
      finalRound: 'onDay',
      countsAsNew: 'any',
      dayOneRule: 'lastPositiveRemoved',
      stepDownTo: 'mid',
      stepDownDays: 3,
    },
    temporaryControlMaxHours: null,
    restrictions: CHINA_RESTRICTIONS,
    source: 'S7',
  },
  testing: TESTING_9,
  outbreakEnd: CHINA_OUTBREAK_END,
  communityZero: COMMUNITY_ZERO,
  minCell: 5,
}
