import type { ReopeningCondition } from '#kernel/policy/reopening-rule.ts'
import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

export const PREMISES_KINDS = ['shop', 'supermarket', 'market', 'pharmacy', 'clinic', 'restaurant', 'other'] as const
export type PremisesKind = (typeof PREMISES_KINDS)[number]

/** Stream: `premises/<id>`. */
export interface PremisesRegistered {
  readonly premises: string
  readonly kind: PremisesKind
  readonly place: PlaceCode
  readonly name: { readonly zh: string; readonly en: string }
}
export interface PremisesClosed {
  readonly premises: string
  readonly legalBasis: string
  readonly issuer: PostId
  readonly approvals: readonly { readonly post: PostId; readonly at: Instant }[]
  readonly reason: string
  /** Closed no longer than this: it may open again by itself then. */
  readonly expiresAt: Instant
  readonly appealChannel: string
  readonly notice: { readonly zh: string; readonly en: string }
}
export interface PremisesConditionRecorded {
  readonly premises: string
  readonly condition: ReopeningCondition
  /** What shows it: a test round, a disinfection record, a photograph's digest. */
  readonly evidence: string
}
export interface PremisesReopened {
  readonly premises: string
  readonly stage: 'partial' | 'full'
}
export interface PremisesEvents {
  'premises-registered': PremisesRegistered
  'premises-closed': PremisesClosed
  'premises-condition-recorded': PremisesConditionRecorded
  'premises-reopened': PremisesReopened
}

/** Stream: `disinfection/<id>`. A positive has left these rooms: final disinfection is owed. */
export interface DisinfectionRequired {
  readonly disinfection: string
  readonly place: PlaceCode
  readonly becauseOf: PersonId | null
  readonly dueAt: Instant
  readonly holder: PostId
}
export interface DisinfectionDone {
  readonly disinfection: string
  readonly areaM2: number
  readonly team: string
}
export interface DisinfectionEvents {
  'disinfection-required': DisinfectionRequired
  'disinfection-done': DisinfectionDone
}
