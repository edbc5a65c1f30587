import type { Sourced } from './policy-pack.ts'

/** When a case may leave care: days, then tests. A pack that asks for neither leaves it to the clinician. */
export interface CaseReleaseRule extends Sourced {
  /** Full local days from `countedFrom`; the day itself is day 0. */
  readonly minDays: number
  readonly negatives: number
  /** At least this long between the specimens of two tests that count. */
  readonly hoursApart: number
  /** A Ct of this or more counts as negative; null: only a negative does. */
  readonly ctAtLeast: number | null
  /** Admission when left out; a disease isolated from its rash counts from there. */
  readonly countedFrom?: 'admission' | 'onset'
  /** First day, counted like `minDays`, on which a specimen counts. */
  readonly testsFromDay?: number
}

/** What follows at home after release; null where the pack asks for nothing. */
export interface HomeMonitoringRule extends Sourced {
  readonly days: number
  /** Days after the discharge on which a test is taken; the last one must be passed before the file closes. */
  readonly testDays: readonly number[]
}
