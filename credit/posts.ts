import { parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import { type PlaceCode, type PostId, postId } from '#kernel/primitives/ids.ts'

/** A branch's desk: `bank-1502.reviewer`. The branch is read from the post, so that nobody types it. */
export const branchPost = (branch: string, desk: string): PostId => postId(branch, desk)
export const branchOfPost = (post: PostId): string => post.slice(0, post.lastIndexOf('.'))
/** Desk of a branch that declares it empty, delegates its steps, keeps its lists. */
export const LEAD_DESK = 'lead'

const NAMED = /^[a-z]+-(\d{2,12})(-\d+)?$/

/** A branch's id says where it is: `bank-1502`, `bank-150203-2`. So every row knows its place without asking. */
export const placeOfBranchId = (branch: string): PlaceCode | undefined => parsePlaceCode(NAMED.exec(branch)?.[1] ?? '')
