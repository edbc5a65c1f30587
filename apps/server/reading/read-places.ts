import type { z } from 'zod'
import type { PlacePage, PlaceView } from '#kernel/contract-reads.ts'
import { levelOf, parentOf, parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { ReadDb } from '#store/store.ts'

type PlaceDoc = z.infer<typeof PlaceView>
interface PlaceRow {
  readonly code: PlaceCode
  readonly name: string
  readonly synthetic: boolean
}

const ALL = `(select code, name_zh as name, false as synthetic, parent from divisions
   where starts_with(code, $1) or starts_with($1, code)
  union all
  select code, name_zh, synthetic, parent from places where city = $1 and known_to is null) as p`

const toView = ({ code, name, synthetic }: PlaceRow): PlaceDoc => ({
  code,
  name,
  level: levelOf(code),
  parent: parentOf(code) ?? null,
  synthetic,
})

/** Places whose name holds `text`, or whose code starts with it; wide ones first. */
export async function searchPlaces(db: ReadDb, city: string, text: string, limit: number): Promise<PlaceDoc[]> {
  const sql = `select code, name, synthetic from ${ALL} where position($2 in name) > 0 or starts_with(code, $2)
    order by length(code), code limit $3`
  return (await db.rows<PlaceRow>(sql, [city, text, limit])).map(toView)
}

/** A place with its path from the top and what lies one level below. */
export async function readPlacePage(db: ReadDb, city: string, text: string): Promise<z.infer<typeof PlacePage> | null> {
  const code = parsePlaceCode(text)
  if (code === undefined) return null
  const sql = `select code, name, synthetic from ${ALL} where starts_with($2, code) or parent = $2 order by length(code), code`
  const rows = (await db.rows<PlaceRow>(sql, [city, code])).map(toView)
  const place = rows.find((row) => row.code === code)
  if (place === undefined) return null
  return {
    place,
    path: rows.filter((row) => code.startsWith(row.code)),
    children: rows.filter((row) => row.code.length > code.length),
  }
}
