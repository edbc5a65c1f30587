import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '#kernel/primitives/instant.ts'
import { CITY, HOME, HOSPITAL, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let hospital: string
const PERSON = 'p-care'
const day = (date: string, time = '09:00') => `2022-11-${date}T${time}:00+08:00`

/** The city's clock goes on; what is told is told at that moment. */
async function on(date: string, time: string): Promise<void> {
  await city.store.clock.set(CITY, { mode: 'scenario', instant: instant(day(date, time)), rate: 1, state: 'paused' })
}
const tell = (command: string, occurredAt: string, payload: object = {}) =>
  city.submit(command, [{ person: PERSON, occurredAt, ...payload }])
const get = async (url: string, headers = {}) =>
  (await city.app.inject({ url, headers: { cookie: hospital, ...headers } })).json()
const file = () => get(`/api/people/${PERSON}`, { 'x-purpose': 'care' })

beforeAll(async () => {
  city = await openTestCity()
  hospital = await city.signIn('hospital')
  await tell('report-suspect', day('13', '08:30'), { home: HOME, place: HOME })
  await tell('report-positive', day('13'), { foundIn: 'clinicVisit', home: HOME, place: HOME, card: 'c-77' })
  await tell('verify-case', day('13', '10:00'), { result: 'positive', ct: 25.5, laboratory: 'cdc' })
  await tell('classify-case', day('13', '10:30'), { as: 'confirmed', grade: 'mild', reportDate: '2022-11-13' })
  await tell('admit-patient', day('13', '11:00'), { facility: HOSPITAL, receipt: 'r-1', walkIn: true })
})
afterAll(() => city?.close())

describe('a person’s file, from suspicion to the closed file', () => {
  it('shows the recheck, the direct report and what release still lacks', async () => {
    const { care, case: facts } = await file()
    expect(facts).toMatchObject({ status: 'admitted', classification: 'confirmed', grade: 'mild' })
    expect(care).toMatchObject({
      card: 'c-77',
      verified: { result: 'positive', ct: 25.5 },
      stays: [{ facility: HOSPITAL, until: null }],
      release: { needed: 2, passed: 0, daysMet: false, earliest: '2022-11-20', ctAtLeast: 35 },
      certificate: null,
    })
  })

  it('refuses the way home without two tests, once the pack wants them on record', async () => {
    await on('20', '12:00')
    const answer = await city.app.inject({
      method: 'POST',
      url: '/api/commands/discharge-patient',
      headers: { cookie: hospital, 'idempotency-key': 'early', 'accept-language': 'en' },
      payload: { person: PERSON, facility: HOSPITAL, occurredAt: day('20', '11:00') },
    })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'release-tests-not-met' })
    expect(answer.json().detail).toContain('2 passed tests')
  })

  it('counts the stock at the end of the day, by district, and says that it adds up', async () => {
    const stocks = await get('/api/stocks?place=1501&date=2022-11-20')
    expect(stocks).toMatchObject({ total: { confirmed: 1, asymptomatic: 0 }, breaks: [], addsUp: true })
    expect(stocks.districts).toMatchObject([{ place: '150105', confirmed: 1 }])
  })

  it('lets go on two tests, and the certificate says on what it rests', async () => {
    const test = { facility: HOSPITAL, result: 'negative' }
    await tell('record-release-test', day('19', '08:00'), test)
    await tell('record-release-test', day('20', '08:30'), test)
    const { care, duties } = await file()
    expect(care.release).toMatchObject({ passed: 2, daysMet: true })
    expect(duties.map(({ kind }: { kind: string }) => kind)).toContain('release-review')
    await tell('discharge-patient', day('20', '11:30'), { facility: HOSPITAL, certificate: 'RC-1' })
    const after = await file()
    expect(after.case.status).toBe('discharged')
    expect(after.care.certificate).toMatchObject({
      id: 'RC-1',
      basis: 'tests',
      tests: [{ passes: true }, { passes: true }],
    })
    const stocks = await get('/api/stocks?place=1501&date=2022-11-20')
    expect(stocks.total).toMatchObject({ confirmed: 0, flows: { cured: 1 } })
  })

  it('is watched at home and closed after the test of day seven', async () => {
    await tell('start-home-monitoring', day('20', '11:45'))
    await on('27', '12:00')
    await tell('record-home-test', day('27', '09:00'), { result: 'negative' })
    await on('28', '09:00')
    await tell('close-case', day('28', '08:00'))
    const { care, case: facts, duties } = await file()
    expect(facts.status).toBe('closed')
    expect(care.home).toMatchObject({ passed: true, tests: [{ day: 7, passes: true }] })
    const open = duties.filter(({ outcome }: { outcome: string | null }) => outcome === null)
    const ofCare = ['transfer', 'diagnose', 'care-move', 'release-review', 'home-monitoring', 'close-file']
    expect(open.filter(({ kind }: { kind: string }) => ofCare.includes(kind))).toEqual([])
  })
})

describe('the way to the outbreak’s end', () => {
  it('goes by the zones under the pack in force, with reporting completeness beside it', async () => {
    const end = await get('/api/outbreak-end?place=1501')
    expect(end).toMatchObject({
      anchor: 'last-zone-lifted',
      followed: null,
      zones: { inForce: 0 },
      completeness: { cases: 1, sourceKnown: 0, share: 0, countSuffices: null, enough: null },
    })
  })
})
