import type { RightGrant } from '#kernel/positions/rights.ts'
import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Words } from '#outbreak/contract-fields.ts'

/** A post as the view `posts` holds it now. */
export interface HeldPost {
  readonly post: PostId
  readonly words: Words
  readonly agency: string
  readonly place: PlaceCode
  readonly desk: string
  readonly holder: string | null
  readonly heldUntil: Instant | null
  readonly grants: readonly RightGrant[]
}

/** Who is asking. A guest exists in scenario mode only; the operator holds the local token of this machine. */
export type Acting =
  | { readonly kind: 'guest' }
  | { readonly kind: 'operator'; readonly post: HeldPost | null }
  | {
      readonly kind: 'user'
      readonly account: string
      readonly displayName: string
      readonly sessionToken: string
      readonly posts: readonly HeldPost[]
      /** The post they act with now. */
      readonly post: HeldPost | null
    }

export const actingPost = (acting: Acting): HeldPost | null => (acting.kind === 'guest' ? null : acting.post)
