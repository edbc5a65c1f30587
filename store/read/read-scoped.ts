import type pg from 'pg'
import { literal } from '../database/ident.ts'
import { READER } from '../database/roles.ts'
import { begun } from '../database/transaction.ts'
import type { ReadDb, ReadScope } from '../store.ts'

/**
 * The settings that the policies go by, each local to the transaction. Written out, not bound: `SET` takes no
 * parameters, and `set_config()` does not reach the workers of a distributed database.
 */
export function scopeSql(scope: ReadScope): string {
  const settings = {
    'app.city': scope.city,
    'app.scope': scope.scope.map(checked).join(','),
    'app.rights': scope.rights.join(','),
    'app.mode': scope.mode,
  }
  const sets = Object.entries(settings).map(([name, value]) => `set local ${name} = ${literal(value)}`)
  return [`begin read only`, `set local role ${READER}`, ...sets].join('; ')
}

/** A scope becomes part of a pattern, so nothing but a place code may stand in it. */
function checked(code: string): string {
  if (!/^[0-9-]+$/.test(code)) throw new RangeError(`not a place code: ${code}`)
  return code
}

export const readScoped = async <T>(pool: pg.Pool, scope: ReadScope, query: (db: ReadDb) => Promise<T>): Promise<T> =>
  begun(pool, scopeSql(scope), (client) => query(readDb(client)))

function readDb(client: pg.PoolClient): ReadDb {
  const run = async <R>(sql: string, values: readonly unknown[]): Promise<R[]> => {
    const { rows } = await client.query(sql, [...values])
    return rows as R[]
  }
  return { rows: (sql, values = []) => run(sql, values), all: (query) => run(query.sql, query.parameters) }
}
