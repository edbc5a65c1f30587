import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Recorded, StoredEvent } from '#kernel/ledger/event.ts'
import type { CityCode, StreamId } from '#kernel/primitives/ids.ts'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { connectOne } from '../database/connect.ts'
import { Collector } from '../fold/fold-sink.ts'
import { standing } from '../fold/history.ts'
import { type ReplayOptions, replay } from '../fold/replay.ts'
import { planShares } from '../fold/share.ts'
import { show } from '../fold/show.ts'
import { applyFact, newSubject, refold, type Subject } from '../fold/subject.ts'
import { buildRegistry } from '../registry.ts'
import { CITY, parcel, START, submission } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'
import { openShareThreads, tasksFor } from './share-threads.ts'

const REGISTRY = buildRegistry([TEST_MODULE])
const ALL = '9223372036854775807'
let store: TestStore
let client: pg.Client

/** A ledger by chance: parcels sent, weighed and delivered, many at once or one, and facts taken back. */
const LEDGER = fc.array(
  fc.record({
    command: fc.constantFrom('send-parcel', 'weigh-parcel', 'deliver-parcel', 'void-record'),
    parcels: fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 8 }),
    pick: fc.nat(),
  }),
  { minLength: 160, maxLength: 160 },
)

async function write(seed: number): Promise<void> {
  const written: string[] = []
  for (const [i, step] of (fc.sample(LEDGER, { seed, numRuns: 1 })[0] ?? []).entries()) {
    const now = plusMinutes(START, i)
    const event = written[step.pick % Math.max(1, written.length)] ?? '1'
    const payloads =
      step.command === 'void-record'
        ? [{ event, row: step.pick % 3, reason: 'wrong-value', occurredAt: now }]
        : step.parcels.map((n) => parcel(n, { grams: (step.pick + n) % 900, occurredAt: now }))
    const outcome = await store.submit(submission({ command: step.command, payloads, request: `${i}`, now }))
    if (outcome.status === 'accepted') written.push(...outcome.events)
  }
}

beforeAll(async () => {
  store = await testStore([TEST_MODULE])
  await write(20_221_107)
  client = await connectOne(store.connectionString)
  await client.query('begin isolation level repeatable read read only')
})
afterAll(async () => {
  await client.end()
  await store.close()
})

const derived = (subjects: readonly Subject[], { tables, figures }: Pick<Collector, 'tables' | 'figures'>) => ({
  states: subjects
    .map(({ stream, version, generation, since, place, state }) => [stream, version, generation, since, place, state])
    .map((state) => JSON.stringify(state))
    .sort(),
  rows: [...tables.values()].flatMap((rows) => rows.map((row) => JSON.stringify(row))).sort(),
  figures: [...figures].filter(([, { n }]) => n !== 0).map(([id, { n }]) => `${id}: ${n}`),
})

/** The fold as it is defined: one fact after the other into each of its subjects, with all history at hand. */
async function plainly() {
  const { rows: events } = await client.query<StoredEvent>(
    `select id::text, type, occurred_at as "occurredAt", recorded_at as "recordedAt", post, rows from events order by events.id`,
  )
  const subjects = new Map<string, { readonly subject: Subject; readonly history: Recorded[] }>()
  const shown = new Collector()
  for (const { id, type, occurredAt, recordedAt, post, rows } of events)
    for (const [row, { data, place, streams }] of rows.entries())
      for (const stream of Object.keys(streams) as StreamId[]) {
        const fact: Recorded = { type, data, place, occurredAt, recordedAt, post, event: id, row }
        const known = subjects.get(stream) ?? {
          subject: newSubject(CITY, stream, REGISTRY.kindOf(stream)),
          history: [],
        }
        subjects.set(stream, known)
        known.history.push(fact)
        if (type !== 'record-voided') applyFact(known.subject, fact)
        else refold(known.subject, standing(known.history), recordedAt, REGISTRY.tables, shown)
      }
  for (const { subject } of subjects.values()) show(subject, REGISTRY.tables, shown)
  return {
    events,
    derived: derived(
      [...subjects.values()].map(({ subject }) => subject),
      shown,
    ),
  }
}

async function fast(shares: readonly ReplayOptions[], window?: number) {
  const all = new Collector()
  const subjects: Subject[] = []
  const sums = { events: 0, touches: 0, failed: 0 }
  for (const options of shares) {
    const { totals, parts } = replay(client, REGISTRY, [{ city: CITY, last: ALL }], options, window)
    for await (const part of parts) {
      subjects.push(...part.subjects)
      for (const [name, rows] of part.rows) all.tables.set(name, [...(all.tables.get(name) ?? []), ...rows])
    }
    for (const { city, count, n } of totals.figures.values()) all.count(city as CityCode, count, n)
    sums.events += totals.events
    sums.touches += totals.touches
    sums.failed += totals.failed.length
  }
  return { sums, derived: derived(subjects, all) }
}

describe('a replay of a ledger made by chance', () => {
  it('has bulk events and corrections to replay', async () => {
    const { events } = await plainly()
    expect(events.filter(({ rows }) => rows.length > 1).length).toBeGreaterThan(5)
    expect(events.filter(({ type }) => type === 'record-voided').length).toBeGreaterThan(5)
  })

  it.each([
    ['whole', [{}], undefined],
    ['whole, window by window', [{}], 1],
    ['in two shares', planShares(REGISTRY, new Map([['parcel', 9]]), 2).map((share) => ({ share })), undefined],
    ['in three shares', planShares(REGISTRY, new Map(), 3).map((share) => ({ share })), 1],
  ] as const)('%s gives what the plain fold gives', async (_, shares, window) => {
    const plain = await plainly()
    const { sums, derived } = await fast(shares, window)
    expect({ ...derived, figures: derived.figures.sort() }).toEqual({
      ...plain.derived,
      figures: plain.derived.figures.sort(),
    })
    expect(sums).toMatchObject({ events: plain.events.length, failed: 0 })
  })

  it('in threads compares every table, as one fold does', async () => {
    const threads = await openShareThreads(import.meta.resolve('#store/testing/test-modules.ts'), 2)
    try {
      const heads = [{ city: CITY, last: ALL }]
      const tasks = await tasksFor(client, REGISTRY, 2, { url: store.connectionString, heads, compare: true })
      const results = await threads.run(tasks, { replayed: () => undefined, compared: () => undefined })
      expect(results.flatMap(({ tables }) => Object.values(tables)).every(({ identical }) => identical)).toBe(true)
      const { events } = await plainly()
      expect(results.reduce((sum, result) => sum + result.events, 0)).toBe(events.length)
      expect(results.map(({ failed }) => failed)).toEqual([0, 0])
    } finally {
      await threads.close()
    }
  })
})
