import type pg from 'pg'
import { WRITER } from '../database/roles.ts'
import { transaction } from '../database/transaction.ts'

const TIMEOUT_MS = 60_000

/** One statement, read only, over every city. The extended protocol admits no second statement. */
export const operatorSql = (
  pool: pg.Pool,
  select: string,
): Promise<{ columns: string[]; rows: Record<string, unknown>[] }> =>
  transaction(pool, WRITER, 'read only', async (client) => {
    await client.query(`set local statement_timeout = ${TIMEOUT_MS}`)
    const { fields, rows } = await client.query({ text: select, queryMode: 'extended' } as pg.QueryConfig)
    return { columns: fields.map((field) => field.name), rows }
  })
