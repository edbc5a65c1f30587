import type pg from 'pg'
import { literal } from '../database/ident.ts'
import { WRITER } from '../database/roles.ts'

/** What a replay's transaction needs: sorts in memory, and no compiling of statements that are over in a moment. */
export const SETTINGS = `set local work_mem = '256MB'; set local jit = off`

/** Begins a transaction that sees what another one sees, as long as that one lasts. */
export async function onSnapshot(client: pg.ClientBase, snapshot: string): Promise<void> {
  await client.query(
    `begin isolation level repeatable read; set transaction snapshot ${literal(snapshot)};
     set local role ${WRITER}; ${SETTINGS}`,
  )
}

/** A name by which other transactions can see what this one sees. */
export async function exportSnapshot(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
  const [row] = rows
  if (!row) throw new Error('the database exports no snapshot')
  return row.snapshot
}
