import type { PersonId, PlaceCode, PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'

/** Who keeps the duty officer's desk (值班) of a place: a post and the person who holds it. */
export interface ShiftOfficer {
  readonly post: PostId
  readonly person: PersonId | null
}
/** What is open at the desk, counted from the records by the system when the hand-over is offered. */
export interface OpenWork {
  readonly duties: number
  readonly late: number
  readonly soon: number
  readonly blocked: number
  readonly directivesOpen: number
  readonly returnsMissing: number
  /** Ids of the duties longest overdue, the worst first. */
  readonly worst: readonly string[]
}

/** The desk is kept from now on. Stream: `shift/<place>`. */
export interface ShiftOpened {
  readonly place: PlaceCode
  readonly officer: ShiftOfficer
  /** By when it is to be handed over. */
  readonly until: Instant
}
/** Offered to the next officer, with what is open; the present one stays liable until the acceptance. */
export interface ShiftOffered {
  readonly place: PlaceCode
  readonly to: PostId
  readonly notes: string
  readonly open: OpenWork | null
  readonly acceptDueAt: Instant
}
export interface ShiftAccepted {
  readonly place: PlaceCode
  readonly officer: ShiftOfficer
  readonly until: Instant
}
export interface ShiftDeclined {
  readonly place: PlaceCode
  readonly to: PostId
  readonly reason: 'not-there' | 'questions-open' | 'unfit' | 'wrong-post'
}

export interface ShiftEvents {
  'shift-opened': ShiftOpened
  'shift-offered': ShiftOffered
  'shift-accepted': ShiftAccepted
  'shift-declined': ShiftDeclined
}
