import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { CareEvents, MoveDue, Owed } from './care-events.ts'

/** Where a positive was found (domain: detection settings). The first four are under control, the rest are societal. */
export const FOUND_IN = [
  'facilityQuarantine',
  'homeQuarantine',
  'highRiskZone',
  'closedLoop',
  'lowRiskScreening',
  'clinicVisit',
  'selfReport',
] as const
export type FoundIn = (typeof FOUND_IN)[number]
export const CONTROLLED: readonly FoundIn[] = ['facilityQuarantine', 'homeQuarantine', 'highRiskZone', 'closedLoop']
export const isControlled = (foundIn: FoundIn): boolean => CONTROLLED.includes(foundIn)

export type Grade = 'mild' | 'common' | 'severe' | 'critical'

/** First positive result: the person becomes a case and the transfer clock starts. Stream: `case/<person>`. */
export interface CaseFound {
  readonly person: PersonId
  readonly foundIn: FoundIn
  /** Home building (or unit) of the person; the event's `place` is where the sample was taken. */
  readonly home: PlaceCode
  readonly tube: string | null
  readonly round: string | null
  readonly indexCase: PersonId | null
  /** Day the case is counted to for the transfer clock (late evening rule). */
  readonly countedDate: LocalDate
  readonly transferDueAt: Instant
  readonly transferAcceptDueAt: Instant
  readonly transferStartDueAt: Instant
  readonly transferHolder: PostId
  /** The individual investigation is owed by then; absent where the pack in force asks for none. */
  readonly interviewDueAt?: Instant
  readonly interviewHolder?: PostId
  /** The setting is an estimate of the scenario's, because no split was published for the day. */
  readonly foundInEstimated: boolean
  /** Onset of symptoms (or of the rash), where the disease's rules count from it. */
  readonly onsetOn?: LocalDate | null
  /** Number of the card in the national direct report, when the sender has it. */
  readonly card?: string | null
  /** The direct report is this record itself: in time when it is recorded by then. */
  readonly reportDueAt?: Instant | null
  readonly diagnose?: DiagnoseDue | null
}
/** Recheck and panel: one duty of the city's CDC. */
export interface DiagnoseDue extends Owed {
  readonly verifyDueAt: Instant
}
/** Expert panel: what the person counts as, and in which day's bulletin. */
export interface CaseClassified {
  readonly person: PersonId
  readonly as: 'confirmed' | 'asymptomatic'
  readonly grade: Grade | null
  readonly reportDate: LocalDate
  /** The day's published total is itself an estimate. */
  readonly estimated: boolean
  /** The facility the patient is in does not take the grade. */
  readonly move?: MoveDue | null
}
/** An asymptomatic infection became a confirmed case; counted among the day's confirmed, never as a new person. */
export interface CaseConverted {
  readonly person: PersonId
  readonly grade: Grade
  readonly reportDate: LocalDate
  readonly move?: MoveDue | null
}
export interface CaseRevoked {
  readonly person: PersonId
  readonly reason: 'false-positive' | 'not-this-disease' | 'duplicate' | 'negative-recheck'
}

export interface CaseEvents extends CareEvents {
  'case-found': CaseFound
  'case-classified': CaseClassified
  'case-converted': CaseConverted
  'case-revoked': CaseRevoked
}
