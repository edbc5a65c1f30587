import type { PlaceCode, PostId } from '../primitives/ids.ts'
import type { Instant, LocalDate } from '../primitives/instant.ts'

/** A stretch of work with cut-offs, at whose end the day is closed (日清日结). Stream: `period/<id>`. */
export interface PeriodOpened {
  readonly period: string
  readonly kind: 'day' | 'shift' | 'week'
  readonly place: PlaceCode
  readonly date: LocalDate
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** By when which return must be in; in order of time. */
  readonly cutOffs: readonly { readonly name: string; readonly at: Instant }[]
  /** Units that must return; a unit with nothing to say returns nil. */
  readonly units: readonly PostId[]
}
/** A unit owes its day by then. Stream: `return/<period>-<unit>`. */
export interface ReturnOwed {
  readonly period: string
  readonly unit: PostId
  /** The unit's own place. */
  readonly place: PlaceCode
  readonly dueAt: Instant
}
/** Streams: the period's and the unit's return. */
export interface UnitReturned {
  readonly period: string
  readonly unit: PostId
  /** Figure id → number, as counted from records at the moment of the return. */
  readonly figures: Readonly<Record<string, number>>
}
/** "Nothing happened here", said on purpose: not the same as silence. */
export interface UnitNilReturned {
  readonly period: string
  readonly unit: PostId
}
export const CARRY_REASONS = ['blocked', 'not-due-yet', 'no-capacity', 'no-access', 'refused', 'unknown'] as const
export type CarryReason = (typeof CARRY_REASONS)[number]

export interface CarriedDuty {
  readonly duty: string
  readonly reason: CarryReason
}
/** Totals are frozen; what stays open goes on to the next period, each with its reason. */
export interface PeriodClosed {
  readonly period: string
  readonly figures: Readonly<Record<string, number>>
  readonly missing: readonly { readonly unit: PostId; readonly reason: 'no-answer' | 'late' | 'excused' }[]
  readonly carriedOver: readonly CarriedDuty[]
  readonly next: string | null
}

export interface PeriodEvents {
  'period-opened': PeriodOpened
  'unit-returned': UnitReturned
  'unit-nil-returned': UnitNilReturned
  'period-closed': PeriodClosed
}
export interface ReturnEvents {
  'return-owed': ReturnOwed
  'unit-returned': UnitReturned
  'unit-nil-returned': UnitNilReturned
}
