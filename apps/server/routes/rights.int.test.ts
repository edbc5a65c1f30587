import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, HOSPITAL, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
const PERSON = 'p-2001'
const AT = '2022-11-13T10:00:00+08:00'

beforeAll(async () => {
  city = await openTestCity()
  await city.submit(
    'report-positive',
    [{ person: PERSON, foundIn: 'homeQuarantine', home: HOME, place: HOME, occurredAt: AT }],
    '150105.lab',
  )
  await city.store.vault.put([
    { city: '1501' as never, person: PERSON as never, fields: { name: '演练甲', phone: '10000000000' } },
  ])
})
afterAll(() => city?.close())

const get = async (url: string, who?: string, headers = {}) => {
  const cookie = who === undefined ? {} : { cookie: await city.signIn(who) }
  return city.app.inject({ url, headers: { ...cookie, ...headers } })
}
const PURPOSE = { 'x-purpose': 'transfer' }

describe('a guest', () => {
  it('reads the board, beds, zones and duty counts of the scenario', async () => {
    for (const url of [
      '/api/board',
      '/api/facilities',
      '/api/zones',
      '/api/rounds',
      '/api/posts',
      '/api/places/1501',
    ]) {
      expect((await get(url)).statusCode, url).toBe(200)
    }
    const duties = (await get('/api/duties')).json()
    expect(duties.total).toBeGreaterThan(0)
    expect(duties.duties.map((duty: { stream: string }) => duty.stream.split('/')[0])).not.toContain('case')
  })

  it('reads nothing about persons', async () => {
    for (const url of [`/api/people/${PERSON}`, `/api/people/${PERSON}/identity`, '/api/line-list', '/api/contacts']) {
      expect((await get(url, undefined, PURPOSE)).statusCode, url).toBe(401)
    }
    const events = (await get('/api/events')).json()
    expect(events.filter((entry: { type: string }) => entry.type === 'case-found')).toEqual([])
  })

  it('sends no command', async () => {
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/commands/assign-bed',
      headers: { 'idempotency-key': 'g' },
      payload: { person: PERSON, facility: HOSPITAL, occurredAt: AT },
    })
    expect(answer.json().code).toBe('sign-in-needed')
  })
})

describe('a district post', () => {
  it('sees its own district', async () => {
    expect((await get(`/api/people/${PERSON}`, 'transfer', PURPOSE)).statusCode).toBe(200)
    const list = await get('/api/line-list', 'transfer', PURPOSE)
    expect(list.json()).toHaveLength(1)
    expect(list.headers['x-total']).toBe('1')
  })

  it("reads one person's events with a purpose only, which is kept", async () => {
    const url = `/api/events?stream=case/${PERSON}`
    expect((await get(url, 'transfer')).json().code).toBe('purpose-missing')
    expect((await get(url, 'transfer', PURPOSE)).json().length).toBeGreaterThan(0)
    const reads = await city.app.inject({
      url: `/api/reads?person=${PERSON}`,
      headers: { authorization: `Bearer ${city.token}`, 'x-purpose': 'audit' },
    })
    expect(reads.json()).toContainEqual(
      expect.objectContaining({ what: 'record', person: PERSON, purpose: 'transfer' }),
    )
  })

  it('knows the titles and the beds of the whole city, which it works with', async () => {
    const seen = (answer: { json(): unknown }, key: string) =>
      (answer.json() as Record<string, string>[]).map((row) => row[key])
    expect(seen(await get('/api/posts', 'elsewhere'), 'post')).toEqual(
      seen(await get('/api/posts', 'transfer'), 'post'),
    )
    expect(seen(await get('/api/facilities', 'elsewhere'), 'facility')).toContain(HOSPITAL)
  })

  it("does not see another district's persons, lists or duties", async () => {
    expect((await get(`/api/people/${PERSON}`, 'elsewhere', PURPOSE)).statusCode).toBe(404)
    expect((await get('/api/line-list', 'elsewhere', PURPOSE)).json()).toEqual([])
    expect((await get('/api/line-list?place=150105', 'elsewhere')).json()).toMatchObject({ code: 'right-missing' })
    expect((await get('/api/duties?place=150105', 'elsewhere')).json().duties).toEqual([])
  })

  it('is refused an act in another district, with the rule in words', async () => {
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/commands/assign-bed',
      headers: { cookie: await city.signIn('elsewhere'), 'idempotency-key': 'x', 'accept-language': 'en' },
      payload: { person: PERSON, facility: HOSPITAL, occurredAt: AT },
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'outside-jurisdiction', detail: expect.stringContaining('150105') })
  })
})

describe('a post without case.read', () => {
  it('counts duties but opens no person', async () => {
    expect((await get(`/api/people/${PERSON}`, 'press', PURPOSE)).json()).toMatchObject({
      status: 403,
      code: 'right-missing',
    })
    expect((await get('/api/duties', 'press')).json().total).toBeGreaterThan(0)
  })
})

describe('personal data', () => {
  it('open only with a purpose, and the reading is logged with it', async () => {
    const url = `/api/people/${PERSON}/identity`
    expect((await get(url, 'transfer')).json()).toMatchObject({ status: 428, code: 'purpose-missing' })
    expect((await get(url, 'transfer', PURPOSE)).json()).toMatchObject({ name: '演练甲', erased: false })
    const [read] = await city.store.vault.reads('1501' as never, 1)
    expect(read).toMatchObject({ person: PERSON, who: 'transfer@demo.firebreak', purpose: 'transfer' })
  })

  it('are gone after erasure; the record stays', async () => {
    const answer = await city.app.inject({
      method: 'POST',
      url: `/api/people/${PERSON}/erase`,
      headers: { authorization: `Bearer ${city.token}` },
    })
    expect(answer.json()).toEqual({ person: PERSON, erased: true })
    expect((await get(`/api/people/${PERSON}/identity`, 'transfer', PURPOSE)).json()).toMatchObject({
      name: null,
      erased: true,
    })
    expect((await get(`/api/people/${PERSON}`, 'transfer', PURPOSE)).statusCode).toBe(200)
  })
})

describe('the log of readings', () => {
  const reads = (headers: Record<string, string>, query = '') => city.app.inject({ url: `/api/reads${query}`, headers })
  const operator = () => ({ authorization: `Bearer ${city.token}` })

  it('holds every look at a record and at an identity, with who, post and purpose', async () => {
    await get(`/api/people/${PERSON}`, 'transfer', { 'x-purpose': 'care' })
    const list: { what: string; at: string }[] = (await reads(operator(), `?person=${PERSON}`)).json()
    expect(list[0]).toMatchObject({
      what: 'record',
      person: PERSON,
      who: 'transfer@demo.firebreak',
      post: '150105.transfer',
      purpose: 'care',
    })
    expect(list.map(({ what }) => what)).toContain('identity')
    expect(list.map(({ at }) => at)).toEqual(
      list
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
    expect((await reads(operator(), '?person=p-nobody')).json()).toEqual([])
  })

  it('does not log a look that was refused', async () => {
    const before = (await reads(operator())).json().length
    await get(`/api/people/${PERSON}`, 'transfer')
    await get(`/api/people/${PERSON}`, 'elsewhere', PURPOSE)
    expect((await reads(operator())).json()).toHaveLength(before)
  })

  it('is for those who answer for the whole city', async () => {
    const cookie = await city.signIn('transfer')
    const answer = await reads({ cookie, 'x-purpose': 'audit' })
    expect(answer.json()).toMatchObject({ status: 403, code: 'right-missing' })
    expect((await reads({})).statusCode).toBe(401)
  })
})

describe('sign-in', () => {
  it('tells who I am and with which post I act; only posts I hold can be chosen', async () => {
    const cookie = await city.signIn('transfer')
    const me = (await city.app.inject({ url: '/api/me', headers: { cookie } })).json()
    expect(me).toMatchObject({ guest: false, account: 'transfer@demo.firebreak', post: '150105.transfer' })
    const choose = (post: string) =>
      city.app.inject({ method: 'POST', url: '/api/me/post', headers: { cookie }, payload: { post } })
    expect((await choose('1501.command')).json()).toMatchObject({ code: 'post-not-held' })
    expect((await choose('150105.transfer')).json()).toMatchObject({ post: '150105.transfer' })
  })

  it('greets a visitor as a guest and lists the demo accounts', async () => {
    expect((await get('/api/me')).json()).toMatchObject({ guest: true, post: null })
    expect((await get('/api/demo-accounts')).json()).toContainEqual(expect.objectContaining({ post: '1501.command' }))
  })

  it('refuses a wrong password', async () => {
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'transfer@demo.firebreak', password: 'not-the-password' },
    })
    expect(answer.statusCode).toBe(401)
  })
})
