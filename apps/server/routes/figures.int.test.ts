import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
  const positive = (person: string, foundIn: string) => ({
    person,
    foundIn,
    home: HOME,
    place: HOME,
    occurredAt: '2022-11-13T09:00:00+08:00',
  })
  await city.submit(
    'report-positive',
    [positive('p-1', 'lowRiskScreening'), positive('p-2', 'lowRiskScreening'), positive('p-3', 'facilityQuarantine')],
    '150105.lab',
  )
})
afterAll(() => city?.close())
const get = async (url: string) => (await city.app.inject({ url, headers: { 'accept-language': 'en' } })).json()

describe('figures', () => {
  it('are listed, each with its definition in both languages and its unit', async () => {
    const list: { id: string }[] = await get('/api/figures')
    expect(list.find(({ id }) => id === 'found')).toMatchObject({
      unit: 'persons',
      names: { zh: '发现阳性', en: 'positives found' },
      definition: { zh: expect.any(String), en: expect.any(String) },
      part: 'where found (foundIn)',
    })
  })

  it('give each day by part, rolled up from below, days without any as 0', async () => {
    const found = await get('/api/figures/found?place=1501&from=2022-11-12&to=2022-11-13')
    expect(found.days).toEqual([
      { date: '2022-11-12', total: 0, parts: {} },
      { date: '2022-11-13', total: 3, parts: { facilityQuarantine: 1, lowRiskScreening: 2 } },
    ])
    const total = async (place: string) => (await get(`/api/figures/found?place=${place}`)).days.at(-1).total
    expect([await total('150105001001'), await total(HOME), await total('150102')]).toEqual([3, 3, 0])
  })

  it("end at the city's today and go back two weeks when nothing is asked", async () => {
    const { days } = await get('/api/figures/control-required')
    expect(days).toHaveLength(14)
    expect(days.at(-1)).toMatchObject({ date: '2022-11-13', total: 1 })
  })

  it('refuse an unknown figure and too long a period in words', async () => {
    expect(await get('/api/figures/happiness')).toMatchObject({ status: 404, code: 'not-found' })
    const long = await get('/api/figures/found?from=2020-01-01&to=2022-11-13')
    expect(long).toMatchObject({ status: 400, code: 'period-too-long', detail: expect.stringContaining('366') })
  })
})
