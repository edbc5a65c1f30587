import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let commander: string
const SITE = 'site-test-1'
const at = (time: string, day = 13) => `2022-11-${String(day).padStart(2, '0')}T${time}:00+08:00`
const person = (n: number) => `p-80${n}`

const ORDER = {
  place: HOME,
  level: 'high',
  legalBasis: 'Infectious Disease Law, art. 41',
  issuer: '150105.command',
  approvals: [{ post: '1501.command', at: at('09:00') }],
  reason: 'a positive lives here',
  evidence: ['case/p-1'],
  households: 40,
  residents: 110,
  regime: 'stay-in-home-with-door-service',
  startAt: at('10:00'),
  expiresAt: at('00:30', 14),
  reviewEveryHours: 24,
  lift: { consecutiveDaysNoNew: 5, finalRound: 'none' },
  appealChannel: '12345',
  supportPlan: 'door service',
  notice: { zh: '通告', en: 'Notice' },
  occurredAt: at('10:00'),
}

/** A case that nobody asks, a tube that nobody reads, a guest whose days end at midnight, an order that ends soon after. */
async function forgetFour(): Promise<void> {
  await city.submit('report-positive', [
    { person: person(1), foundIn: 'clinicVisit', home: HOME, place: HOME, occurredAt: at('09:00') },
  ])
  await city.submit('collect-tube', [
    { tube: 'tube-801', person: person(2), site: 'site-1', place: HOME, reason: 'clinic', occurredAt: at('09:30') },
  ])
  await city.submit('receive-tube', [{ tube: 'tube-801', laboratory: 'lab-1', occurredAt: at('10:00') }])
  await city.submit('open-facility', [
    {
      facility: SITE,
      kind: 'isolation-site',
      name: { zh: '演练隔离点', en: 'Drill site' },
      place: '150105',
      beds: 5,
      opening: true,
      occurredAt: at('08:00'),
    },
  ])
  await city.submit('determine-contact', [
    {
      person: person(3),
      indexCase: person(1),
      category: 'close',
      lastExposureAt: at('18:00', 8),
      indexFoundAt: at('09:00', 9),
      setting: 'household',
      certainty: 'high',
      home: HOME,
      occurredAt: at('09:10'),
    },
  ])
  await city.submit('place-contact', [
    {
      person: person(3),
      placement: 'isolation-site',
      facility: SITE,
      legalBasis: 'Infectious Disease Law, art. 39',
      receipt: 'rc-1',
      occurredAt: at('10:30'),
    },
  ])
  await city.submit('order-zone', [ORDER])
}

beforeAll(async () => {
  city = await openTestCity()
  commander = await city.signIn('commander')
  await forgetFour()
})
afterAll(() => city?.close())

const get = async (url: string) =>
  (await city.app.inject({ url, headers: { cookie: commander, 'x-purpose': 'audit' } })).json()

async function passTo(to: string): Promise<void> {
  const answer = await city.app.inject({ method: 'POST', url: '/api/clock', payload: { to } })
  expect(answer.statusCode).toBe(200)
}

/** What the desk reads now: its late duties of the kind, and the board's count of what it has missed. */
async function lateOf(holder: string, kind: string, stream: string) {
  const { duties } = await get(`/api/duties?status=late&holder=${holder}`)
  const { units } = await get('/api/board')
  const unit = units.find(({ post }: { post: string }) => post === holder)
  const late = duties.filter((duty: { kind: string; stream: string }) => duty.kind === kind && duty.stream === stream)
  return { late: late.length, overdue: unit?.overdue ?? 0 }
}

describe('what everybody forgot', () => {
  it.each([
    ['tube without result', '150105.lab', 'tube-result', 'tube/tube-801', at('21:59'), at('22:01')],
    ['order near its end', '150105.control', 'order-expiry', `zone/${HOME}`, at('22:29'), at('22:31')],
    ['interview not held', '150105.tracing', 'interview', `case/${person(1)}`, at('08:59', 14), at('09:01', 14)],
    [
      'room without release',
      `${SITE}.hospital`,
      'room-release',
      `contact/${person(3)}`,
      at('11:59', 14),
      at('12:01', 14),
    ],
  ])('a %s is somebody’s late duty on the board within the minute', async (_, holder, kind, stream, before, after) => {
    await passTo(before)
    const then = await lateOf(holder, kind, stream)
    await passTo(after)
    const now = await lateOf(holder, kind, stream)
    expect(then.late).toBe(0)
    expect(now.late).toBe(1)
    expect(now.overdue).toBe(then.overdue + 1)
  })
})
