import type pg from 'pg'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { fromEpochMs, type Instant } from '#kernel/primitives/instant.ts'
import { catchUp } from './append/catch-up.ts'
import { CityWriter, type WriterOptions } from './append/city-writer.ts'
import { submitMany } from './append/submit-many.ts'
import { cityClocks } from './clock/city-clocks.ts'
import { connectOne, connectPool } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { loadDivisions } from './divisions/load-divisions.ts'
import { ensureDatabase } from './embedded/ensure-database.ts'
import { type EmbeddedServer, openEmbedded } from './embedded/open-embedded.ts'
import { memo } from './memo.ts'
import { operatorSql } from './read/operator-sql.ts'
import { readScoped } from './read/read-scoped.ts'
import { CommitFeed } from './read/subscribe.ts'
import { buildRegistry, type Registry } from './registry.ts'
import { sealAll } from './seal/seal.ts'
import type { Store, StoreOptions } from './store.ts'
import { masterKey } from './vault/master-key.ts'
import { openVault } from './vault/vault.ts'
import { verify } from './verify/verify.ts'
import { ensureTables } from './views/ensure-tables.ts'

const POOL = 8
const DATABASE = 'firebreak'
const wallNow = (): Instant => fromEpochMs(Date.now())

/** Opens the ledger of a data directory: starts or finds its server, brings the schema forward, makes the views. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const registry = buildRegistry(options.modules)
  const { url, server } = await findDatabase(options)
  try {
    await prepareSchema(url, registry, options.log)
    return await assemble(url, server, registry, options)
  } catch (error) {
    await server?.close()
    throw error
  }
}

async function findDatabase(options: StoreOptions): Promise<{ url: string; server: EmbeddedServer | null }> {
  if (options.databaseUrl) return { url: options.databaseUrl, server: null }
  const server = await openEmbedded(options.home, options.log)
  return { url: await ensureDatabase(server, DATABASE), server }
}

async function prepareSchema(url: string, registry: Registry, log: (line: string) => void): Promise<void> {
  const client = await connectOne(url)
  try {
    await migrate(client, log)
    await ensureTables(client, registry, log)
    const { rows } = await client.query<{ city: CityCode }>('select city from heads order by city')
    for (const { city } of rows) await catchUp(client, city, registry)
  } finally {
    await client.end()
  }
}

async function assemble(
  url: string,
  server: EmbeddedServer | null,
  registry: Registry,
  options: StoreOptions,
): Promise<Store> {
  const { zone, disease, packs } = options
  const pool = connectPool(url, POOL)
  const feed = new CommitFeed(url)
  await feed.open()
  const writers = cityWriters({ url, registry, contexts: { zone, disease, packs } })
  return {
    submit: (submission) => writers.of(submission.city).submit(submission, true),
    submitMany: (submissions) => submitMany(submissions, writers.of),
    read: (scope, query) => readScoped(pool, scope, query),
    clock: cityClocks(pool, wallNow),
    vault: openVault(pool, masterKey(options.home), wallNow),
    chainVault: openVault(pool, masterKey(options.home, 'vault-resettlement.key'), wallNow, 'vault_resettlement'),
    seal: () => sealAll(pool, wallNow),
    settle: () => writers.settle(),
    verify: async (onProgress) => {
      await writers.settle()
      return verify(pool, registry, onProgress ?? (() => undefined), { url, modulesAt: options.modulesAt })
    },
    subscribe: (listener) => feed.subscribe(listener),
    operatorSql: (select) => operatorSql(pool, select),
    divisions: { load: (rows) => loadDivisions(pool, rows) },
    memo: memo(pool),
    connectionString: url,
    close: () => closeAll(writers, feed, pool, server),
  }
}

function cityWriters(options: WriterOptions) {
  const byCity = new Map<CityCode, CityWriter>()
  return {
    of: (city: CityCode): CityWriter => {
      const known = byCity.get(city)
      if (known) return known
      const writer = new CityWriter(city, options)
      byCity.set(city, writer)
      return writer
    },
    settle: async (): Promise<void> => {
      for (const writer of byCity.values()) await writer.settle()
    },
    close: () => Promise.all([...byCity.values()].map((writer) => writer.close())),
  }
}

async function closeAll(
  writers: ReturnType<typeof cityWriters>,
  feed: CommitFeed,
  pool: pg.Pool,
  server: EmbeddedServer | null,
): Promise<void> {
  await writers.close()
  await feed.close()
  await pool.end()
  await server?.close()
}
