import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { CITY, parcel, parcelStory, START, send, submission } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([TEST_MODULE])
})
afterAll(() => store.close())

const one = async (select: string): Promise<Record<string, unknown>> => (await store.operatorSql(select)).rows[0] ?? {}

describe('a submission', () => {
  it('is recorded with every row and figure that follows from it', async () => {
    const outcome = await store.submit(send(1))
    expect(outcome).toMatchObject({ status: 'accepted', accepted: 1, refused: [] })
    expect(await one(`select grams, status, generation, known_to from parcels where parcel = 'p-1'`)).toEqual({
      grams: 101,
      status: 'sent',
      generation: 0,
      known_to: null,
    })
    expect(await one(`select held from depots where depot = 'd-1'`)).toEqual({ held: 1 })
    expect(await one(`select outcome, finish_due from duties where duty = 'parcel/p-1#deliver#1'`)).toEqual({
      outcome: null,
      finish_due: '2022-11-07T08:00:00.000Z',
    })
  })

  it('answers a repeated request with the first outcome and records nothing', async () => {
    const first = await store.submit(send(2))
    const events = await one('select count(*) as n from events')
    expect(await store.submit(send(2))).toEqual({ status: 'repeated', first })
    expect(await one('select count(*) as n from events')).toEqual(events)
  })

  it('answers a request repeated within one batch', async () => {
    const [first, second] = await Promise.all([store.submit(send(3)), store.submit(send(3))])
    expect(second).toEqual({ status: 'repeated', first })
  })

  it('is refused with the code of the broken rule', async () => {
    const again = submission({ command: 'send-parcel', payloads: [parcel(1)], request: 'again' })
    expect(await store.submit(again)).toMatchObject({ status: 'refused', refusal: { code: 'parcel-exists' } })
  })

  it('keeps the good rows of a bulk when others are refused, in one event', async () => {
    const payloads = [parcel(10), parcel(1), parcel(11)]
    const outcome = await store.submit(submission({ command: 'send-parcel', payloads, request: 'bulk' }))
    expect(outcome).toMatchObject({ accepted: 2, refused: [{ row: 1, refusal: { code: 'parcel-exists' } }] })
    if (outcome.status !== 'accepted') throw new Error('refused')
    expect(outcome.events).toHaveLength(1)
    const event = await one(`select jsonb_array_length(rows) as rows from events where id = ${outcome.events[0]}`)
    expect(event).toEqual({ rows: 2 })
  })

  it('that throws fails alone: those sent with it are recorded', async () => {
    const bad = send(21, { grams: -1 })
    const results = await Promise.allSettled([store.submit(send(20)), store.submit(bad), store.submit(send(22))])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await one(`select count(*) as n from parcels where parcel in ('p-20', 'p-21', 'p-22')`)).toEqual({ n: 2 })
  })
})

it('submissions sent the moment the one before is answered are never left waiting', async () => {
  for (let n = 300; n < 340; n++) expect(await store.submit(send(n))).toMatchObject({ status: 'accepted' })
})

describe('who acts', () => {
  const post = '150105.transfer' as PostId
  const appoint = submission({
    command: 'appoint',
    payloads: [{ post, jurisdiction: '150105', rights: ['duty.act'], holder: 'person-9', occurredAt: START }],
    request: 'appoint',
  })

  it('is refused while nobody holds the post', async () => {
    expect(await store.submit({ ...send(30), post, request: 'vacant' })).toMatchObject({
      refusal: { code: 'post-not-held' },
    })
  })

  it('acts within its jurisdiction and not outside it', async () => {
    await store.submit(appoint)
    expect(await store.submit({ ...send(31), post, request: 'inside' })).toMatchObject({ status: 'accepted' })
    const outside = send(32, { place: '150102001001' as PlaceCode })
    expect(await store.submit({ ...outside, post, request: 'outside' })).toMatchObject({
      refusal: { code: 'outside-jurisdiction' },
    })
  })
})

describe('two processes on one city', () => {
  it('decide again on what the other has written', async () => {
    const other = await store.again()
    await store.submit(send(40))
    await other.submit(send(41))
    await store.submit(send(42))
    const twice = submission({ command: 'send-parcel', payloads: [parcel(41)], request: 'seen' })
    expect(await store.submit(twice)).toMatchObject({ refusal: { code: 'parcel-exists' } })
    const both = await Promise.all(
      [50, 51, 52, 53].flatMap((n) => [store.submit(send(n)), other.submit(send(n + 100))]),
    )
    expect(both.every((outcome) => outcome.status === 'accepted')).toBe(true)
    await other.close()
    expect((await store.verify()).identical).toBe(true)
  })
})

describe('a long story', () => {
  it('loads in order, and every table is what a replay of its events gives', async () => {
    const story = parcelStory(400).map((s) => ({ ...s, request: `story-${s.request}`, now: plusMinutes(s.now, 60) }))
    const shifted = story.map((s) => ({
      ...s,
      payloads: s.payloads.map((p) => ({ ...(p as object), parcel: `s-${(p as { parcel: string }).parcel}` })),
    }))
    const outcomes = await store.submitMany(shifted)
    expect(outcomes.filter((outcome) => outcome.status !== 'accepted')).toEqual([])
    await store.seal()
    const report = await store.verify()
    expect(report).toMatchObject({ identical: true, chain: 'intact', first: null, sealedTo: report.events })
    expect(report.tables.parcels?.rows).toBeGreaterThan(400)
    expect(await store.clock.get(CITY)).toEqual({ mode: 'real' })
  })
})
