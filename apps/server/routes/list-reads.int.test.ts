import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, HOSPITAL, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
const PERSON = 'p-4001'
const CONTACT = 'p-4002'
const at = (time: string) => `2022-11-13T${time}:00+08:00`
const DUTY = `/api/duties/${encodeURIComponent(`case/${PERSON}#transfer#1`)}`
const PURPOSE = { 'x-purpose': 'transfer' }

beforeAll(async () => {
  city = await openTestCity()
  const found = { person: PERSON, foundIn: 'lowRiskScreening', home: HOME, place: HOME, occurredAt: at('09:00') }
  await city.submit('report-positive', [found], '150105.lab')
  await city.submit('assign-bed', [{ person: PERSON, facility: HOSPITAL, occurredAt: at('10:00') }], '150105.transfer')
  const contact = {
    person: CONTACT,
    indexCase: PERSON,
    home: HOME,
    category: 'close',
    setting: 'household',
    certainty: 'high',
    lastExposureAt: at('08:00'),
    indexFoundAt: at('09:00'),
    occurredAt: at('10:30'),
  }
  await city.submit('determine-contact', [contact])
})
afterAll(() => city?.close())

interface Logged {
  readonly what: string
  readonly person: string | null
  readonly query: string | null
  readonly persons: number
  readonly who: string
  readonly post: string
  readonly purpose: string
}

const get = async (url: string, who?: string, headers = {}) => {
  const cookie = who === undefined ? {} : { cookie: await city.signIn(who) }
  return city.app.inject({ url, headers: { ...cookie, ...headers } })
}
const reads = async (person: string): Promise<Logged[]> =>
  (
    await city.app.inject({
      url: `/api/reads?person=${person}`,
      headers: { authorization: `Bearer ${city.token}`, 'x-purpose': 'audit' },
    })
  ).json()

/** Every address that shows a person's record, to whom, and whom it shows. */
const SHOWING = [
  ['/api/line-list?place=150105', 'transfer', PERSON],
  ['/api/contacts?place=150105', 'transfer', CONTACT],
  ['/api/duties?mine=1', 'transfer', PERSON],
  [`/api/facilities/${HOSPITAL}`, 'hospital', PERSON],
  ['/api/events?type=case-found', 'transfer', PERSON],
] as const

describe('a list that shows persons', () => {
  it.each(SHOWING)('%s is refused without a purpose, in both languages', async (url, who) => {
    const answer = await get(url, who)
    expect(answer.json()).toMatchObject({
      status: 428,
      code: 'purpose-missing',
      words: { zh: expect.stringContaining('用途'), en: expect.stringContaining('x-purpose') },
    })
    expect((await get(url, who, { 'x-purpose': 'curiosity' })).json().code).toBe('purpose-missing')
  })

  it.each(SHOWING)('%s is kept as one line, found by each person it showed', async (url, who, person) => {
    const before = (await reads(person)).length
    expect((await get(url, who, PURPOSE)).statusCode).toBe(200)
    const log = await reads(person)
    expect(log).toHaveLength(before + 1)
    expect(log[0]).toMatchObject({
      what: 'list',
      person: null,
      query: url,
      who: `${who}@demo.firebreak`,
      post: who === 'transfer' ? '150105.transfer' : `${HOSPITAL}.hospital`,
      purpose: 'transfer',
    })
    expect(log[0]?.persons).toBeGreaterThan(0)
  })

  it('is not found by a person it did not show', async () => {
    await get('/api/contacts?place=150105', 'transfer', PURPOSE)
    expect(await reads('p-nobody')).toEqual([])
    expect((await reads(PERSON)).map(({ query }) => query)).not.toContain('/api/contacts?place=150105')
  })

  it('needs no purpose when it shows nobody', async () => {
    expect((await get('/api/duties')).statusCode).toBe(200)
    expect((await get('/api/duties?clock=strictControl', 'commander')).statusCode).toBe(200)
    expect((await get(`/api/facilities/${HOSPITAL}`)).json().expected).toEqual([])
  })

  it('stays closed to a guest, whatever the purpose', async () => {
    for (const url of ['/api/line-list', '/api/contacts']) {
      expect((await get(url, undefined, PURPOSE)).json().code).toBe('sign-in-needed')
    }
  })
})

describe('a duty about a person', () => {
  it('opens with a purpose only, and its reading is kept like one of the record', async () => {
    expect((await get(DUTY, 'transfer')).json().code).toBe('purpose-missing')
    expect((await get(DUTY, 'transfer', { 'x-purpose': 'care' })).json()).toMatchObject({ kind: 'transfer' })
    expect((await reads(PERSON))[0]).toMatchObject({ what: 'record', person: PERSON, persons: 1, purpose: 'care' })
  })
})

describe("a person's page", () => {
  it('keeps that it showed the contacts of the case too', async () => {
    expect((await get(`/api/people/${PERSON}`, 'transfer', PURPOSE)).statusCode).toBe(200)
    expect((await reads(CONTACT))[0]).toMatchObject({ what: 'list', query: `/api/people/${PERSON}`, persons: 1 })
  })
})

describe('the API document', () => {
  it('names the header wherever persons may be shown', async () => {
    const { paths } = (await city.app.inject('/openapi.json')).json()
    for (const path of [
      '/api/line-list',
      '/api/contacts',
      '/api/duties',
      '/api/duties/{duty}',
      '/api/facilities/{facility}',
      '/api/rounds/{round}',
      '/api/zones/{place}',
      '/api/events',
    ]) {
      const headers = paths[path].get.parameters.filter((one: { in: string }) => one.in === 'header')
      expect(headers, path).toContainEqual(expect.objectContaining({ name: 'x-purpose' }))
    }
  })
})
