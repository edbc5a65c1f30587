import type pg from 'pg'
import { ident } from '../database/ident.ts'
import { scratchOf } from './scratch.ts'

export interface Compared {
  readonly rows: number
  readonly identical: boolean
}

/** Figures that came back to zero leave a row behind, which says the same as none. */
const ONLY: Readonly<Record<string, string>> = { figure_counts: ' where n <> 0' }

/**
 * Compares a table with its replayed copy, every cell of every row. As many rows, and none here that is not there:
 * then none is there that is not here either.
 */
export async function compareTable(client: pg.ClientBase, table: string): Promise<Compared> {
  const live = `select * from ${ident(table)}${ONLY[table] ?? ''}`
  const copy = `select * from ${scratchOf(table)}${ONLY[table] ?? ''}`
  const { rows } = await client.query<{ rows: number; same: boolean }>(
    `select (select count(*) from (${live}) l) as rows,
       (select count(*) from (${live}) l) = (select count(*) from (${copy}) c)
       and not exists (${live} except all ${copy}) as same`,
  )
  return { rows: rows[0]?.rows ?? 0, identical: rows[0]?.same === true }
}
