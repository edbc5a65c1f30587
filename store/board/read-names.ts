import { sql } from 'kysely'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type BoardScope, childLength, type Db } from './board-scope.ts'
import { run } from './run.ts'

export interface Named {
  readonly code: string
  readonly name: string
}

/** The scope's place and its children, official or declared locally, in code order. */
export async function readJurisdictions(db: Db, scope: BoardScope): Promise<readonly Named[]> {
  const rows = await run(
    db,
    sql<Named>`
    select code, name_zh as name from divisions where code = ${scope.place} or parent = ${scope.place}
     union
    select code, name_zh as name from places
     where city = ${scope.city} and known_to is null and (code = ${scope.place} or parent = ${scope.place})
     order by code`,
  )
  return rows.filter(({ code }) => code === scope.place || code.length === childLength(scope.place))
}

/** Names of any places, by code; a code without a name keeps its code. */
export async function readPlaceNames(db: Db, city: string, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const wanted = [...new Set(codes)]
  const rows = await run(
    db,
    sql<Named>`
    select code, name_zh as name from divisions where code = any(${wanted}::text[])
     union all
    select code, name_zh from places where city = ${city} and known_to is null and code = any(${wanted}::text[])`,
  )
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  for (const code of wanted) if (!names.has(code)) names.set(code, code)
  return names
}

export interface PostWords {
  readonly zh: string
  readonly en: string
  readonly jurisdiction: PlaceCode
}

/** Titles and jurisdictions of posts; a post that was never created keeps its id. */
export async function readPostWords(db: Db, city: string, posts: readonly string[]): Promise<Map<string, PostWords>> {
  if (posts.length === 0) return new Map()
  const wanted = [...new Set(posts)]
  const rows = await run(
    db,
    sql<{ post: string; zh: string; en: string; jurisdiction: PlaceCode }>`
    select post, title_zh as zh, title_en as en, place as jurisdiction from posts
     where city = ${city} and known_to is null and post = any(${wanted}::text[])`,
  )
  const words = new Map(rows.map(({ post, ...rest }) => [post, rest]))
  for (const post of wanted)
    if (!words.has(post))
      words.set(post, { zh: post, en: post, jurisdiction: post.slice(0, post.lastIndexOf('.')) as PlaceCode })
  return words
}
