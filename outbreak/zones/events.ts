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
export interface ZoneExtended {
  readonly place: PlaceCode
  readonly expiresAt: Instant
  readonly reason: string
  readonly approvals: readonly { readonly post: PostId; readonly at: Instant }[]
}
export interface ZoneLifted {
  readonly place: PlaceCode
  readonly reason: 'rule-met' | 'never-needed' | 'pack-changed' | 'appeal'
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
}
