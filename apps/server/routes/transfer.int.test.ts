import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, HOSPITAL, OPENED, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let transfer: string
let hospital: string
const at = (time: string) => `2022-11-13T${time}:00+08:00`
const PURPOSE = { 'x-purpose': 'transfer' }
const FAR = 'h-test-far'
const SITE = 'iso-test'
const people = ['p-5001', 'p-5002', 'p-5003']
const CONTACT = 'p-5009'

beforeAll(async () => {
  city = await openTestCity()
  transfer = await city.signIn('transfer')
  hospital = await city.signIn('hospital')
  const facility = (id: string, kind: string, place: string, beds: number) => ({
    facility: id,
    kind,
    name: { zh: `演练${id}`, en: `Drill ${id}` },
    place,
    beds,
    opening: true,
    occurredAt: OPENED,
  })
  await city.submit('open-facility', [
    facility(FAR, 'designated-hospital', '150125', 3),
    facility(SITE, 'isolation-site', '150105', 2),
  ])
  await city.submit(
    'report-positive',
    people.map((person, n) => ({
      person,
      foundIn: 'lowRiskScreening',
      home: HOME,
      place: HOME,
      occurredAt: at(`09:0${n}`),
    })),
    '150105.lab',
  )
  await city.submit('determine-contact', [
    {
      person: CONTACT,
      indexCase: people[0],
      home: HOME,
      category: 'close',
      setting: 'household',
      certainty: 'high',
      lastExposureAt: at('08:00'),
      indexFoundAt: at('09:00'),
      occurredAt: at('10:30'),
    },
  ])
})
afterAll(() => city?.close())

const get = async (url: string, cookie = transfer, headers: object = PURPOSE) =>
  city.app.inject({ url, headers: { cookie, ...headers } })
const post = async (url: string, payload: object, cookie = transfer) =>
  city.app.inject({ method: 'POST', url, payload, headers: { cookie, ...PURPOSE } })
let keys = 0
const act = async (command: string, payload: object, cookie = transfer) => {
  keys += 1
  const headers = { cookie, 'idempotency-key': `transfer-${keys}` }
  const answer = await city.app.inject({ method: 'POST', url: `/api/commands/${command}`, payload, headers })
  return { status: answer.statusCode, body: answer.json() }
}

describe('the queue', () => {
  it('needs a purpose, a right, and keeps whom it showed', async () => {
    expect((await get('/api/transfer/queue', transfer, {})).json().code).toBe('purpose-missing')
    expect((await get('/api/transfer/queue', await city.signIn('press'))).statusCode).toBe(403)
    expect((await get('/api/transfer/queue')).statusCode).toBe(200)
  })
  it('has positives and contacts worst first, with what each waits for', async () => {
    await act('record-care-needs', { person: people[2], needs: ['labour'], occurredAt: at('10:00') })
    const queue = (await get('/api/transfer/queue?limit=10')).json()
    expect(queue).toMatchObject({ total: 4, byAge: { under4h: 4 }, byWait: { bed: 3, vehicle: 1 } })
    expect(queue.requests.map(({ person }: { person: string }) => person)).toEqual([
      people[2],
      people[0],
      people[1],
      CONTACT,
    ])
    expect(queue.requests[0]).toMatchObject({ urgency: 0, needs: ['labour'], waitsFor: 'bed', class: 'positive' })
    const contacts = (await get('/api/transfer/queue?class=contact')).json()
    expect(contacts.requests).toMatchObject([{ person: CONTACT, class: 'contact', waitsFor: 'vehicle' }])
    const rest = (await get('/api/transfer/queue?limit=2&skip=2')).json()
    expect(rest).toMatchObject({ total: 4, matching: 4 })
    expect(rest.requests).toEqual(queue.requests.slice(2))
    const beds = (await get('/api/transfer/queue?waits=bed')).json()
    expect(beds).toMatchObject({ total: 4, matching: 3 })
    expect(beds.requests.map(({ waitsFor }: { waitsFor: string }) => waitsFor)).toEqual(['bed', 'bed', 'bed'])
  })
})

describe('the plan', () => {
  it('gives each a place by the rule, says why none nearer, and reserves nothing', async () => {
    const plan = (await post('/api/transfer/plan', { people: [...people, CONTACT] })).json()
    expect(plan.planned).toMatchObject([
      { person: people[0], facility: HOSPITAL, notNearer: null },
      { person: people[1], facility: HOSPITAL },
      { person: CONTACT, class: 'contact', facility: SITE },
    ])
    expect(plan.unplanned).toMatchObject([{ person: people[2], code: 'need-not-met' }])
    expect((await get(`/api/facilities/${HOSPITAL}`)).json().facility).toMatchObject({ reserved: 0 })
  })
  it('meets the need once a ward for it is open', async () => {
    const ward = { facility: HOSPITAL, ward: 'w-birth', kind: 'maternity', beds: 1, occurredAt: at('11:00') }
    expect((await act('set-ward', ward, hospital)).status).toBe(200)
    const plan = (await post('/api/transfer/plan', { people })).json()
    expect(plan.planned).toMatchObject([
      { person: people[2], facility: HOSPITAL },
      { person: people[0], facility: HOSPITAL },
      { person: people[1], facility: FAR, notNearer: { en: expect.stringContaining('no free bed') } },
    ])
    const rows = plan.planned.map(({ person, facility }: { person: string; facility: string }) => ({
      person,
      facility,
      reason: 'nearest-with-beds',
      occurredAt: at('11:10'),
    }))
    expect((await act('assign-bed', { rows })).body).toMatchObject({ accepted: 3, refused: [] })
    const page = (await get(`/api/facilities/${HOSPITAL}`, hospital)).json()
    expect(page.wards).toMatchObject([{ ward: 'w-birth', taken: 1, free: 0 }])
  })
})

describe('an evening by vehicle', () => {
  const V = 'amb-t1'
  it('has a vehicle, a crew and a trip', async () => {
    const vehicle = { vehicle: V, kind: 'ambulance', places: 2, classes: ['positive', 'contact'], base: '150105' }
    expect((await act('register-vehicle', { ...vehicle, occurredAt: at('11:00') })).status).toBe(200)
    const shift = { crew: 'crew-1', vehicle: V, people: 2, until: at('20:00'), occurredAt: at('11:05') }
    expect((await act('start-crew-shift', shift)).status).toBe(200)
    const stops = [
      { stop: 's-1', kind: 'pick-up', place: HOME, people: [people[0], people[1]] },
      { stop: 's-2', kind: 'hand-over', facility: HOSPITAL, people: [people[0]] },
    ]
    const trip = { vehicle: V, trip: 'trip-1', class: 'positive', stops, occurredAt: at('11:15') }
    expect((await act('start-trip', trip)).status).toBe(200)
    expect((await get('/api/vehicles', transfer, {})).json()).toMatchObject([
      { vehicle: V, status: 'onTrip', crew: 'crew-1', tripClass: 'positive', onBoard: 0 },
    ])
  })
  it('never mixes classes, nor takes more than it has places', async () => {
    const board = (person: string | undefined, time: string) =>
      act('pick-up-patient', { person, vehicle: V, vehicleKind: 'ambulance', occurredAt: at(time) })
    await city.submit('move-contact', [{ person: CONTACT, vehicle: 'bus-any', occurredAt: at('11:18') }])
    expect((await board(people[0], '11:20')).status).toBe(200)
    expect((await board(people[1], '11:22')).status).toBe(200)
    expect((await board(people[2], '11:24')).body.code).toBe('vehicle-full')
  })
  it('is handed over, refused once at the door, and planned elsewhere', async () => {
    const over = (person: string | undefined, receipt: string) =>
      act('hand-over-passenger', {
        vehicle: V,
        trip: 'trip-1',
        person,
        facility: HOSPITAL,
        receipt,
        occurredAt: at('11:40'),
      })
    expect((await over(people[0], 'r-1')).status).toBe(200)
    const admitted = { person: people[0], facility: HOSPITAL, receipt: 'r-1', occurredAt: at('11:41') }
    expect((await act('admit-patient', admitted, hospital)).status).toBe(200)
    const refused = { person: people[2], facility: HOSPITAL, code: 'no-capability', occurredAt: at('11:42') }
    expect((await act('refuse-admission', refused, hospital)).status).toBe(200)
    const plan = (await post('/api/transfer/plan', { people: [people[2]] })).json()
    expect(plan).toMatchObject({ planned: [], unplanned: [{ person: people[2], code: 'need-not-met' }] })
    const page = (await get(`/api/facilities/${HOSPITAL}`, hospital)).json()
    expect(page.refusals).toEqual([{ code: 'no-capability', times: 1 }])
    expect(page.releases).toMatchObject([{ people: 1 }])
    const [trip] = (await get('/api/trips?underWay=true')).json()
    expect(trip).toMatchObject({
      trip: 'trip-1',
      stops: [{ name: { zh: expect.any(String) } }, { facility: HOSPITAL }],
    })
    expect(trip.passengers).toMatchObject([
      { person: people[0], received: true, handedOver: { receipt: 'r-1' } },
      { person: people[1], received: false, handedOver: null },
    ])
  })
})

describe('beds', () => {
  it('are declared over capacity, blocked with an end, and say so', async () => {
    const surge = { facility: HOSPITAL, beds: 3, reason: 'influx', until: at('20:00'), occurredAt: at('11:50') }
    expect((await act('declare-surge', surge, hospital)).status).toBe(200)
    const block = { facility: HOSPITAL, block: 'b-1', beds: 1, reason: 'repair', until: at('18:00') }
    expect((await act('block-beds', { ...block, occurredAt: at('11:51') }, hospital)).status).toBe(200)
    const page = (await get(`/api/facilities/${HOSPITAL}`, hospital)).json()
    expect(page.facility).toMatchObject({ beds: 2, surge: 3, blocked: 1, occupied: 1, reserved: 0, free: 3 })
    expect(page.blocks).toMatchObject([{ block: 'b-1', beds: 1, overdue: false }])
    expect(page.duties).toMatchObject([{ kind: 'surge-end', holder: `${HOSPITAL}.hospital` }])
  })
  it('replay identically', async () => {
    const report = await city.store.verify()
    expect(Object.entries(report.tables).filter(([, { identical }]) => !identical)).toEqual([])
    expect(report.tables.vehicles?.rows).toBe(1)
  })
})
