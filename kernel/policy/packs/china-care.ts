import type { CaseReleaseRule, HomeMonitoringRule } from '../care-rules.ts'
import type { ClockRule, PolicyPack, Sourced } from '../policy-pack.ts'

const within = (hours: number, source: string): ClockRule & Sourced => ({ kind: 'within', hours, source })

/**
 * Recheck by the city CDC, the panel's verdict, the move of a patient whose state has changed, and the way home.
 * The report of a case (`report.case`) is measured to the record itself.
 */
export const CHINA_CARE_CLOCKS: PolicyPack['clocks'] = {
  'case.verify': within(12, 'D on S23 S80'),
  'case.classify': within(24, 'D on S36 S80'),
  careMove: within(6, 'D'),
  'careMove.accept': within(2, 'GK'),
  'careMove.start': within(3, 'D'),
  'release.review': within(24, 'D'),
  'home.receipt': within(12, 'D'),
  'case.close': within(24, 'D'),
}

/**
 * Seven full days, two specimens of day 6 and 7 at least a day apart, each negative or Ct ≥ 35 (S27 S28). Every release
 * is on record with its tests.
 */
export const CHINA_CASE_RELEASE: CaseReleaseRule = {
  minDays: 7,
  negatives: 2,
  hoursApart: 24,
  ctAtLeast: 35,
  testsFromDay: 6,
  source: 'S27 S28',
}

/** Seven days at home, one test on the last; Ct < 35 again goes back to a facility and redraws no zone (S27 S28). */
export const CHINA_HOME_MONITORING: HomeMonitoringRule = { days: 7, testDays: [7], source: 'S27 S28' }
