import type { z } from 'zod'
import type { PostView } from '#kernel/contract-reads.ts'
import { rightWords } from '#kernel/positions/right-words.ts'
import type { HeldPost } from '../identity/acting.ts'
import type { Names } from './duty-view.ts'

export const postView = (post: HeldPost, names: Names): z.infer<typeof PostView> => ({
  post: post.post,
  words: post.words,
  agency: post.agency,
  jurisdiction: post.place,
  jurisdictionName: names.place(post.place),
  desk: post.desk,
  holder: post.holder,
  heldUntil: post.heldUntil,
  rights: post.grants.map(({ right, mode }) => ({ right, mode, words: rightWords(right, mode) })),
})
