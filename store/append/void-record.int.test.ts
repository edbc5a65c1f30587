import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CorrectionCheck } from '#kernel/ledger/correction.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { parcel, START, send, submission } from '../testing/parcels.ts'
import { TEST_MODULE } from '../testing/test-module.ts'
import { type TestStore, testStore } from '../testing/test-store.ts'

/** A parcel that came to its depot was sent: what the depot knows is read beside the parcel. */
const SENT_IF_DELIVERED: CorrectionCheck = {
  reads: (fact) => (fact.type === 'parcel-sent' ? [streamId('depot', 'd-9')] : []),
  objection({ fact, streams, after, standing }) {
    const [parcel] = streams
    if (fact.type !== 'parcel-sent' || parcel === undefined) return null
    const delivered = standing(parcel).find(({ type }) => type === 'parcel-delivered')
    if (delivered === undefined) return null
    const { held } = after(streamId('depot', 'd-9')) as { held: number }
    return { code: 'delivered-stands', params: { event: delivered.event, held } }
  },
}
let store: TestStore
beforeAll(async () => {
  store = await testStore([{ ...TEST_MODULE, corrections: [SENT_IF_DELIVERED] }])
})
afterAll(() => store.close())

const LATER = plusHours(START, 5)
const sql = async (select: string) => (await store.operatorSql(select)).rows

async function recorded(command: string, n: number, over: object): Promise<string> {
  const request = `${command}-${n}-${JSON.stringify(over)}`
  const outcome = await store.submit(submission({ command, payloads: [parcel(n, over)], request }))
  if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome))
  return outcome.events[0] ?? ''
}

const voiding = (event: string, request: string) =>
  store.submit(
    submission({
      command: 'void-record',
      payloads: [{ event, row: 0, reason: 'wrong-value', occurredAt: LATER }],
      request,
      now: LATER,
    }),
  )

describe('void-record', () => {
  it('folds the subject again without the fact and keeps what was known before', async () => {
    await store.submit(send(1))
    const weighed = await recorded('weigh-parcel', 1, { grams: 900 })
    expect(await voiding(weighed, 'void-1')).toMatchObject({ status: 'accepted' })
    expect(await sql(`select grams, generation, known_from, known_to from parcels order by generation`)).toEqual([
      { grams: 900, generation: 0, known_from: START, known_to: LATER },
      { grams: 101, generation: 1, known_from: LATER, known_to: null },
    ])
    expect(await sql(`select start_done_at, generation from duties where known_to is null`)).toEqual([
      { start_done_at: null, generation: 1 },
    ])
    expect(await sql(`select count(*) as n from events where type = 'parcel-weighed'`)).toEqual([{ n: 1 }])
  })

  it('takes the fact back in every subject it belongs to, and in the figures', async () => {
    const outcome = await store.submit(send(2))
    const event = outcome.status === 'accepted' ? (outcome.events[0] ?? '') : ''
    expect(await sql(`select n from figure_counts where figure = 'parcels'`)).toEqual([{ n: 2 }])
    await voiding(event, 'void-2')
    expect(await sql(`select n from figure_counts where figure = 'parcels'`)).toEqual([{ n: 1 }])
    expect(await sql(`select count(*) as n from depots where depot = 'd-2' and known_to is null`)).toEqual([{ n: 0 }])
    expect(
      await store.submit(submission({ command: 'send-parcel', payloads: [parcel(2)], request: 'resend' })),
    ).toMatchObject({
      status: 'accepted',
    })
  })

  it('works on a fact of the same batch', async () => {
    await store.submit(send(3))
    const weighed = await recorded('weigh-parcel', 3, { grams: 700 })
    const [heavier, undone] = await Promise.all([
      store.submit(submission({ command: 'weigh-parcel', payloads: [parcel(3, { grams: 800 })], request: 'w3' })),
      voiding(weighed, 'void-3'),
    ])
    expect([heavier?.status, undone?.status]).toEqual(['accepted', 'accepted'])
    expect(await sql(`select grams from parcels where parcel = 'p-3' and known_to is null`)).toEqual([{ grams: 800 }])
  })

  it('refuses what is unknown, voided already, or a void itself', async () => {
    await store.submit(send(4))
    const weighed = await recorded('weigh-parcel', 4, { grams: 1 })
    const done = await voiding(weighed, 'void-4')
    const voidEvent = done.status === 'accepted' ? (done.events[0] ?? '') : ''
    expect(await voiding('123', 'void-5')).toMatchObject({ refusal: { code: 'record-unknown' } })
    expect(await voiding(weighed, 'void-6')).toMatchObject({ refusal: { code: 'already-voided' } })
    expect(await voiding(voidEvent, 'void-7')).toMatchObject({ refusal: { code: 'not-voidable' } })
  })

  it('refuses what a module objects to, and takes it once the record it names is voided', async () => {
    const sent = await store.submit(send(9))
    const sending = sent.status === 'accepted' ? (sent.events[0] ?? '') : ''
    const delivery = await recorded('deliver-parcel', 9, {})
    expect(await voiding(sending, 'void-8')).toMatchObject({
      refusal: { code: 'delivered-stands', params: { event: delivery, held: -1 } },
    })
    expect(await voiding(delivery, 'void-9')).toMatchObject({ status: 'accepted' })
    expect(await voiding(sending, 'void-10')).toMatchObject({ status: 'accepted' })
  })

  it('replays to the same tables', async () => {
    await store.seal()
    expect(await store.verify()).toMatchObject({ identical: true, chain: 'intact' })
  })
})
