import type { RightGrant } from '#kernel/positions/rights.ts'
import type { CityCode, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Words } from '#outbreak/contract-fields.ts'

/** A post as the view `posts` holds it now. */
export interface HeldPost {
  readonly post: PostId
  /** The ledger in which the post stands. */
  readonly city: CityCode
  readonly words: Words
  readonly agency: string
  readonly place: PlaceCode
  readonly desk: string
  readonly holder: string | null
  readonly heldUntil: Instant | null
  readonly grants: readonly RightGrant[]
}

/**
 * Who is asking, and in which city: that of the acting post; without one, the city asked for, or the lead. A guest exists
 * in scenario mode only; the operator holds the local token of this machine.
 */
export type Acting =
  | { readonly kind: 'guest'; readonly city: CityCode }
  | { readonly kind: 'operator'; readonly city: CityCode; readonly post: HeldPost | null }
  | {
      readonly kind: 'user'
      readonly city: CityCode
      readonly account: string
      readonly displayName: string
      readonly sessionToken: string
      readonly posts: readonly HeldPost[]
      /** The post they act with now. */
      readonly post: HeldPost | null
    }

export const actingPost = (acting: Acting): HeldPost | null => (acting.kind === 'guest' ? null : acting.post)
