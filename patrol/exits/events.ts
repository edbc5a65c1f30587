import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { SeeExits } from './contract.ts'

/** Stream: `patrol-exits/<place>`. The patrol knows the place and when it is due: not why the order stands, nor over whom. */
export interface ExitWatchAsked {
  readonly place: PlaceCode
  readonly unit: PostId
  readonly until: Instant | null
  readonly dueAt: Instant
  readonly everyHours: number
}
export interface ExitsSeen {
  readonly place: PlaceCode
  readonly unit: PostId
  readonly entrances: SeeExits['entrances']
  readonly blocked: readonly string[]
  readonly inspector: PersonId
  readonly nextDueAt: Instant | null
}
export interface ExitWatchEnded {
  readonly place: PlaceCode
}
export interface ExitsEvents {
  'exit-watch-asked': ExitWatchAsked
  'exits-seen': ExitsSeen
  'exit-watch-ended': ExitWatchEnded
}
