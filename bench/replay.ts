import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { MODULES } from '#server/catalogue.ts'
import { connectOne } from '#store/database/connect.ts'
import { WRITER } from '#store/database/roles.ts'
import { ensureDatabase } from '#store/embedded/ensure-database.ts'
import { openEmbedded } from '#store/embedded/open-embedded.ts'
import { buildRegistry, type Registry } from '#store/registry.ts'
import { parcelStory } from '#store/testing/parcels.ts'
import { MODULES as TEST_MODULES } from '#store/testing/test-modules.ts'
import type { ShareResult } from '#store/verify/run-share.ts'
import { openShareThreads, tasksFor } from '#store/verify/share-threads.ts'
import type { Bench } from './bench.ts'
import { type Measured, measure, round } from './measure.ts'
import { temporaryStore } from './temporary-store.ts'

const PARCELS = 30_000
const DATABASE = 'firebreak'

interface Modules {
  readonly registry: Registry
  /** The file that exports them, for the threads. */
  readonly modulesAt: string
}
const THE_CITY: Modules = { registry: buildRegistry(MODULES), modulesAt: import.meta.resolve('#server/catalogue.ts') }
const THE_TEST: Modules = {
  registry: buildRegistry(TEST_MODULES),
  modulesAt: import.meta.resolve('#store/testing/test-modules.ts'),
}

/** Replays the ledger of the data directory, or, when there is none in it, a made-up one of parcels. */
export const replayLedger: Bench = async ({ home, size = PARCELS, log }) => {
  const report = existsSync(join(home, 'postgres.json')) ? await replayHome(home, log) : null
  if (report) return { ...report, ledger: `the data directory ${home}` }
  log(`no ledger in ${home}`)
  return replayParcels(size, log)
}

async function replayParcels(size: number, log: (line: string) => void): Promise<object> {
  const { store, serverPid, remove } = await temporaryStore(log)
  try {
    log(`writing the events of ${size} parcels`)
    await store.submitMany(parcelStory(size))
    const report = await replayUrl(store.connectionString, THE_TEST, serverPid)
    return { ...(report ?? {}), ledger: 'made up: parcels of the test module, as the data directory holds no ledger' }
  } finally {
    await remove()
  }
}

async function replayHome(home: string, log: (line: string) => void): Promise<object | null> {
  const server = await openEmbedded(home, log)
  try {
    return await replayUrl(await ensureDatabase(server, DATABASE), THE_CITY, server.pid)
  } finally {
    await server.close()
  }
}

const MEASURED =
  'in threads, on one snapshot: planning the shares, reading every event from PostgreSQL, parsing its facts, folding them in memory into the states of all subjects, then their view rows and figures, as verify does; an event carries up to 500 facts, a touch is a fact taken by one subject; not: starting the threads (threadStartSeconds), hashing, writing the result, comparing it'

/** Null when the database holds no event. */
async function replayUrl(url: string, { modulesAt, registry }: Modules, server: number): Promise<object | null> {
  const client = await connectOne(url)
  const started = performance.now()
  const threads = await openShareThreads(modulesAt)
  const threadStartSeconds = round((performance.now() - started) / 1000)
  try {
    await client.query('begin isolation level repeatable read read only')
    const heads = await readHeads(client)
    if (heads.length === 0) return null
    const { result, measured } = await measure(server, async () => {
      const tasks = await tasksFor(client, registry, threads.count, { url, heads, compare: false })
      return threads.run(tasks, { replayed: () => undefined, compared: () => undefined })
    })
    await client.query('commit')
    return { ...reportOf(result, measured), workers: result.length, threadStartSeconds, measured: MEASURED }
  } finally {
    await threads.close()
    await client.end()
  }
}

function reportOf(shares: readonly ShareResult[], measured: Measured): object {
  const sum = (of: (share: ShareResult) => number): number => shares.reduce((total, share) => total + of(share), 0)
  const [events, facts, touches] = [sum((s) => s.events), sum((s) => s.facts), sum((s) => s.touches)]
  const failed = sum((share) => share.failed)
  if (failed > 0) throw new Error(`${failed} events or subjects could not be folded`)
  return {
    events,
    ...measured,
    eventsPerSecond: Math.round(events / measured.seconds),
    facts,
    factsPerSecond: Math.round(facts / measured.seconds),
    touches,
    touchesPerSecond: Math.round(touches / measured.seconds),
    subjects: sum((share) => share.subjects),
    viewRows: sum((share) => share.rows),
  }
}

async function readHeads(client: pg.ClientBase): Promise<{ city: string; last: string }[]> {
  const { rows } = await client.query<{ present: boolean }>(`select to_regclass('heads') is not null as present`)
  if (!rows[0]?.present) return []
  await client.query(`set local role ${WRITER}`)
  const heads = await client.query<{ city: string; last: string }>(
    'select city, last_event::text as last from heads where events > 0 order by city',
  )
  return heads.rows
}
