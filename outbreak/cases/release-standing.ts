import type { CaseReleaseRule } from '#kernel/policy/care-rules.ts'
import { hoursBetween, type Instant, type LocalDate, later } from '#kernel/primitives/instant.ts'
import { addDays, daysBetween, localDate, startOfDay, type TimeZone } from '#kernel/primitives/local-day.ts'
import type { Specimen } from './care-events.ts'
import { byTime, type CareRecord } from './care-record.ts'

/** What of a case bears on its release. */
export interface ReleaseFacts {
  readonly found: { readonly at: Instant }
  readonly admitted: { readonly at: Instant } | null
  readonly care: Pick<CareRecord, 'tests' | 'onsetOn'> & { readonly again: { readonly at: Instant } | null }
}

/** Where a patient stands under the pack's rule of release. */
export interface ReleaseStanding {
  /** Local day from which the days are complete; null while the day they count from is not known. */
  readonly earliest: LocalDate | null
  readonly daysMet: boolean
  /** Consecutive passed tests far enough apart, the last ones on record; at most as many as the rule asks for. */
  readonly passed: readonly Specimen[]
  /** When the rule was met, days and tests together; null while it is not. */
  readonly eligibleAt: Instant | null
}

export const passes = (rule: CaseReleaseRule, { result, ct }: Pick<Specimen, 'result' | 'ct'>): boolean =>
  result === 'negative' || (rule.ctAtLeast !== null && ct !== null && ct >= rule.ctAtLeast)

function dayZero(record: ReleaseFacts, rule: CaseReleaseRule, zone: TimeZone): LocalDate | null {
  if (rule.countedFrom === 'onset') return record.care.onsetOn
  return record.admitted === null ? null : localDate(record.admitted.at, zone)
}

/** Specimens of this stay in care: after the return when the patient was infectious again at home. */
function ofThisCare(record: ReleaseFacts, told: readonly Specimen[], at: Instant): readonly Specimen[] {
  const since = record.care.again?.at ?? record.found.at
  const known = new Set(record.care.tests.map(({ takenAt }) => takenAt))
  const all = [...record.care.tests, ...told.filter(({ takenAt }) => !known.has(takenAt))]
  return byTime(all).filter(({ takenAt }) => takenAt >= since && takenAt <= at)
}

/** The passed tests at the end of the list, without those too near to the one before. */
function passedInARow(rule: CaseReleaseRule, tests: readonly Specimen[]): readonly Specimen[] {
  const failed = tests.findLastIndex((test) => !passes(rule, test))
  const counted: Specimen[] = []
  for (const test of tests.slice(failed + 1)) {
    const last = counted.at(-1)
    if (last === undefined || hoursBetween(last.takenAt, test.takenAt) >= rule.hoursApart) counted.push(test)
  }
  return counted.slice(0, rule.negatives)
}

/**
 * Days and tests of the pack's rule as of `at`. `told` are tests that come with the act itself. Two tests count as
 * two only when at least `hoursApart` lie between the specimens; one that fails begins the row anew.
 */
export function releaseStanding(
  record: ReleaseFacts,
  rule: CaseReleaseRule,
  { zone, at, told = [] }: { readonly zone: TimeZone; readonly at: Instant; readonly told?: readonly Specimen[] },
): ReleaseStanding {
  const zero = dayZero(record, rule, zone)
  const earliest = zero === null ? null : addDays(zero, rule.minDays)
  const from = zero === null || rule.testsFromDay === undefined ? null : addDays(zero, rule.testsFromDay)
  const tests = ofThisCare(record, told, at).filter(
    ({ takenAt }) => from === null || daysBetween(from, localDate(takenAt, zone)) >= 0,
  )
  const passed = passedInARow(rule, tests)
  const daysMet = rule.minDays === 0 || (earliest !== null && localDate(at, zone) >= earliest)
  const days = rule.minDays === 0 ? record.found.at : earliest === null ? null : startOfDay(earliest, zone)
  const lastAt = rule.negatives === 0 ? record.found.at : (passed[rule.negatives - 1]?.takenAt ?? null)
  return { earliest, daysMet, passed, eligibleAt: days === null || lastAt === null ? null : later(days, lastAt) }
}
