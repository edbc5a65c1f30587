import { readPlaceNames, readPostWords } from '#store/board/read-names.ts'
import type { ReadDb } from '#store/store.ts'
import type { Names } from './duty-view.ts'

/** Names of all places and posts that a page shows, in two queries. */
export async function readNames(
  db: ReadDb,
  city: string,
  wanted: { readonly places?: readonly string[]; readonly posts?: readonly string[] },
): Promise<Names> {
  const places = await readPlaceNames(db, city, wanted.places ?? [])
  const posts = await readPostWords(db, city, wanted.posts ?? [])
  return {
    place: (code) => places.get(code) ?? code,
    post: (post) => {
      const found = posts.get(post)
      return found === undefined ? { zh: post, en: post } : { zh: found.zh, en: found.en }
    },
  }
}
