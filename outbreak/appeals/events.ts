import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

/** What an appeal against an order says; the first three are urgent wherever they arise. */
export const GROUNDS = [
  'medical',
  'child-separated',
  'exit-blocked',
  'never-exposed',
  'period-wrong',
  'support-missing',
  'other',
] as const
export type Grounds = (typeof GROUNDS)[number]
export const URGENT_GROUNDS: readonly Grounds[] = ['medical', 'child-separated', 'exit-blocked']

/** Stream: `appeal/<id>`. */
export interface AppealFiled {
  readonly appeal: string
  /** The place whose order is appealed, and which of its episodes. */
  readonly place: PlaceCode
  readonly episode: number
  readonly issuer: PostId
  /** The resident concerned; null when it is for everybody there. */
  readonly person: PersonId | null
  readonly filedBy: 'resident' | 'family' | 'community' | 'other'
  readonly grounds: Grounds
  readonly urgent: boolean
  readonly statement: string
  readonly acknowledgeDueAt: Instant
  readonly decideDueAt: Instant
  readonly holder: PostId
}
export interface AppealAcknowledged {
  readonly appeal: string
  readonly channel: 'phone' | 'in-person' | 'in-app'
}
export interface AppealDecided {
  readonly appeal: string
  readonly outcome: 'upheld' | 'rejected'
  /** What follows at once from an appeal that is upheld; null when the order had already ended. */
  readonly remedy: 'lift-zone' | 'release-person' | null
  readonly reasons: string
  readonly decidedBy: PostId
}
export interface AppealWithdrawn {
  readonly appeal: string
}
export interface AppealEvents {
  'appeal-filed': AppealFiled
  'appeal-acknowledged': AppealAcknowledged
  'appeal-decided': AppealDecided
  'appeal-withdrawn': AppealWithdrawn
}
