import { instant } from '../../primitives/instant.ts'
import type { PolicyPack } from '../policy-pack.ts'
import { CHINA_CASE_RELEASE, CHINA_CLOCKS, COMMUNITY_ZERO, DAILY_RHYTHM, REGION } from './china-common.ts'

/**
 * 乙类乙管: since 2023-01-08 COVID-19 is managed as Class B only (GK). No zones are drawn, no contact is isolated, and
 * isolation of cases is no longer an order; care, testing and the desks' own clocks go on.
 */
export const CN_BB: PolicyPack = {
  id: 'cn-bb',
  name: { zh: '乙类乙管', en: 'Class B managed as Class B' },
  disease: 'covid-19',
  jurisdiction: REGION,
  effectiveFrom: instant('2023-01-08T00:00:00+08:00'),
  effectiveTo: null,
  supersedes: 'cn-10',
  legalBasis: ['国家卫生健康委公告 2022 年第 7 号（乙类乙管）'],
  clocks: CHINA_CLOCKS,
  lookbackDays: 2,
  closeContact: { facilityDays: 0, homeDays: 0, dayZero: 'lastExposure', tests: [], restriction: 'none', source: 'GK' },
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: { ...CHINA_CASE_RELEASE, minDays: 0, negatives: 0, hoursApart: 0, ctAtLeast: null, source: 'GK' },
  zone: null,
  outbreakEnd: { anchor: 'none', days: null, postSurveillanceDays: 0, source: 'GK' },
  communityZero: COMMUNITY_ZERO,
  rhythm: DAILY_RHYTHM,
  minCell: 5,
}
