import type pg from 'pg'
import { arrayLiteral } from '../database/array-literal.ts'
import { transaction } from '../database/transaction.ts'
import type { Division } from '../store.ts'
import { chunks } from '../views/write-rows.ts'

/**
 * Adds these divisions to the official tree, or renews them, as the schema's owner: no command changes it. Trees of
 * several cities stand beside one another, some of them only down to their counties. @returns the number given.
 */
export const loadDivisions = (pool: pg.Pool, divisions: readonly Division[]): Promise<number> =>
  transaction(pool, null, 'read write', async (client) => {
    for (const chunk of chunks(divisions)) await insert(client, chunk)
    await client.query('analyze divisions')
    return divisions.length
  })

async function insert(client: pg.ClientBase, rows: readonly Division[]): Promise<void> {
  await client.query(
    `insert into divisions (code, level, parent, name_zh, name_en, lon, lat)
     select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[])
     on conflict (code) do update set level = excluded.level, parent = excluded.parent, name_zh = excluded.name_zh,
       name_en = coalesce(excluded.name_en, divisions.name_en), lon = coalesce(excluded.lon, divisions.lon),
       lat = coalesce(excluded.lat, divisions.lat)`,
    [
      arrayLiteral(rows.map((row) => row.code)),
      arrayLiteral(rows.map((row) => row.level)),
      arrayLiteral(rows.map((row) => row.parent)),
      arrayLiteral(rows.map((row) => row.nameZh)),
      arrayLiteral(rows.map((row) => row.nameEn)),
      arrayLiteral(rows.map((row) => row.lon)),
      arrayLiteral(rows.map((row) => row.lat)),
    ],
  )
}
