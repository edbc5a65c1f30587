import type pg from 'pg'
import type { TableDef } from '#kernel/ledger/table.ts'
import { ident } from '../database/ident.ts'
import { WRITER } from '../database/roles.ts'
import { replay } from '../fold/replay.ts'
import type { Registry } from '../registry.ts'
import { fillView } from '../verify/scratch.ts'
import { createTableSql, ledgerPolicies, signatureOf } from './table-sql.ts'

/**
 * Makes the view tables that the modules declare. One whose declaration has changed is made anew and filled from
 * the events, in one transaction with its signature, so a start that is interrupted does it again.
 */
export async function ensureTables(
  client: pg.ClientBase,
  registry: Registry,
  log: (line: string) => void,
): Promise<void> {
  await client.query('begin; select pg_advisory_xact_lock(4021903)')
  try {
    const changed = await changedTables(client, registry)
    if (changed.length > 0) await remake(client, changed, registry, log)
    await client.query(ledgerPolicies(registry))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function changedTables(client: pg.ClientBase, registry: Registry): Promise<TableDef[]> {
  const { rows } = await client.query<{ name: string; signature: string }>('select name, signature from view_tables')
  const known = new Map(rows.map((row) => [row.name, row.signature]))
  return [...registry.tables.values()].filter((def) => known.get(def.name) !== signatureOf(def))
}

async function remake(
  client: pg.ClientBase,
  changed: readonly TableDef[],
  registry: Registry,
  log: (line: string) => void,
): Promise<void> {
  // Nobody may write between the replay and the end of this transaction.
  await client.query('lock table heads in exclusive mode')
  for (const def of changed) await client.query(createTableSql(def))
  await client.query(`set local role ${WRITER}`)
  const { rows: heads } = await client.query<{ city: string; last: string }>(
    'select city, last_event::text as last from heads where events > 0',
  )
  if (heads.length > 0) {
    log(`filling ${changed.map((def) => def.name).join(', ')} from the events`)
    for await (const { rows } of replay(client, registry, heads).parts)
      for (const def of changed) await fillView(client, ident(def.name), def, rows.get(def.name) ?? [])
  }
  await client.query('set local role none')
  for (const def of changed)
    await client.query(
      'insert into view_tables values ($1, $2) on conflict (name) do update set signature = excluded.signature',
      [def.name, signatureOf(def)],
    )
}
