import type pg from 'pg'
import { ident } from '../database/ident.ts'
import { scratchOf } from './scratch.ts'

export interface Compared {
  readonly rows: number
  readonly identical: boolean
}

/** Figures that came back to zero leave a row behind, which says the same as none. */
export const COUNTED: Compare = { where: 'n <> 0', values: [] }

/** Which rows of the table the copy stands for. */
export interface Compare {
  readonly where: string
  readonly values: readonly unknown[]
}

/**
 * Compares rows of a table with their replayed copy, every cell of every row. As many rows, and none here that is not there:
 * then none is there that is not here either.
 */
export async function compareTable(
  client: pg.ClientBase,
  table: string,
  { where, values }: Compare,
): Promise<Compared> {
  const live = `select * from ${ident(table)} where ${where}`
  const copy = `select * from ${scratchOf(table)}`
  const { rows } = await client.query<{ rows: number; same: boolean }>(
    `select (select count(*) from (${live}) l) as rows,
       (select count(*) from (${live}) l) = (select count(*) from (${copy}) c)
       and not exists (${live} except all ${copy}) as same`,
    [...values],
  )
  return { rows: rows[0]?.rows ?? 0, identical: rows[0]?.same === true }
}
