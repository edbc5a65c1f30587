import type pg from 'pg'

export type TransactionKind = 'read write' | 'read only' | 'isolation level repeatable read'

/** Runs `work` between BEGIN and COMMIT as `role`; whatever it throws rolls everything back. */
export const transaction = <T>(
  pool: pg.Pool,
  role: string | null,
  kind: TransactionKind,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> => begun(pool, `begin ${kind}${role ? `; set local role ${role}` : ''}`, work)

/** The same, begun by a statement of the caller's: BEGIN and the settings that hold for this transaction. */
export async function begun<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
