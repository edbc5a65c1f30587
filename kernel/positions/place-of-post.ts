import { parsePlaceCode } from '../jurisdictions/place-code.ts'
import type { PlaceCode, PostId } from '../primitives/ids.ts'

/** The place a post's id names; `undefined` for a facility's desk, which stands at no place of the tree. */
export const placeOfPost = (post: PostId): PlaceCode | undefined => parsePlaceCode(post.slice(0, post.lastIndexOf('.')))

export const deskOfPost = (post: PostId): string => post.slice(post.lastIndexOf('.') + 1)
