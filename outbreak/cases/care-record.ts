import type { Moment } from '#kernel/duties/duty.ts'
import type { FacilityId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { CaseDeceased, CaseVerified, HomeTested, Specimen } from './care-events.ts'
import type { Grade } from './events.ts'

/** A stretch in one facility; `until` null while the patient is there. */
export interface Stay {
  readonly facility: FacilityId
  readonly from: Instant
  readonly until: Instant | null
}
export interface GradeStep extends Moment {
  readonly grade: Grade
}
export interface TestOnRecord extends Specimen {
  readonly facility: FacilityId
  readonly recordedAt: Instant
}
export interface HomeTest extends Specimen, Pick<HomeTested, 'day' | 'passes'> {
  readonly recordedAt: Instant
}
/** How the patient left care for home, the last time. */
export interface Release extends Moment {
  readonly facility: FacilityId
  readonly basis: 'tests' | null
  readonly certificate: string | null
}
export interface HomeMonitoring {
  readonly from: Instant
  readonly until: Instant
  readonly testDays: readonly number[]
  readonly received: Moment | null
  readonly tests: readonly HomeTest[]
  /** Passed on the last test day. */
  readonly passed: boolean
}

/** What is known of a case's recheck, care and way home. */
export interface CareRecord {
  readonly suspected: Moment | null
  readonly onsetOn: LocalDate | null
  readonly card: string | null
  readonly reportDueAt: Instant | null
  readonly verified: (Moment & Pick<CaseVerified, 'result' | 'ct' | 'laboratory'>) | null
  /** Every grade, from the panel's first on; the last one holds. */
  readonly grades: readonly GradeStep[]
  readonly stays: readonly Stay[]
  readonly tests: readonly TestOnRecord[]
  readonly release: Release | null
  readonly home: HomeMonitoring | null
  /** Infectious again after release: back to a facility, and no new case. */
  readonly again: Moment | null
  readonly deceased: (Moment & Pick<CaseDeceased, 'cause'>) | null
  readonly burial: (Moment & { readonly safe: boolean }) | null
  readonly closed: Moment | null
}

export const NO_CARE: CareRecord = {
  suspected: null,
  onsetOn: null,
  card: null,
  reportDueAt: null,
  verified: null,
  grades: [],
  stays: [],
  tests: [],
  release: null,
  home: null,
  again: null,
  deceased: null,
  burial: null,
  closed: null,
}

export const byTime = <T extends Specimen>(tests: readonly T[]): readonly T[] =>
  tests.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0))
