import type { RightGrant } from '#kernel/positions/rights.ts'
import type { CityCode, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { HeldPost } from './acting.ts'

interface PostRow {
  readonly city: CityCode
  readonly post: PostId
  readonly title_zh: string
  readonly title_en: string
  readonly agency: string
  readonly place: PlaceCode
  readonly desk: string
  readonly holder: string | null
  readonly held_until: Instant | null
  readonly grants: readonly RightGrant[]
}

const COLUMNS = 'city, post, title_zh, title_en, agency, place, desk, holder, held_until, grants'

const toPost = (row: PostRow): HeldPost => ({
  post: row.post,
  city: row.city,
  words: { zh: row.title_zh, en: row.title_en },
  agency: row.agency,
  place: row.place,
  desk: row.desk,
  holder: row.holder,
  heldUntil: row.held_until,
  grants: row.grants,
})

export async function readPost(db: ReadDb, city: string, post: string): Promise<HeldPost | null> {
  const sql = `select ${COLUMNS} from posts where city = $1 and post = $2 and known_to is null`
  const [row] = await db.rows<PostRow>(sql, [city, post])
  return row === undefined ? null : toPost(row)
}

/** Posts of one person at the city's `now`; a term that has ended gives nothing. */
export async function readPostsHeld(db: ReadDb, city: string, person: string, now: Instant): Promise<HeldPost[]> {
  const sql = `select ${COLUMNS} from posts where city = $1 and holder = $2 and known_to is null
    and (held_until is null or held_until > $3::timestamptz) order by post`
  return (await db.rows<PostRow>(sql, [city, person, now])).map(toPost)
}

export async function readPostsUnder(db: ReadDb, city: string, place: string): Promise<HeldPost[]> {
  const sql = `select ${COLUMNS} from posts where city = $1 and starts_with(place, $2) and known_to is null order by post`
  return (await db.rows<PostRow>(sql, [city, place])).map(toPost)
}
