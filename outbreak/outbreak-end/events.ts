import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

/** The pack's rule as it stood when the outbreak was opened: a later pack does not move a countdown. */
export interface EndRule {
  readonly pack: string
  readonly anchor: string
  readonly days: number
  readonly postSurveillanceDays: number
}
/** A case and the moment from which it counts; null while it has none yet. */
export interface LinkedCase {
  readonly person: PersonId
  readonly anchorAt: Instant | null
}

/** A jurisdiction's outbreak is followed to its end. Stream: `outbreak-end/<place>`. */
export interface OutbreakOpened {
  readonly place: PlaceCode
  readonly rule: EndRule
  readonly cases: readonly LinkedCase[]
}
/** A further case: whatever was counted or declared begins anew. */
export interface OutbreakCaseLinked {
  readonly place: PlaceCode
  readonly person: PersonId
}
/** `anchorAt` null: the case was revoked, and counts for nothing. */
export interface OutbreakCaseSettled {
  readonly place: PlaceCode
  readonly person: PersonId
  readonly anchorAt: Instant | null
}
export interface OutbreakEndDeclared {
  readonly place: PlaceCode
  readonly anchorAt: Instant
  /** End of heightened surveillance; null where the pack asks for none. */
  readonly heightenedUntil: Instant | null
}
export interface OutbreakClosed {
  readonly place: PlaceCode
}

export interface OutbreakEndEvents {
  'outbreak-opened': OutbreakOpened
  'outbreak-case-linked': OutbreakCaseLinked
  'outbreak-case-settled': OutbreakCaseSettled
  'outbreak-end-declared': OutbreakEndDeclared
  'outbreak-closed': OutbreakClosed
}
