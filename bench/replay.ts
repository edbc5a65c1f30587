import { existsSync } from 'node:fs'
import { join } from 'node:path'
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

/** Replays a data directory's ledger, or, when there is none, a made-up one of parcels. */
export const replayLedger: Bench = async ({ home, size = PARCELS, log }) => {
  if (home && existsSync(join(home, 'postgres.json'))) return replayHome(home, log)
  const { store, serverPid, remove } = await temporaryStore(log)
  try {
    log(`writing the events of ${size} parcels`)
    await store.submitMany(parcelStory(size))
    const report = await replayUrl(store.connectionString, buildRegistry([TEST_MODULE]), serverPid)
    return { ...report, ledger: 'made up: parcels of the test module, as no data directory was named' }
  } finally {
    await remove()
  }
}

async function replayHome(home: string, log: (line: string) => void): Promise<object> {
  const server = await openEmbedded(home, log)
  try {
    const report = await replayUrl(await ensureDatabase(server, DATABASE), buildRegistry(MODULES), server.pid)
    return { ...report, ledger: 'the data directory named' }
  } finally {
    await server.close()
  }
}

async function replayUrl(url: string, registry: Registry, server: number): Promise<object> {
  const client = await connectOne(url)
  try {
    await client.query(`begin isolation level repeatable read read only; set local role ${WRITER}`)
    const { rows: heads } = await client.query<{ city: string; last: string }>(
      'select city, last_event::text as last from heads where events > 0 order by city',
    )
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
        'reading every event from PostgreSQL and folding it in memory into states, view rows and figures; not: hashing, writing the result, comparing it',
    }
  } finally {
    await client.end()
  }
}
