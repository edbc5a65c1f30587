import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { buildRegistry } from '../registry.ts'
import { CITY, parcelStory, START, send, submission } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { testPack } from '../testing/test-pack.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'
import { CityWriter } from './city-writer.ts'

/** Enough subjects to be behind after a long list. */
const PARCELS = 1500

let store: TestStore
beforeEach(async () => {
  store = await testStore([TEST_MODULE])
})
afterEach(() => store.close())

const one = async (select: string) => (await store.operatorSql(select)).rows[0] ?? {}
const behind = async () => (await one('select states_at < last_event as behind from heads')).behind
const stateOf = async (n: number) =>
  (await one(`select version from states where stream = 'parcel/p-${n}'`)).version ?? null

describe('a long list', () => {
  it('leaves states behind its events, which settling stores', async () => {
    await store.submitMany(parcelStory(PARCELS))
    expect(await behind()).toBe(true)
    expect(await one('select count(*)::int as n from parcels')).toEqual({ n: PARCELS })
    await store.settle()
    expect(await behind()).toBe(false)
    expect(await stateOf(PARCELS - 1)).toBe(3)
  })

  it('is caught up with by whoever opens the store after its writer is gone', async () => {
    await store.submitMany(parcelStory(PARCELS))
    const { event } = await one(
      `select e.id::text as event from streams s join events e on e.city = s.city and e.id = s.event
       where s.stream = 'parcel/p-7' and s.version = 2`,
    )
    const now = plusMinutes(START, 10_000)
    const payload = { event, row: 0, reason: 'entered twice', occurredAt: now }
    const filler = parcelStory(2 * PARCELS).slice(-PARCELS)
    await store.submitMany([
      submission({ command: 'void-record', payloads: [payload], request: 'void', now }),
      ...filler.map((one, i) => ({ ...one, request: `more-${i}` })),
    ])
    expect(await behind()).toBe(true)
    const other = await store.again()
    expect(await behind()).toBe(false)
    expect(await one(`select version, generation from states where stream = 'parcel/p-7'`)).toEqual({
      version: 4,
      generation: 1,
    })
    expect((await other.verify()).identical).toBe(true)
    expect(await other.submit(send(90_001))).toMatchObject({ status: 'accepted' })
    expect((await other.verify()).identical).toBe(true)
    await other.close()
    // The first writer finds the city moved on, decides anew, and goes on.
    expect(await store.submit(send(90_002))).toMatchObject({ status: 'accepted' })
    expect((await store.verify()).identical).toBe(true)
  })

  it('is decided on what its own earlier commands did, however few subjects fit in memory', async () => {
    const registry = buildRegistry([TEST_MODULE])
    const contexts = { zone: 'Asia/Shanghai', disease: 'test-disease', packs: [testPack()] }
    const writer = new CityWriter(CITY, { url: store.connectionString, registry, contexts, capacity: 20 })
    // A batch is full of the ones, the next of the others: it is decided while the first is being written.
    const sent = Array.from({ length: 1000 }, (_, n) => send(n))
    const weighed = sent.map((one, n) => ({ ...one, command: 'weigh-parcel', request: `weigh-${n}` }))
    const outcomes = await Promise.all([...sent, ...weighed].map((one) => writer.submit(one, true)))
    await writer.close()
    expect(outcomes.filter(({ status }) => status !== 'accepted')).toEqual([])
    expect((await store.verify()).identical).toBe(true)
  })

  it('never keeps back the state of what somebody waits for', async () => {
    const [, outcome] = await Promise.all([store.submitMany(parcelStory(PARCELS)), store.submit(send(80_000))])
    expect(outcome).toMatchObject({ status: 'accepted' })
    expect(await stateOf(80_000)).toBe(1)
  })
})
