import type { PlaceCode, PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { RightGrant } from './rights.ts'

/** Who acts: a post, and the person who holds it now (absent for the clock and for bulk imports by a post). */
export interface Actor {
  readonly post: PostId
  readonly person: string | null
  readonly agency: string
  readonly jurisdiction: PlaceCode
  readonly grants: readonly RightGrant[]
  /** End of the holder's term; no act after it. */
  readonly heldUntil: Instant | null
}
