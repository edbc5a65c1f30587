import type { ReadDb } from '#store/store.ts'

/** Names of facilities by id, in both languages. */
export async function readFacilityWords(
  db: ReadDb,
  city: string,
  facilities: readonly (string | null)[],
): Promise<Map<string, { zh: string; en: string }>> {
  const wanted = [...new Set(facilities.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const sql = `select facility, name_zh as zh, name_en as en from facilities
    where city = $1 and known_to is null and facility = any($2::text[])`
  const rows = await db.rows<{ facility: string; zh: string; en: string }>(sql, [city, wanted])
  return new Map(rows.map(({ facility, zh, en }) => [facility, { zh, en }]))
}

/** Chinese names of facilities by id. */
export async function readFacilityNames(
  db: ReadDb,
  city: string,
  facilities: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(facilities.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const sql =
    'select facility, name_zh from facilities where city = $1 and known_to is null and facility = any($2::text[])'
  const rows = await db.rows<{ facility: string; name_zh: string }>(sql, [city, wanted])
  return new Map(rows.map((row) => [row.facility, row.name_zh]))
}
