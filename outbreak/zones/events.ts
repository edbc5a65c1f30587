import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'

export type ZoneLevel = 'high' | 'mid' | 'low'

/** Stream: `zone/<place>`; episodes follow one another in it. A positive was found here and no order covers the place: strict control is owed. */
export interface ControlRequired {
  readonly place: PlaceCode
  readonly becauseOf: PersonId
  readonly foundAt: Instant
  readonly countedDate: LocalDate
  readonly orderDueAt: Instant
  readonly proposeDueAt: Instant
  readonly holder: PostId
}
export interface ZoneProposed {
  readonly place: PlaceCode
  readonly level: ZoneLevel
  readonly reason: string
  readonly evidence: readonly string[]
}
/** Everything that domain.md 8.4 demands of a restriction; without any of it the decision refuses. */
export interface ZoneOrdered {
  readonly place: PlaceCode
  readonly level: ZoneLevel
  readonly legalBasis: string
  readonly issuer: PostId
  readonly issuerLevel: 'county' | 'city' | 'region' | 'state'
  readonly approvals: readonly { readonly post: PostId; readonly at: Instant }[]
  readonly reason: string
  readonly evidence: readonly string[]
  readonly households: number
  readonly residents: number
  readonly regime: 'stay-in-home-with-door-service' | 'stay-in-area' | 'avoid-gathering'
  readonly startAt: Instant
  readonly expiresAt: Instant
  readonly reviewEveryHours: number
  readonly reviewDueAt: Instant
  readonly lift: { readonly consecutiveDaysNoNew: number; readonly finalRound: 'none' | 'onDay' | 'within24h' }
  readonly appealChannel: string
  readonly supportPlan: string
  readonly notice: { readonly zh: string; readonly en: string }
  /** Days on which everybody inside is tested, as the pack had them: day 1 is the day of sealing. */
  readonly tests?: readonly { readonly day: number; readonly kind: 'nucleic-acid' | 'antigen' }[]
  /** Carved out of a wider order: the days without new infection go on from there instead of starting anew. */
  readonly carried?: { readonly sealedAt: Instant; readonly lastPositiveFoundAt: Instant | null }
}
/** Signed by the approving post itself: it lets an order or an extension over this place go out. */
export interface OrderApproved {
  readonly place: PlaceCode
  readonly post: PostId
}
/** A positive found inside an order in force: the lift day moves, unless it is a household already isolated at home. */
export interface InfectionInsideRecorded {
  readonly place: PlaceCode
  readonly case: PersonId
  readonly countsAsNew: boolean
  readonly foundAt: Instant
}
export interface ZoneReviewed {
  readonly place: PlaceCode
  readonly finding: 'keep' | 'shrink' | 'lift'
  readonly nextReviewDueAt: Instant
  readonly exitsOpen: boolean
}
/** The sealed entrances of one day, each seen by the inspector: the photograph is named by its digest. */
export interface ExitsChecked {
  readonly place: PlaceCode
  readonly entrances: readonly { readonly entrance: string; readonly open: boolean; readonly photo: string | null }[]
  readonly inspector: PersonId
  readonly exitsOpen: boolean
  readonly nextDueAt: Instant
}
/** An incident: an exit is not passable. `entrances` is empty when a review named none. */
export interface ExitBlocked {
  readonly place: PlaceCode
  readonly entrances: readonly string[]
  readonly clearDueAt: Instant
  readonly holder: PostId
}
/** Every exit is seen open again. */
export interface ExitCleared {
  readonly place: PlaceCode
}
/** A wide order is drawn smaller: the parts get orders of their own, everybody else is free. */
export interface ZoneRedrawn {
  readonly place: PlaceCode
  readonly how: RedrawKind
  /** Because a newer pack draws no zone so wide. */
  readonly reason?: 'pack-changed'
  readonly into: readonly PlaceCode[]
  readonly before: { readonly households: number; readonly residents: number }
  readonly after: { readonly households: number; readonly residents: number }
}
export type RedrawKind = 'redraw' | 'shrink' | 'split'
/** By the clock: the days of the lift rule are over; lifting is owed. */
export interface LiftCalled {
  readonly place: PlaceCode
  readonly liftDueAt: Instant
  readonly dueAt: Instant
  readonly holder: PostId
}
/** By the clock: the order ends soon; it is lifted, or extended by a new decision. */
export interface ExpiryCalled {
  readonly place: PlaceCode
  readonly expiresAt: Instant
  /** Lifted or extended by then, which is before the end: nobody inside learns of it at the last minute. */
  readonly dueAt?: Instant
  readonly holder: PostId
}
export type ZoneTestKind = 'nucleic-acid' | 'antigen' | 'final-round'
/** By the clock: everybody inside is tested today. `day` 1 is the day of sealing. */
export interface ZoneTestCalled {
  readonly place: PlaceCode
  readonly test: ZoneTestKind
  readonly day: number
  readonly dueAt: Instant
  readonly holder: PostId
}
export interface ZoneTested {
  readonly place: PlaceCode
  readonly test: ZoneTestKind
  readonly people: number
  readonly round: string | null
}
/** One person no longer falls under the order: an appeal was upheld. */
export interface ResidentReleased {
  readonly place: PlaceCode
  readonly person: PersonId
  readonly appeal: string
}
export interface ZoneExtended {
  readonly place: PlaceCode
  readonly expiresAt: Instant
  readonly reason: string
  readonly approvals: readonly { readonly post: PostId; readonly at: Instant }[]
}
export interface ZoneLifted {
  readonly place: PlaceCode
  readonly reason: 'rule-met' | 'never-needed' | 'pack-changed' | 'appeal' | 'redrawn'
  readonly finalRound: string | null
}
/** Expiry passed with no renewal: residents are free from that moment; an alarm is raised. */
export interface ZoneLapsed {
  readonly place: PlaceCode
  readonly expiredAt: Instant
}

export interface ZoneEvents {
  'control-required': ControlRequired
  'zone-proposed': ZoneProposed
  'zone-ordered': ZoneOrdered
  'infection-inside-recorded': InfectionInsideRecorded
  'zone-reviewed': ZoneReviewed
  'zone-extended': ZoneExtended
  'zone-lifted': ZoneLifted
  'zone-lapsed': ZoneLapsed
  'order-approved': OrderApproved
  'exits-checked': ExitsChecked
  'exit-blocked': ExitBlocked
  'exit-cleared': ExitCleared
  'zone-redrawn': ZoneRedrawn
  'lift-called': LiftCalled
  'expiry-called': ExpiryCalled
  'zone-test-called': ZoneTestCalled
  'zone-tested': ZoneTested
  'resident-released': ResidentReleased
}
