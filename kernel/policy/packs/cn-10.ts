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

/** 新十条: 2022-12-07 (S16 S17), until Class-A measures end on 2023-01-08 (GK). */
export const CN_10: PolicyPack = {
  id: 'cn-10',
  name: { zh: '新十条', en: 'Ten measures' },
  disease: 'covid-19',
  jurisdiction: REGION,
  effectiveFrom: instant('2022-12-07T00:00:00+08:00'),
  effectiveTo: instant('2023-01-08T00:00:00+08:00'),
  supersedes: 'cn-20t',
  legalBasis: ['《传染病防治法》(2013) 第三十九、四十二条', '联防联控机制综发〔2022〕113号（新十条）'],
  clocks: CHINA_CLOCKS,
  lookbackDays: 2,
  closeContact: {
    facilityDays: 0,
    homeDays: 5,
    dayZero: 'lastExposure',
    tests: [{ day: 5, where: 'home', kind: 'nucleic-acid' }],
    restriction: 'home',
    source: 'S16',
  },
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: { ...CHINA_CASE_RELEASE, source: 'S16' },
  homeMonitoring: CHINA_HOME_MONITORING,
  zone: {
    units: ['building', 'unit', 'floor', 'household'],
    levels: ['high', 'low'],
    enlarge: 'not-allowed',
    lift: {
      consecutiveDaysNoNew: 5,
      finalRound: 'none',
      countsAsNew: 'outside-home-isolation',
      dayOneRule: 'lastPositiveRemoved',
      stepDownTo: 'low',
      stepDownDays: 0,
    },
    temporaryControlMaxHours: 0,
    restrictions: CHINA_RESTRICTIONS,
    source: 'S16 S17',
  },
  testing: TESTING_20,
  outbreakEnd: CHINA_OUTBREAK_END,
  communityZero: COMMUNITY_ZERO,
  rhythm: DAILY_RHYTHM,
  minCell: 5,
}
