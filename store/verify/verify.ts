import type pg from 'pg'
import type { EventId } from '#kernel/primitives/ids.ts'
import { WRITER } from '../database/roles.ts'
import { transaction } from '../database/transaction.ts'
import { type Replayed, replay } from '../fold/replay.ts'
import type { Registry } from '../registry.ts'
import type { Progress, VerifyReport } from '../store.ts'
import { ChainCheck, type SealRow } from './chain-check.ts'
import { type Compared, compareTable } from './compare-table.ts'
import { fillCounts, fillStates, fillStreams, fillView, makeScratch, scratchOf } from './scratch.ts'

type OnProgress = (progress: Progress) => void
interface Head {
  readonly city: string
  readonly last: string
  readonly events: number
}

/** The ledger's own derived tables; the view tables come from the modules. */
const OWN_TABLES = ['states', 'streams', 'figure_counts'] as const

/**
 * Replays every event of one snapshot and compares what comes out with every derived table of the same snapshot,
 * while others go on writing. Live tables are only read.
 */
export const verify = (pool: pg.Pool, registry: Registry, onProgress: OnProgress): Promise<VerifyReport> =>
  transaction(pool, WRITER, 'isolation level repeatable read', async (client) => {
    await client.query(`set local work_mem = '256MB'; set local jit = off`)
    const heads = await readHeads(client)
    const total = heads.reduce((sum, head) => sum + head.events, 0)
    const checks = await chainChecks(client, heads)
    const replayed = await replay(client, registry, heads, {
      onPage: (events) => {
        for (const event of events) checks.get(event.city)?.see(event)
      },
      onProgress: (done) => onProgress({ step: 'replay', done, total }),
    })
    const tables = await compareAll(client, registry, replayed, onProgress)
    const first = heads.map(({ city }) => checks.get(city)?.end() ?? null).find((id) => id !== null) ?? null
    onProgress({ step: 'chain', done: total, total })
    return report(replayed, total, tables, checks, first)
  })

function report(
  replayed: Replayed,
  total: number,
  tables: Readonly<Record<string, Compared>>,
  checks: ReadonlyMap<string, ChainCheck>,
  first: EventId | null,
): VerifyReport {
  const whole = replayed.failed.length === 0 && replayed.events === total
  return {
    events: replayed.events,
    sealedTo: [...checks.values()].reduce((sum, check) => sum + check.sealed, 0),
    tables,
    identical: whole && Object.values(tables).every((table) => table.identical),
    chain: first === null ? 'intact' : 'broken',
    first: first === null ? null : { id: first },
  }
}

async function readHeads(client: pg.ClientBase): Promise<Head[]> {
  const { rows } = await client.query<Head>(
    'select city, last_event::text as last, events from heads where events > 0 order by city',
  )
  return rows
}

async function chainChecks(client: pg.ClientBase, heads: readonly Head[]): Promise<Map<string, ChainCheck>> {
  const checks = new Map<string, ChainCheck>()
  for (const { city } of heads) {
    const { rows } = await client.query<SealRow>(
      'select ids::text[] as ids, digests, hash from seals where city = $1 order by number',
      [city],
    )
    checks.set(city, new ChainCheck(rows))
  }
  return checks
}

async function compareAll(
  client: pg.ClientBase,
  registry: Registry,
  replayed: Replayed,
  onProgress: OnProgress,
): Promise<Record<string, Compared>> {
  const names = [...OWN_TABLES, ...registry.tables.keys()].sort()
  onProgress({ step: 'compare', done: 0, total: names.length })
  for (const name of names) await makeScratch(client, name)
  await fillStates(client, replayed.subjects)
  await fillStreams(client)
  await fillCounts(
    client,
    [...replayed.shown.figures.values()].filter((sum) => sum.n !== 0),
  )
  for (const [name, def] of registry.tables)
    await fillView(client, scratchOf(name), def, replayed.shown.tables.get(name) ?? [])
  const compared: Record<string, Compared> = {}
  for (const [done, name] of names.entries()) {
    compared[name] = await compareTable(client, name)
    onProgress({ step: 'compare', done: done + 1, total: names.length })
  }
  return compared
}
