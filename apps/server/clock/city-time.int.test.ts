import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
const STREAM = 'case/p-3001'
const DUTY = 'transfer#1'

beforeAll(async () => {
  city = await openTestCity()
  const found = { person: 'p-3001', foundIn: 'clinicVisit', home: HOME, place: HOME }
  await city.submit('report-positive', [{ ...found, occurredAt: '2022-11-13T09:00:00+08:00' }], '150105.lab')
})
afterAll(() => city?.close())

const duty = async () => {
  const cookie = await city.signIn('commander')
  const headers = { cookie, 'x-purpose': 'audit' }
  const url = `/api/duties/${encodeURIComponent(`${STREAM}#${DUTY}`)}`
  return (await city.app.inject({ url, headers })).json()
}
const advance = (to: string) => city.app.inject({ method: 'POST', url: '/api/clock', payload: { to } })

describe('when time passes in the city', () => {
  it('flips an offered duty at its hard stop, not before', async () => {
    const offer = {
      stream: STREAM,
      duty: DUTY,
      to: '150102.transfer',
      hardStopAt: '2022-11-13T14:00:00+08:00',
      occurredAt: '2022-11-13T11:00:00+08:00',
    }
    await city.submit('offer-duty', [offer], '150105.transfer')
    await advance('2022-11-13T13:50:00+08:00')
    expect(await duty()).toMatchObject({ holder: '150105.transfer', offeredTo: '150102.transfer' })
    await advance('2022-11-13T14:05:00+08:00')
    expect(await duty()).toMatchObject({ holder: '150102.transfer', offeredTo: null })
  })

  it('tells the next level of a duty that is an hour late', async () => {
    expect(await duty()).toMatchObject({ escalatedTo: null })
    await advance('2022-11-14T02:00:00+08:00')
    const late = await duty()
    expect(late).toMatchObject({ status: 'late' })
    expect(late.escalatedTo).toBe('1501')
  })

  it('tells the level above when that one has had its time, and stops at the region', async () => {
    await advance('2022-11-14T04:00:00+08:00')
    expect(await duty()).toMatchObject({ escalatedTo: '15' })
    await advance('2022-11-14T07:00:00+08:00')
    const told = await city.store.operatorSql("select count(*)::int as n from events where type = 'duty-escalated'")
    expect(told.rows).toEqual([{ n: 2 }])
  })
})
