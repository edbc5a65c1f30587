import type { PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ResponseTier } from '../plan/contract.ts'
import type { CloseBeat, DefineBeat, MustVisitPoint } from './contract.ts'

/** Stream: `patrol-beat/<beat>`. Tier and minutes of light are the plan's, as they stood when the beat was drawn. */
export interface BeatDefined {
  readonly beat: string
  readonly unit: PostId
  readonly words: { readonly zh: string; readonly en: string }
  readonly tier: ResponseTier
  readonly grade: DefineBeat['grade']
  readonly litTarget: number
  readonly mode: DefineBeat['mode']
  readonly ring: DefineBeat['ring']
  readonly mustVisit: readonly MustVisitPoint[]
}
export interface BeatClosed {
  readonly beat: string
  readonly reason: CloseBeat['reason']
}
/**
 * Stream: `patrol-track/<beat>.<day>`. No position is in it, nor which car: `key` is where the vault keeps the sealed
 * points, written so that no reading of records opens it.
 */
export interface TrackKept {
  readonly beat: string
  readonly hour: Instant
  readonly key: string
  readonly expiresAt: Instant
}
export interface TracksHeld {
  readonly beat: string
  readonly date: string
  readonly caseRef: string
  readonly until: Instant
}
export interface TracksErased {
  readonly beat: string
  readonly date: string
}
/** Stream: `patrol-beat-hour/<beat>.<hour>`. What one car adds to the light on one beat in one hour. */
export interface BeatLit {
  readonly beat: string
  readonly hour: Instant
  /** Minutes of the hour, 0 to 59, in order. */
  readonly minutes: readonly number[]
  readonly target: number
}
export interface BeatEvents {
  'beat-defined': BeatDefined
  'beat-closed': BeatClosed
}
export interface TrackEvents {
  'track-kept': TrackKept
  'tracks-held': TracksHeld
  'tracks-erased': TracksErased
}
export interface BeatHourEvents {
  'beat-lit': BeatLit
}
export type BeatsEvents = BeatEvents & TrackEvents & BeatHourEvents
