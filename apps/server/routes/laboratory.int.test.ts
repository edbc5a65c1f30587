import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
const COMMUNITY = HOME.slice(0, 12)
const at = (time: string) => `2022-11-13T${time}:00+08:00`
const MEMBERS = ['p-31', 'p-32', 'p-33']
const ROUND = 'r-int'
const LAB = 'lab-1'

/** A round of two buildings with a positive pool: one member negative, one positive, one not sampled yet. */
beforeAll(async () => {
  city = await openTestCity()
  const basis = { trigger: 'risk-of-spread' }
  const round = { round: ROUND, areas: [COMMUNITY], roster: 250, sites: 1, pooling: 10, basis, occurredAt: at('08:00') }
  await city.submit('open-round', [round])
  await city.submit('plan-roster', [
    {
      round: ROUND,
      community: COMMUNITY,
      buildings: [
        { building: HOME, households: 60, people: 150, elsewhere: 12 },
        { building: `${COMMUNITY}-02-06`, households: 40, people: 100 },
      ],
      occurredAt: at('08:05'),
    },
  ])
  const name = { zh: '东门', en: 'East gate' }
  const slots = [{ from: at('08:30'), to: at('09:30'), people: 120 }]
  await city.submit('plan-site', [
    { round: ROUND, site: 's-1', name, place: COMMUNITY, staff: 6, tubes: 30, slots, occurredAt: at('08:05') },
  ])
  await city.submit('report-samples-collected', [
    {
      round: ROUND,
      site: 's-1',
      tubes: 20,
      people: 190,
      buildings: [{ building: HOME, people: 145 }],
      occurredAt: at('09:00'),
    },
  ])
  await city.submit('record-untested', [
    { round: ROUND, person: 'p-90', building: HOME, reason: 'immobile', occurredAt: at('09:10') },
  ])
  await city.submit('report-samples-received', [{ round: ROUND, laboratory: LAB, tubes: 20, occurredAt: at('09:30') }])
  await city.submit('report-results', [
    { round: ROUND, laboratory: LAB, negative: 9, positive: 1, invalid: 0, occurredAt: at('11:00') },
  ])
  await city.submit('collect-pool', [
    {
      tube: 't-pool',
      members: MEMBERS,
      ratio: 10,
      group: 'general',
      round: ROUND,
      site: 's-1',
      place: HOME,
      occurredAt: at('08:40'),
    },
  ])
  await follow('t-pool', '09:00', 'positive', '10:00')
  await single('p-31', 'negative')
  await single('p-32', 'positive')
  const waiting = { tube: 't-wait', person: 'p-40', round: ROUND, site: 's-1', place: HOME, reason: 'round' }
  await city.submit('collect-tube', [{ ...waiting, occurredAt: at('10:20') }])
  await city.submit('receive-tube', [{ tube: 't-wait', laboratory: LAB, occurredAt: at('10:50') }])
})
afterAll(() => city?.close())

async function follow(tube: string, received: string, result: string, resulted: string) {
  await city.submit('receive-tube', [{ tube, laboratory: LAB, occurredAt: at(received) }])
  await city.submit('report-tube-result', [{ tube, result, ct: null, laboratory: LAB, occurredAt: at(resulted) }])
}
async function single(person: string, result: string) {
  const tube = `t-${person}`
  await city.submit('collect-tube', [
    {
      tube,
      person,
      round: ROUND,
      site: 's-1',
      place: HOME,
      reason: 'round',
      retestOf: 't-pool',
      occurredAt: at('10:20'),
    },
  ])
  await follow(tube, '10:50', result, '11:50')
}

const GUEST = null
const get = async (url: string, who: string | null = 'commander', headers = {}) => {
  const cookie = who === GUEST ? {} : { cookie: await city.signIn(who) }
  return city.app.inject({ url, headers: { ...cookie, ...headers } })
}
const PURPOSE = { 'x-purpose': 'control' }

describe('a round', () => {
  it('says how far it is, when it will end, and who is still to be sampled, worst building first', async () => {
    const { control } = (await get(`/api/rounds/${ROUND}`)).json()
    expect(control.planned).toEqual({
      buildings: 2,
      households: 100,
      people: 250,
      elsewhere: 12,
      sampled: 145,
      untested: 105,
    })
    expect(control.untested).toMatchObject([
      { building: `${COMMUNITY}-02-06`, untested: 100 },
      { building: HOME, untested: 5, atDoor: 1 },
    ])
    expect(control.sites).toMatchObject([
      { site: 's-1', name: { en: 'East gate' }, staff: 6, tubesPlanned: 30, tubes: 20, people: 190 },
    ])
    expect(control.forecast).toMatchObject({ peopleLeft: 60, limit: expect.any(String), finishAt: expect.any(String) })
    expect(control.basis).toMatchObject({ trigger: 'risk-of-spread', override: null })
    expect(control.advice).toMatchObject([{ area: COMMUNITY, says: 'continue', clear: 0, needed: 3 }])
    expect(control.door).toEqual({ open: 1, refused: 0, absent: 0, immobile: 1 })
  })

  it('names who is at the door for a purpose only, which is kept', async () => {
    const url = `/api/rounds/${ROUND}/door-list`
    expect((await get(url)).json().code).toBe('purpose-missing')
    expect((await get(url, 'commander', PURPOSE)).json()).toMatchObject([{ person: 'p-90', reason: 'immobile' }])
    const reads = await city.app.inject({
      url: '/api/reads?person=p-90',
      headers: { authorization: `Bearer ${city.token}`, 'x-purpose': 'audit' },
    })
    expect(reads.json()).toContainEqual(expect.objectContaining({ what: 'list', purpose: 'case-work' }))
  })
})

describe('the bench', () => {
  it('has the positive pool on top, with what is not resolved', async () => {
    expect((await get('/api/laboratory/pools')).json()).toMatchObject([
      { tube: 't-pool', result: 'positive', status: 'singleRetest', members: 3, unresolved: 1, positiveMembers: 1 },
    ])
  })

  it('names its members for a purpose: who is held, who is free, who is to be reported', async () => {
    expect((await get('/api/laboratory/pools/t-pool')).json().code).toBe('purpose-missing')
    const { members } = (await get('/api/laboratory/pools/t-pool', 'commander', PURPOSE)).json()
    expect(members).toMatchObject([
      { person: 'p-32', status: 'positive', heldNow: false, reported: false, single: 't-p-32' },
      { person: 'p-33', status: 'held', heldNow: true, single: null, appealChannel: '12345' },
      { person: 'p-31', status: 'cleared', heldNow: false },
    ])
    expect(members[1].legalBasis.length).toBeGreaterThan(0)
  })

  it('is on the page of the member who is held, though neither case nor contact', async () => {
    const page = (await get('/api/people/p-33', 'commander', PURPOSE)).json()
    expect(page).toMatchObject({ case: null, contact: null })
    expect(page.holds).toMatchObject([{ pool: 't-pool', status: 'held', heldNow: true, appealChannel: '12345' }])
    expect(page.holds[0].legalBasis.length).toBeGreaterThan(0)
    expect(page.duties.map(({ kind }: { kind: string }) => kind)).toContain('single-retest')
    expect(page.timeline.map(({ type }: { type: string }) => type)).toContain('member-held')
    expect((await get('/api/people/p-31', 'commander', PURPOSE)).json().holds).toMatchObject([{ heldNow: false }])
  })

  it('lists tubes by where they stand, without names', async () => {
    const resulted = (await get('/api/laboratory/tubes?list=resulted')).json()
    expect(resulted.map(({ tube }: { tube: string }) => tube).toSorted()).toEqual(['t-p-31', 't-p-32', 't-pool'])
    expect(resulted[0]).not.toHaveProperty('person')
    expect((await get('/api/laboratory/tubes?list=received')).json()).toMatchObject([
      { tube: 't-wait', status: 'received', dueAt: '2022-11-13T14:50:00.000Z' },
    ])
    expect((await get('/api/laboratory/tubes?list=onTheWay')).json()).toEqual([])
  })

  it('says how long tubes took by stage, to everybody', async () => {
    expect((await get('/api/laboratory/turnaround', GUEST)).json()).toMatchObject([
      { laboratory: LAB, tubes: 3, receivedToResulted: { median: 1, p90: 1 }, waiting: 1 },
    ])
  })

  it('shows a guest no tube, and another district none of this one', async () => {
    expect((await get('/api/laboratory/tubes?list=resulted', GUEST)).json()).toEqual([])
    expect((await get('/api/laboratory/pools', 'elsewhere')).json()).toEqual([])
  })

  it('takes results in bulk: the good rows are recorded, a bad one is named, a repeat is harmless', async () => {
    const cookie = await city.signIn('lab')
    const row = (tube: string, result: string) => ({ tube, result, ct: null, laboratory: LAB, occurredAt: at('11:50') })
    const rows = [row('t-p-31', 'negative'), row('t-p-31', 'positive'), row('t-none', 'negative')]
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/commands/report-tube-result',
      headers: { cookie, 'idempotency-key': 'bulk-1', 'accept-language': 'en' },
      payload: { rows },
    })
    expect(answer.json()).toMatchObject({
      accepted: 1,
      refused: [
        { row: 1, problem: { code: 'tube-already-resulted' } },
        { row: 2, problem: { code: 'tube-unknown' } },
      ],
    })
  })
})

describe('what is forgotten', () => {
  it('is somebody’s duty: the retest not taken, the person at the door', async () => {
    const { duties } = (await get('/api/duties?status=open&place=150105', 'commander', PURPOSE)).json()
    const kinds = duties.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['single-retest', 'door-sample', 'test-round']))
  })
})
