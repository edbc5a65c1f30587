import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let community: string
let commander: string
const at = (time: string) => `2022-11-13T${time}:00+08:00`
const INDEX = 'p-2001'
const FAMILY = ['p-2002', 'p-2003']
const SITE = 'f-site-9'

beforeAll(async () => {
  city = await openTestCity()
  community = await city.signIn('community')
  commander = await city.signIn('commander')
  await city.submit('open-facility', [
    {
      facility: SITE,
      kind: 'isolation-site',
      name: { zh: '演练隔离点', en: 'Drill site' },
      place: '150105',
      beds: 5,
      opening: true,
      occurredAt: at('07:00'),
    },
  ])
  await city.submit('report-positive', [
    { person: INDEX, foundIn: 'lowRiskScreening', home: HOME, place: HOME, occurredAt: at('08:30') },
  ])
})
afterAll(() => city?.close())

const get = async (url: string, cookie = commander, purpose: string | null = 'tracing') =>
  city.app.inject({ url, headers: { cookie, ...(purpose === null ? {} : { 'x-purpose': purpose }) } })
const json = async (url: string, cookie = commander) => (await get(url, cookie)).json()

describe('the tracing desk', () => {
  it('needs a purpose', async () => {
    expect((await get('/api/tracing/interviews', commander, null)).json()).toMatchObject({ code: 'purpose-missing' })
  })
  it('lists whoever is not interviewed yet, with the time it is due', async () => {
    expect(await json('/api/tracing/interviews?list=owed')).toMatchObject([
      { person: INDEX, dueAt: '2022-11-14T00:30:00.000Z', heldAt: null, contacts: 0 },
    ])
  })
  it('after the interview and a roster knows whom to determine, and that the source is unknown', async () => {
    await city.submit('record-interview', [
      { person: INDEX, by: 'o-1', channel: 'phone', statedContacts: 2, occurredAt: at('09:00') },
    ])
    const members = FAMILY.map((person) => ({ person, home: HOME }))
    await city.submit('record-roster', [
      { roster: 'r-9', case: INDEX, kind: 'household', place: HOME, members, occurredAt: at('09:05') },
    ])
    expect(await json('/api/tracing/interviews?list=owed')).toEqual([])
    expect(await json('/api/tracing/interviews?list=unlinked')).toMatchObject([{ person: INDEX, statedContacts: 2 }])
    expect(await json(`/api/tracing/rosters/${INDEX}`)).toMatchObject([
      { roster: 'r-9', members: [{ person: 'p-2002', status: 'free' }, { status: 'free' }] },
    ])
  })
  it('draws the chain of who may have infected whom', async () => {
    const exposed = { indexCase: INDEX, category: 'close', indexFoundAt: at('08:30'), setting: 'household' }
    await city.submit(
      'determine-contact',
      FAMILY.map((person) => ({
        ...exposed,
        person,
        lastExposureAt: at('08:00'),
        certainty: 'high',
        home: HOME,
        source: 'roster',
        roster: 'r-9',
        occurredAt: at('09:10'),
      })),
    )
    const chain = await json(`/api/tracing/chain/${INDEX}`)
    expect(chain.edges).toMatchObject([
      { from: INDEX, to: 'p-2002', basis: 'exposure', certainty: 'high' },
      { from: INDEX, to: 'p-2003' },
    ])
    expect(chain.nodes).toContainEqual(expect.objectContaining({ person: INDEX, kind: 'case' }))
    expect((await json(`/api/tracing/rosters/${INDEX}`))[0].members).toMatchObject([{ status: 'contact' }, {}])
  })
})

describe("the day's list", () => {
  it('counts who waits, and signs nobody away', async () => {
    expect(await json('/api/tracing/lists?date=2022-11-13')).toMatchObject([
      { place: '150105', listed: 2, placed: 0, waiting: 2, signedAt: null },
    ])
    await city.submit(
      'place-contact',
      FAMILY.slice(0, 1).map((person) => ({
        person,
        placement: 'isolation-site',
        facility: SITE,
        legalBasis: 'art. 39',
        receipt: 'rc',
        occurredAt: at('10:00'),
      })),
    )
    const page = await json('/api/tracing/lists/150105/2022-11-13')
    expect(page.list).toMatchObject({ listed: 2, placed: 1, waiting: 1 })
    expect(page.lines[0]).toMatchObject({ person: 'p-2003', wantsCause: true, cause: null })
    const signing = { place: '150105', date: '2022-11-13', people: FAMILY, occurredAt: at('11:00') }
    await expect(city.submit('clear-contact-list', [signing])).rejects.toThrow('list-not-explained')
    await city.submit('clear-contact-list', [{ ...signing, explained: [{ person: 'p-2003', cause: 'vehicle' }] }])
    expect(await json('/api/tracing/lists?date=2022-11-13')).toMatchObject([
      { signedAt: '2022-11-13T03:00:00.000Z', waiting: 1 },
    ])
  })
})

describe('the calendar of follow-up', () => {
  it('shows a site’s guests as seen by its round, and others by their own record', async () => {
    await city.submit('record-site-follow-up', [
      { facility: SITE, date: '2022-11-13', guests: 1, occurredAt: at('11:30') },
    ])
    await city.submit('record-follow-up', [
      { person: 'p-2003', date: '2022-11-13', outcome: 'MISSED', occurredAt: at('11:40') },
    ])
    const calendar = await json('/api/tracing/follow-up?place=150105', community)
    expect(calendar.code).toBe('right-missing')
    const own = await json('/api/tracing/follow-up?place=150105001001', community)
    const marks = new Map(own.rows.map((row: { person: string; marks: unknown[] }) => [row.person, row.marks.at(-1)]))
    expect(own.today).toBe('2022-11-13')
    expect(marks.get('p-2002')).toMatchObject({ outcome: 'SEEN_OK' })
    expect(marks.get('p-2003')).toMatchObject({ outcome: 'MISSED' })
  })
  it('counts the quality of the work', async () => {
    expect(await json('/api/tracing/figures?place=1501')).toMatchObject({
      cases: 1,
      contactsPerCaseMean: 2,
      contactsPerCaseMedian: 2,
      knownShare: 0,
      interviewsOwed: 0,
      followed: 2,
      seenToday: 2,
      lost: 0,
      medianDaysToPlacement: 0,
    })
  })
  it('keeps whom each answer showed', async () => {
    const log = await city.app.inject({
      url: '/api/person-reads?limit=50',
      headers: { authorization: `Bearer ${city.token}` },
    })
    expect([200, 404]).toContain(log.statusCode)
  })
})
