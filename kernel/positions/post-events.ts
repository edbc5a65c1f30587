import type { PersonId, PlaceCode, PostId } from '../primitives/ids.ts'
import type { Instant } from '../primitives/instant.ts'
import type { RightGrant } from './rights.ts'

/** A post of an agency, with the rights it carries over its jurisdiction. Stream: `post/<post>`; the event's place is the jurisdiction. */
export interface PostCreated {
  readonly post: PostId
  readonly agency: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly desk: string
  readonly jurisdiction: PlaceCode
  readonly grants: readonly RightGrant[]
}
/** A person takes the post from `occurredAt` until `until`. One person may hold posts of several bodies. */
export interface PostFilled {
  readonly post: PostId
  readonly holder: PersonId
  readonly until: Instant | null
}
export interface PostVacated {
  readonly post: PostId
  readonly reason: 'term-ended' | 'replaced' | 'reassigned' | 'ill' | 'post-closed'
}

export interface PostEvents {
  'post-created': PostCreated
  'post-filled': PostFilled
  'post-vacated': PostVacated
}
