import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, HOSPITAL, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let transfer: string
let hospital: string
const PERSON = 'p-1001'
const PURPOSE = { 'x-purpose': 'transfer' }
const at = (time: string) => `2022-11-13T${time}:00+08:00`

beforeAll(async () => {
  city = await openTestCity()
  transfer = await city.signIn('transfer')
  hospital = await city.signIn('hospital')
  await city.submit(
    'report-positive',
    [{ person: PERSON, foundIn: 'lowRiskScreening', home: HOME, place: HOME, occurredAt: at('09:00') }],
    '150105.lab',
  )
})
afterAll(() => city?.close())

const get = (url: string, cookie?: string, headers = {}) =>
  city.app.inject({ url, headers: { ...(cookie === undefined ? {} : { cookie }), ...headers } })
const act = (name: string, cookie: string, payload: object, key: string, headers = {}) =>
  city.app.inject({
    method: 'POST',
    url: `/api/commands/${name}`,
    headers: { cookie, 'idempotency-key': key, ...headers },
    payload,
  })

describe('a positive, worked through to a bed', () => {
  it('is a duty of the district transfer desk, with the next act on top', async () => {
    const list = (await get('/api/duties?mine=1', transfer, PURPOSE)).json()
    expect(list).toMatchObject({ holder: '150105.transfer', total: 1 })
    expect(list.duties[0]).toMatchObject({
      kind: 'transfer',
      stream: `case/${PERSON}`,
      holder: '150105.transfer',
      status: 'late',
      acts: [{ command: 'assign-bed' }, { command: 'offer-duty' }, { command: 'block-duty' }],
    })
  })

  it('has its page, with the hospitals that could take the person', async () => {
    const page = (await get(`/api/people/${PERSON}`, transfer, PURPOSE)).json()
    expect(page.case).toMatchObject({ status: 'found', foundIn: 'lowRiskScreening', home: HOME })
    expect(page.suggestedBeds).toEqual([expect.objectContaining({ facility: HOSPITAL, free: 2 })])
    expect(page.timeline.map((entry: { type: string }) => entry.type)).toContain('case-found')
  })

  it('is refused in words when the step before is missing', async () => {
    const early = { person: PERSON, vehicle: 'v-1', vehicleKind: 'ambulance', occurredAt: at('10:00') }
    const answer = await act('pick-up-patient', transfer, early, 'early', { 'accept-language': 'en' })
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().detail).not.toContain('{')
    expect(answer.json().words.zh).toMatch(/[\u4e00-\u9fff]/)
  })

  it('moves bed by bed, and the same key never acts twice', async () => {
    const bed = { person: PERSON, facility: HOSPITAL, occurredAt: at('10:00') }
    expect((await act('assign-bed', transfer, bed, 'bed')).json()).toMatchObject({ status: 'accepted', accepted: 1 })
    expect((await act('assign-bed', transfer, bed, 'bed')).json()).toMatchObject({ status: 'repeated' })
    const facility = (await get(`/api/facilities/${HOSPITAL}`, hospital, { 'x-purpose': 'care' })).json()
    expect(facility.facility).toMatchObject({ beds: 2, reserved: 1, free: 1 })
    expect(facility.expected).toEqual([expect.objectContaining({ person: PERSON, kind: 'case' })])
    const carried = { person: PERSON, vehicle: 'v-1', vehicleKind: 'ambulance', occurredAt: at('11:00') }
    expect((await act('pick-up-patient', transfer, carried, 'carry')).statusCode).toBe(200)
    const admitted = { person: PERSON, facility: HOSPITAL, receipt: 'r-1', occurredAt: at('11:40') }
    expect((await act('admit-patient', hospital, admitted, 'admit')).json()).toMatchObject({ accepted: 1 })
  })

  it('stands on the board as done in time', async () => {
    const board = (await get('/api/board?place=1501')).json()
    const clock = board.clocks.find(
      (figure: { jurisdiction: string; clock: string }) =>
        figure.jurisdiction === '1501' && figure.clock === 'fastTransfer',
    )
    expect(clock).toMatchObject({ due: 1, onTime: 1, late: 0, open: 0, overdue: 0 })
  })

  it('counts the same by a SELECT over the events', async () => {
    const numbers: { number: string; value: unknown; again: unknown }[] = (await get('/api/board/sql?check=1')).json()
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers.filter(({ value, again }) => value !== again)).toEqual([])
  })

  it('stands on the list of the community too, which takes the first step', async () => {
    const list = (await get('/api/duties?mine=1', await city.signIn('community'))).json()
    expect(list).toMatchObject({ holder: '150105001001.community', total: 1 })
    expect(list.duties[0]).toMatchObject({
      kind: 'control',
      holder: '150105.control',
      acts: [{ command: 'propose-zone' }],
    })
  })

  it('leaves control of the building owed, on the zone page too', async () => {
    const zone = (await get(`/api/zones/${HOME}`)).json()
    expect(zone.zone).toMatchObject({ status: 'required', place: HOME })
    expect(zone.residents.status).toBe('free')
    expect(zone.orderTemplate.legalBasis).not.toBe('')
  })

  it('names the case only to who may read cases and says what for', async () => {
    const causes = async (headers: object) => {
      const answer = await city.app.inject({ url: `/api/zones/${HOME}`, headers: { ...headers } })
      return answer.json().timeline.map(({ data }: { data: { becauseOf?: string } }) => data.becauseOf)
    }
    expect(await causes({})).toEqual([undefined])
    expect(await causes({ cookie: transfer })).toEqual([undefined])
    expect(await causes({ cookie: transfer, 'x-purpose': 'transfer' })).toEqual([PERSON])
    expect(await causes({ cookie: await city.signIn('press'), 'x-purpose': 'audit' })).toEqual([undefined])
  })
})

describe('a bulk', () => {
  it('never fails for one refused row, which keeps its number and its words', async () => {
    const rows = [
      { person: 'p-nobody', facility: HOSPITAL, occurredAt: at('11:50') },
      { person: PERSON, facility: HOSPITAL, occurredAt: at('11:50') },
    ]
    const answer = await act('assign-bed', transfer, { rows }, 'bulk')
    expect(answer.statusCode).toBe(200)
    const { accepted, refused } = answer.json()
    expect(accepted + refused.length).toBe(2)
    expect(refused[0]).toMatchObject({
      row: 0,
      problem: { status: expect.any(Number), words: { zh: expect.any(String) } },
    })
  })
})
