import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { ensureRoles } from './roles.ts'

const FOLDER = new URL('../migrations/', import.meta.url)
/** Held while migrating, so that two processes starting together do it once. */
const LOCK = 4_021_900

interface Migration {
  readonly number: number
  readonly name: string
}

export function listMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number.parseInt(name, 10), name }))
}

/** Brings the schema forward, each migration in a transaction of its own. There is no way back. */
export async function migrate(client: pg.ClientBase, log: (line: string) => void): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await ensureRoles(client)
    await client.query('create table if not exists schema_version (number integer primary key, name text not null)')
    const { rows } = await client.query<{ number: number }>(
      'select coalesce(max(number), 0)::int as number from schema_version',
    )
    const at = rows[0]?.number ?? 0
    const all = listMigrations()
    const newest = all.at(-1)?.number ?? 0
    if (at > newest) throw new Error(`the database is at schema ${at}, newer than this program's ${newest}`)
    for (const migration of all.filter((m) => m.number > at)) {
      log(`migration ${migration.name}`)
      await client.query(
        `begin; ${readFileSync(new URL(migration.name, FOLDER), 'utf8')}
         insert into schema_version values (${migration.number}, '${migration.name}'); commit`,
      )
    }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
  }
}
