import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { WRITER } from '../database/roles.ts'
import { transaction } from '../database/transaction.ts'
import { Collector } from '../fold/fold-sink.ts'
import { WHOLE } from '../fold/share.ts'
import type { Registry } from '../registry.ts'
import { readEvents } from '../seal/read-events.ts'
import type { Progress, VerifyReport } from '../store.ts'
import { ChainCheck, type SealRow } from './chain-check.ts'
import { COUNTED, type Compared, compareTable } from './compare-table.ts'
import { SETTINGS } from './on-snapshot.ts'
import { runShare, type ShareResult, type ShareSteps, subjectTables } from './run-share.ts'
import { fillCounts, makeScratch } from './scratch.ts'
import { openShareThreads, type ShareThreads, tasksFor } from './share-threads.ts'

/** How long a verification waits for a writer of another process to store its states. */
const TRIES = 60
const PAUSE_MS = 1000

type OnProgress = (progress: Progress) => void
interface Head {
  readonly city: string
  readonly last: string
  readonly events: number
  /** States are not stored up to the last event. */
  readonly behind: boolean
}

/** Where the threads of a verification find what they need; without it there are none. */
export interface VerifySource {
  readonly url: string
  readonly modulesAt: string | undefined
}

/**
 * Replays every event of one snapshot and compares what comes out with every derived table of the same snapshot,
 * while others go on writing. Live tables are only read. Given the modules' file, threads do it a share each.
 */
export async function verify(
  pool: pg.Pool,
  registry: Registry,
  onProgress: OnProgress,
  { url, modulesAt }: VerifySource,
): Promise<VerifyReport> {
  const threads = modulesAt === undefined ? null : await openShareThreads(modulesAt)
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      const done = await verifySnapshot(pool, registry, onProgress, url, threads)
      if (done) return done
      await setTimeout(PAUSE_MS)
    }
    throw new Error('the ledger is being written all the time: verify it when that is done')
  } finally {
    await threads?.close()
  }
}

/** Null when the snapshot holds events whose states are not stored yet. */
function verifySnapshot(
  pool: pg.Pool,
  registry: Registry,
  onProgress: OnProgress,
  url: string,
  threads: ShareThreads | null,
): Promise<VerifyReport | null> {
  return transaction(pool, WRITER, 'isolation level repeatable read', async (client) => {
    await client.query(SETTINGS)
    const heads = await readHeads(client)
    if (heads.some((head) => head.behind)) return null
    const total = heads.reduce((sum, head) => sum + head.events, 0)
    const checks = await chainChecks(client, heads)
    const steps = stepsOf(registry, threads?.count ?? 1, total, onProgress)
    const shares = threads
      ? await inThreads(threads, { client, registry, url, heads, checks, steps })
      : await inTurn({ client, registry, url, heads, checks, steps })
    const figures = await compareFigures(client, shares)
    onProgress({ step: 'chain', done: total, total })
    return report(shares, figures, total, checks)
  })
}

interface Run {
  readonly client: pg.ClientBase
  readonly registry: Registry
  readonly url: string
  readonly heads: readonly Head[]
  readonly checks: ReadonlyMap<string, ChainCheck>
  readonly steps: ShareSteps
}

async function inTurn({ client, registry, heads, checks, steps }: Run): Promise<ShareResult[]> {
  const result = await runShare(client, registry, { heads, share: WHOLE, compare: true }, steps)
  await followChains(client, heads, checks)
  return [result]
}

/** This thread follows the chain meanwhile, which needs the events whole and in order. */
async function inThreads(
  threads: ShareThreads,
  { client, registry, url, heads, checks, steps }: Run,
): Promise<ShareResult[]> {
  const tasks = await tasksFor(client, registry, threads.count, { url, heads, compare: true })
  const [results] = await Promise.all([threads.run(tasks, steps), followChains(client, heads, checks)])
  return results
}

async function followChains(
  client: pg.ClientBase,
  heads: readonly Head[],
  checks: ReadonlyMap<string, ChainCheck>,
): Promise<void> {
  for (const { city, last } of heads)
    for await (const events of readEvents(client, city, '0', last))
      for (const event of events) checks.get(city)?.see(event)
}

function stepsOf(registry: Registry, shares: number, events: number, onProgress: OnProgress): ShareSteps {
  const tables = subjectTables(registry).length * shares
  return {
    replayed: (done) => onProgress({ step: 'replay', done, total: events }),
    compared: (done) => onProgress({ step: 'compare', done, total: tables }),
  }
}

function report(
  shares: readonly ShareResult[],
  figures: Compared,
  total: number,
  checks: ReadonlyMap<string, ChainCheck>,
): VerifyReport {
  const sum = (of: (share: ShareResult) => number): number => shares.reduce((n, share) => n + of(share), 0)
  const tables = { ...merged(shares), figure_counts: figures }
  const events = sum((share) => share.events)
  const whole = sum((share) => share.failed) === 0 && events === total
  const first = [...checks.values()].map((check) => check.end()).find((id) => id !== null) ?? null
  return {
    events,
    sealedTo: [...checks.values()].reduce((n, check) => n + check.sealed, 0),
    tables,
    identical: whole && Object.values(tables).every((table) => table.identical),
    chain: first === null ? 'intact' : 'broken',
    first: first === null ? null : { id: first },
  }
}

/** A table is as large as its shares together, and identical when all of them are. */
function merged(shares: readonly ShareResult[]): Record<string, Compared> {
  const tables: Record<string, Compared> = {}
  for (const share of shares)
    for (const [name, { rows, identical }] of Object.entries(share.tables)) {
      const before = tables[name]
      tables[name] = { rows: rows + (before?.rows ?? 0), identical: identical && before?.identical !== false }
    }
  return tables
}

async function compareFigures(client: pg.ClientBase, shares: readonly ShareResult[]): Promise<Compared> {
  const sums = new Collector()
  for (const share of shares) for (const { city, count, n } of share.figures) sums.count(city, count, n)
  await makeScratch(client, 'figure_counts')
  await fillCounts(
    client,
    [...sums.figures.values()].filter((sum) => sum.n !== 0),
  )
  return compareTable(client, 'figure_counts', COUNTED)
}

async function readHeads(client: pg.ClientBase): Promise<Head[]> {
  const { rows } = await client.query<Head>(
    `select city, last_event::text as last, events, states_at < last_event as behind
     from heads where events > 0 order by city`,
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
