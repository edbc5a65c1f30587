import { connectOne } from '../database/connect.ts'
import { ident } from '../database/ident.ts'
import type { EmbeddedServer } from './open-embedded.ts'

/** Makes the database in our own cluster unless it is there. @returns its connection string. */
export async function ensureDatabase(server: EmbeddedServer, name: string, template = 'template1'): Promise<string> {
  const client = await connectOne(server.url('postgres'))
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${ident(name)} template ${ident(template)}`)
  } finally {
    await client.end()
  }
  return server.url(name)
}
