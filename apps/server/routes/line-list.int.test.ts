import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CASE_COLUMNS, CONTACT_COLUMNS } from '#exchange/line-list/columns.ts'
import { readSheet } from '#exchange/sheets/read-sheet.ts'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let cookie: string
const PEOPLE = 25
const CONTACTS = 2300
const at = (time: string) => `2022-11-13T${time}:00+08:00`
const person = (n: number) => `p-${5000 + n}`
const contact = (n: number) => `c-${n}`

beforeAll(async () => {
  city = await openTestCity()
  cookie = await city.signIn('transfer')
  await city.submit(
    'report-positive',
    Array.from({ length: PEOPLE }, (_, n) => ({
      person: person(n),
      foundIn: n % 2 === 0 ? 'lowRiskScreening' : 'highRiskZone',
      home: HOME,
      place: HOME,
      // Several at the same moment: the order goes on by person.
      occurredAt: at(`09:${String(Math.floor(n / 4)).padStart(2, '0')}`),
    })),
    '150105.lab',
  )
  for (let from = 0; from < CONTACTS; from += 500)
    await city.submit(
      'determine-contact',
      Array.from({ length: Math.min(500, CONTACTS - from) }, (_, n) => ({
        person: contact(from + n),
        indexCase: person(0),
        home: HOME,
        category: 'close',
        setting: 'neighbour',
        certainty: 'high',
        lastExposureAt: at('08:00'),
        indexFoundAt: at('09:00'),
        occurredAt: at('10:30'),
      })),
    )
})
afterAll(() => city?.close())

const get = (url: string, headers = {}) =>
  city.app.inject({ url, headers: { cookie, 'x-purpose': 'transfer', ...headers } })

async function allPages(path: string, limit: number): Promise<string[]> {
  const people: string[] = []
  for (let after = ''; ; ) {
    const answer = await get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${after}`)
    people.push(...answer.json().map((row: { person: string }) => row.person))
    const next = answer.headers['x-next']
    if (next === undefined) return people
    after = `&after=${encodeURIComponent(String(next))}`
  }
}
const reads = async (query: string): Promise<{ persons: number }[]> => {
  const log = await city.app.inject({
    url: '/api/reads?limit=200',
    headers: { authorization: `Bearer ${city.token}`, 'x-purpose': 'audit' },
  })
  return log.json().filter((line: { query: string | null }) => line.query === query)
}

describe('pages of a list', () => {
  it('show everybody once, in order, whatever the size of a page', async () => {
    const whole = await allPages('/api/line-list?place=150105', 500)
    expect(whole).toHaveLength(PEOPLE)
    expect(new Set(whole).size).toBe(PEOPLE)
    for (const size of [1, 3, 7, 25]) expect(await allPages('/api/line-list?place=150105', size)).toEqual(whole)
  })

  it('say the whole number on every page', async () => {
    const first = await get('/api/contacts?place=150105&limit=2000')
    expect(first.headers['x-total']).toBe(String(CONTACTS))
    expect(first.json()).toHaveLength(2000)
    const after = encodeURIComponent(String(first.headers['x-next']))
    const second = await get(`/api/contacts?place=150105&limit=2000&after=${after}`)
    expect(second.headers['x-total']).toBe(String(CONTACTS))
    expect(second.json()).toHaveLength(CONTACTS - 2000)
    expect(second.headers['x-next']).toBeUndefined()
  })

  it('are narrowed by side, status and index case', async () => {
    expect(await allPages('/api/line-list?side=societal', 10)).toHaveLength(13)
    expect(await allPages('/api/line-list?side=controlled', 10)).toHaveLength(12)
    expect(await allPages('/api/line-list?status=admitted', 10)).toEqual([])
    expect(await allPages(`/api/contacts?indexCase=${person(1)}`, 10)).toEqual([])
  })

  it('refuse a place to go on from that no page gave', async () => {
    expect((await get('/api/line-list?after=yesterday')).json()).toMatchObject({ status: 400, code: 'input-invalid' })
  })
})

describe('a list as a sheet', () => {
  it('holds every contact, opens as UTF-8 and is read again; whom it showed is kept page by page', async () => {
    const url = '/api/contacts.csv?place=150105'
    const answer = await get(url)
    expect(answer.headers['content-type']).toContain('text/csv')
    expect(answer.body.startsWith('\ufeff编号,状态')).toBe(true)
    const sheet = readSheet(answer.body, CONTACT_COLUMNS)
    expect(sheet).toMatchObject({ headed: true, unknown: [] })
    expect(new Set(sheet.rows.map(({ cells }) => cells.person)).size).toBe(CONTACTS)
    expect(sheet.rows[0]?.cells).toMatchObject({ status: '已判定', lastExposureAt: '2022-11-13 08:00', home: HOME })
    expect((await reads(url)).map(({ persons }) => persons).toSorted((a, b) => b - a)).toEqual([2000, 300])
  })

  it('speaks English when asked', async () => {
    const answer = await get('/api/line-list.csv?side=societal', { 'accept-language': 'en' })
    const sheet = readSheet(answer.body, CASE_COLUMNS)
    expect(sheet.rows).toHaveLength(13)
    expect(sheet.rows[0]?.cells).toMatchObject({ status: 'waiting for a bed', foundIn: 'low-risk screening' })
  })

  it('is refused without purpose, and to a guest', async () => {
    for (const url of ['/api/line-list.csv', '/api/contacts.csv']) {
      expect((await get(url, { 'x-purpose': '' })).json().code).toBe('purpose-missing')
      expect((await get(url, { cookie: '' })).json().code).toBe('sign-in-needed')
    }
  })
})

describe('rooms for a selection of contacts', () => {
  it('are planned by the rule, whoever has none is told why', async () => {
    const plan = (people: string[]) =>
      city.app.inject({
        method: 'POST',
        url: '/api/contacts/rooms',
        headers: { cookie, 'x-purpose': 'transfer' },
        payload: { people },
      })
    expect((await plan([contact(0)])).json()).toMatchObject({ planned: [], unplanned: [{ person: contact(0) }] })
    await city.submit('open-facility', [
      {
        facility: 'iso-1',
        kind: 'isolation-site',
        name: { zh: '演练隔离点', en: 'Drill site' },
        place: '150105',
        beds: 2,
        opening: true,
        occurredAt: at('11:00'),
      },
    ])
    const answer = (await plan([contact(0), contact(1), contact(2), 'p-nobody'])).json()
    expect(answer.planned.map((one: { facility: string }) => one.facility)).toEqual(['iso-1', 'iso-1'])
    expect(answer.unplanned).toEqual([expect.objectContaining({ code: 'full' })])
  })
})
