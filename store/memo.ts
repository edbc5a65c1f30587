import type pg from 'pg'
import { WRITER } from './database/roles.ts'
import { transaction } from './database/transaction.ts'
import type { Store } from './store.ts'

/** Named values that outlive a process; not part of the ledger. */
export const memo = (pool: pg.Pool): Store['memo'] => ({
  get: (key) =>
    transaction(pool, WRITER, 'read only', async (client) => {
      const { rows } = await client.query<{ value: unknown }>('select value from scenario_state where key = $1', [key])
      return rows[0]?.value
    }),
  set: (key, value) =>
    transaction(pool, WRITER, 'read write', async (client) => {
      await client.query(
        'insert into scenario_state values ($1, $2) on conflict (key) do update set value = excluded.value',
        [key, JSON.stringify(value)],
      )
    }),
})
