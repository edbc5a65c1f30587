import type { FacilityId, PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { FoundIn, Grade } from './events.ts'

export const TEST_KINDS = ['nucleic-acid', 'pcr', 'antigen'] as const
export type TestKind = (typeof TEST_KINDS)[number]

/** A specimen as reported: `ct` is the lowest of the genes tested, null when none was read. */
export interface Specimen {
  readonly kind: TestKind
  readonly result: 'negative' | 'positive'
  readonly ct: number | null
  readonly takenAt: Instant
}

/** A move of the patient that is owed, with the clock of each step. */
export interface MoveDue {
  readonly holder: PostId
  readonly acceptDueAt: Instant
  readonly startDueAt: Instant
  readonly dueAt: Instant
}
/** Something owed by one post by one moment. */
export interface Owed {
  readonly holder: PostId
  readonly dueAt: Instant
}

/** Clinical and exposure criteria met, no laboratory proof yet. Stream: `case/<person>`. */
export interface CaseSuspected {
  readonly person: PersonId
  readonly foundIn: FoundIn
  readonly home: PlaceCode
  readonly criteria: 'exposure-and-clinical' | 'clinical-and-antibody'
  readonly onsetOn: LocalDate | null
  readonly indexCase: PersonId | null
  readonly verify: Owed | null
}
/** The city CDC's recheck. A negative one revokes the case in the same act. */
export interface CaseVerified {
  readonly person: PersonId
  readonly result: 'positive' | 'negative'
  readonly ct: number | null
  readonly laboratory: string
}
/** `move`: the facility the patient is in does not take the new grade. */
export interface GradeChanged {
  readonly person: PersonId
  readonly from: Grade | null
  readonly to: Grade
  readonly facility: FacilityId | null
  readonly move: MoveDue | null
}
/** `review`: the pack's rule is met by this test, and somebody must decide on release. */
export interface ReleaseTested {
  readonly person: PersonId
  readonly facility: FacilityId
  readonly specimen: Specimen
  readonly passes: boolean
  readonly review: Owed | null
}
export interface CaseDeceased {
  readonly person: PersonId
  readonly cause: 'this-disease' | 'other'
  readonly facility: FacilityId | null
}
export interface BurialRecorded {
  readonly person: PersonId
  readonly safe: boolean
}
/** The home community has the person: receipt of the way home. */
export interface HomeMonitoringStarted {
  readonly person: PersonId
}
/** `again`: infectious again, back to a facility; `close`: passed on the last test day, the file may be closed. */
export interface HomeTested {
  readonly person: PersonId
  readonly specimen: Specimen
  readonly day: number
  readonly passes: boolean
  readonly again: MoveDue | null
  readonly close: Owed | null
}
export interface CaseClosed {
  readonly person: PersonId
}

export interface CareEvents {
  'case-suspected': CaseSuspected
  'case-verified': CaseVerified
  'grade-changed': GradeChanged
  'release-tested': ReleaseTested
  'case-deceased': CaseDeceased
  'burial-recorded': BurialRecorded
  'home-monitoring-started': HomeMonitoringStarted
  'home-tested': HomeTested
  'case-closed': CaseClosed
}
