import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
const EARLY = '2022-11-13T09:00:00+08:00'
const AT = '2022-11-13T10:00:00+08:00'
const RESIDENT = 'p-7001'
const CARE = { 'x-purpose': 'care' }

const order = {
  place: HOME,
  level: 'high',
  legalBasis: 'Infectious Disease Law, art. 41',
  issuer: '150105.command',
  approvals: [{ post: '1501.command', at: EARLY }],
  reason: 'a positive lives here',
  evidence: ['case/p-1'],
  households: 40,
  residents: 110,
  regime: 'stay-in-home-with-door-service',
  startAt: AT,
  expiresAt: '2022-11-18T10:00:00+08:00',
  reviewEveryHours: 24,
  lift: { consecutiveDaysNoNew: 5, finalRound: 'none' },
  appealChannel: '12345',
  supportPlan: 'door service',
  notice: { zh: '通告', en: 'Notice' },
  occurredAt: AT,
}

beforeAll(async () => {
  city = await openTestCity()
  await city.submit('order-zone', [order])
  await city.submit('record-household', [
    {
      household: 'hh-1',
      place: `${HOME}-1`,
      door: '301',
      residents: [{ person: RESIDENT, vulnerable: ['dialysis'] }],
      firstContact: 'p-7002',
      occurredAt: AT,
    },
  ])
  await city.submit('request-need', [{ need: 'n-1', kind: 'medicine', place: HOME, person: RESIDENT, occurredAt: AT }])
  await city.submit('file-appeal', [
    { appeal: 'a-1', place: HOME, person: RESIDENT, grounds: 'medical', statement: 'in my own words', occurredAt: AT },
  ])
})
afterAll(() => city?.close())

const get = async (url: string, who?: string, headers = {}) => {
  const cookie = who === undefined ? {} : { cookie: await city.signIn(who) }
  return city.app.inject({ url, headers: { ...cookie, ...headers } })
}

describe('residents under order', () => {
  it('a zone says which day of how many it is, and why it is not green', async () => {
    const { upkeep } = (await get(`/api/zones/${HOME}`)).json()
    expect(upkeep).toMatchObject({ exits: 'open', countdown: { day: 0, of: 5, daysMet: false }, troubles: [] })
  })
  it('a guest sees homes and counts, never who lives there', async () => {
    const page = (await get(`/api/buildings/${HOME}`)).json()
    expect(page).toMatchObject({ restriction: { status: 'restricted', order: HOME }, residents: null })
    expect(page.units).toMatchObject([{ homes: [{ household: 'hh-1', vulnerable: 1 }] }])
    expect((await get('/api/needs', undefined, CARE)).statusCode).toBe(401)
    expect((await get('/api/needs/figures')).json().rows).toMatchObject([{ kind: 'medicine', open: 1, overdue: 0 }])
  })
  it('the community reads needs and residents for a purpose, and that is kept', async () => {
    expect((await get('/api/needs', 'community')).json().code).toBe('purpose-missing')
    expect((await get('/api/needs', 'community', CARE)).json()).toMatchObject([{ need: 'n-1', status: 'requested' }])
    const page = (await get(`/api/buildings/${HOME}`, 'community', CARE)).json()
    expect(page.residents).toMatchObject([{ person: RESIDENT, vulnerable: ['dialysis'], restricted: true }])
    const reads = await city.app.inject({
      url: `/api/reads?person=${RESIDENT}`,
      headers: { authorization: `Bearer ${city.token}`, 'x-purpose': 'audit' },
    })
    expect(reads.json().length).toBeGreaterThan(0)
  })
  it('an appeal comes with its words for whoever may read it', async () => {
    const [appeal] = (await get('/api/appeals', 'community', CARE)).json()
    expect(appeal).toMatchObject({ appeal: 'a-1', urgent: true, status: 'open', holder: '1501.command' })
  })
  it('reopening is counted for everybody', async () => {
    expect((await get('/api/reopening')).json()).toMatchObject({
      reopenedToday: 0,
      zonesInForce: 1,
      residentsInside: 110,
    })
    expect((await get('/api/premises')).json()).toEqual([])
  })
})
