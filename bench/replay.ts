import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { MODULES } from '#server/catalogue.ts'
import { connectOne } from '#store/database/connect.ts'
import { WRITER } from '#store/database/roles.ts'
import { ensureDatabase } from '#store/embedded/ensure-database.ts'
import { openEmbedded } from '#store/embedded/open-embedded.ts'
import { replay } from '#store/fold/replay.ts'
import { buildRegistry, type Registry } from '#store/registry.ts'
import { parcelStory } from '#store/testing/parcels.ts'
import { TEST_MODULE } from '#store/testing/test-module.ts'
import type { Bench } from './bench.ts'
import { measure } from './measure.ts'
import { temporaryStore } from './temporary-store.ts'

const PARCELS = 30_000
const DATABASE = 'firebreak'

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
    const report = await replayUrl(store.connectionString, buildRegistry([TEST_MODULE]), serverPid)
    return { ...(report ?? {}), ledger: 'made up: parcels of the test module, as the data directory holds no ledger' }
  } finally {
    await remove()
  }
}

async function replayHome(home: string, log: (line: string) => void): Promise<object | null> {
  const server = await openEmbedded(home, log)
  try {
    return await replayUrl(await ensureDatabase(server, DATABASE), buildRegistry(MODULES), server.pid)
  } finally {
    await server.close()
  }
}

/** Null when the database holds no event. */
async function replayUrl(url: string, registry: Registry, server: number): Promise<object | null> {
  const client = await connectOne(url)
  try {
    await client.query('begin isolation level repeatable read read only')
    const heads = await readHeads(client)
    if (heads.length === 0) return null
    const { result, measured } = await measure(server, () => replay(client, registry, heads))
    await client.query('commit')
    const rows = [...result.shown.tables.values()].reduce((sum, table) => sum + table.length, 0)
    return {
      events: result.events,
      ...measured,
      eventsPerSecond: Math.round(result.events / measured.seconds),
      facts: result.facts,
      factsPerSecond: Math.round(result.facts / measured.seconds),
      touches: result.touches,
      touchesPerSecond: Math.round(result.touches / measured.seconds),
      subjects: result.subjects.length,
      viewRows: rows,
      measured:
        'reading every event from PostgreSQL and folding its facts in memory into states, then view rows and figures; an event carries up to 500 facts, a touch is a fact taken by one subject; not: hashing, writing the result, comparing it',
    }
  } finally {
    await client.end()
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
