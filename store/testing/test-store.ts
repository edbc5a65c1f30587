import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DomainModule } from '#kernel/ledger/module.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { connectOne } from '../database/connect.ts'
import { ident } from '../database/ident.ts'
import { migrate } from '../database/migrate.ts'
import { type EmbeddedServer, openEmbedded } from '../embedded/open-embedded.ts'
import { openStore } from '../open-store.ts'
import { buildRegistry } from '../registry.ts'
import type { Store } from '../store.ts'
import { ensureTables } from '../views/ensure-tables.ts'
import { signatureOf } from '../views/table-sql.ts'
import { testPack } from './test-pack.ts'
import { startTestServer, TEST_HOME } from './test-server.ts'

const quiet = (): void => undefined

export interface TestStore extends Store {
  /** Another store on the same database, as a second process would have. Close it before this one. */
  again(modules?: readonly DomainModule[]): Promise<Store>
}

export interface TestStoreOptions {
  readonly packs?: readonly PolicyPack[]
  readonly disease?: string
  /** As in `StoreOptions`. */
  readonly modulesAt?: string
}

/**
 * A store on a fresh database of a real server: a clone of a template that was migrated once for these modules.
 * `close()` drops the database. The run's server is that of `global-setup.ts`, or one of this process's own.
 */
export async function testStore(modules: readonly DomainModule[], options: TestStoreOptions = {}): Promise<TestStore> {
  const { server, release } = await findServer()
  const template = await ensureTemplate(server, modules)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await admin(server, `create database ${ident(name)} template ${ident(template)}`)
  const home = mkdtempSync(join(tmpdir(), 'firebreak-home-'))
  const open = (mods: readonly DomainModule[]): Promise<Store> =>
    openStore({
      home,
      databaseUrl: server.url(name),
      modules: mods,
      packs: options.packs ?? [testPack()],
      zone: 'Asia/Shanghai',
      disease: options.disease ?? 'test-disease',
      ...(options.modulesAt === undefined ? {} : { modulesAt: options.modulesAt }),
      log: quiet,
    })
  const store = await open(modules)
  return {
    ...store,
    again: (other) => open(other ?? modules),
    async close() {
      await store.close()
      await admin(server, `drop database ${ident(name)} with (force)`)
      rmSync(home, { recursive: true, force: true })
      await release()
    },
  }
}

/** Without a global setup each store starts a server of its own, which costs a second or two. */
async function findServer(): Promise<{ server: EmbeddedServer; release: () => Promise<void> }> {
  const home = process.env[TEST_HOME]
  if (home) return { server: await openEmbedded(home, quiet), release: async () => undefined }
  const { server, stop } = await startTestServer()
  return { server, release: stop }
}

async function admin(server: EmbeddedServer, sql: string): Promise<void> {
  const client = await connectOne(server.url('postgres'))
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function ensureTemplate(server: EmbeddedServer, modules: readonly DomainModule[]): Promise<string> {
  const registry = buildRegistry(modules)
  const form = [...registry.tables.values()]
    .map(signatureOf)
    .concat(registry.personalEvents, registry.personalKinds, JSON.stringify(registry.closed))
  const name = `template_${createHash('sha256').update(form.join()).digest('hex').slice(0, 16)}`
  const client = await connectOne(server.url('postgres'))
  try {
    await client.query('select pg_advisory_lock(4021904)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      const draft = `draft_${name}`
      await client.query(`drop database if exists ${ident(draft)} with (force)`)
      await client.query(`create database ${ident(draft)}`)
      await fill(server.url(draft), modules)
      await client.query(`alter database ${ident(draft)} rename to ${ident(name)}`)
    }
    return name
  } finally {
    await client.end()
  }
}

async function fill(url: string, modules: readonly DomainModule[]): Promise<void> {
  const client = await connectOne(url)
  try {
    await migrate(client, quiet)
    await ensureTables(client, buildRegistry(modules), quiet)
  } finally {
    await client.end()
  }
}
