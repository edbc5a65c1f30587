import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { VOLUNTEER_ACCOUNTS } from '#scenarios/volunteers-2022-11/demo-accounts.ts'
import { VOLUNTEERS_HOHHOT } from '#scenarios/volunteers-2022-11/scenario.ts'
import { COMMANDS } from '../catalogue.ts'
import { parsePayloads } from '../scenario/parse-payloads.ts'
import { submitSteps } from '../scenario/submit-steps.ts'
import { CITY, openTestCity, type TestCity } from '../testing/test-city.ts'

const POINT = 'sp-0102-01'
let city: TestCity
const cookies: Record<string, string> = {}

const get = async (url: string, who?: string, headers: Record<string, string> = {}) =>
  city.app.inject({ url, headers: { ...(who === undefined ? {} : { cookie: cookies[who] ?? '' }), ...headers } })
const post = async (url: string, payload: object, headers: Record<string, string>) =>
  city.app.inject({ method: 'POST', url, payload, headers })
const codeNow = async (): Promise<{ code: string; from: string }> =>
  (await get(`/api/volunteers/points/${POINT}/code`, 'volunteer-point')).json()
const act = (command: string, payload: object, key: string) =>
  post('/api/volunteers/me/acts', { command, payload }, { cookie: cookies.volunteer ?? '', 'idempotency-key': key })

beforeAll(async () => {
  city = await openTestCity({ companions: [{ module: 'volunteers', city: CITY }], accounts: VOLUNTEER_ACCOUNTS })
  const { seed, opensAt } = VOLUNTEERS_HOHHOT
  await city.store.clock.set(CITY as CityCode, { mode: 'scenario', instant: opensAt, rate: 1, state: 'running' })
  const steps = [...VOLUNTEERS_HOHHOT.generate(seed)].map((step) =>
    step.kind === 'command' ? parsePayloads(step, COMMANDS) : step,
  )
  await submitSteps(city.store, CITY, steps)
  for (const { account } of VOLUNTEER_ACCOUNTS) cookies[account] = await city.signIn(account)
}, 300_000)
afterAll(() => city?.close())

/** Who may read what: `true` is an answer, `false` a refusal. */
const CELLS: readonly (readonly [url: string, Readonly<Record<string, boolean>>])[] = [
  ['/api/volunteers/register', { 'volunteer-lead': true, 'volunteer-point': false, volunteer: false, guest: false }],
  [
    '/api/volunteers/certificates',
    { 'volunteer-lead': true, 'volunteer-point': false, volunteer: false, guest: false },
  ],
  [
    `/api/volunteers/points/${POINT}`,
    { 'volunteer-lead': true, 'volunteer-point': true, volunteer: false, guest: false },
  ],
  [
    '/api/volunteers/points/sp-0105-01',
    { 'volunteer-lead': true, 'volunteer-point': false, volunteer: false, guest: false },
  ],
  [`/api/volunteers/points/${POINT}/code`, { 'volunteer-point': true, volunteer: false, guest: false }],
  ['/api/volunteers/me', { volunteer: true, guest: false }],
  ['/api/volunteers/board', { 'volunteer-lead': true, guest: true }],
  ['/api/cases', { 'volunteer-lead': false, 'volunteer-point': false, volunteer: false }],
]

describe('reading volunteer service', () => {
  for (const [url, who] of CELLS)
    for (const [account, may] of Object.entries(who))
      it(`${account} ${may ? 'reads' : 'does not read'} ${url}`, async () => {
        const { statusCode } = await get(url, account === 'guest' ? undefined : account)
        expect(statusCode < 400).toBe(may)
      })

  it('a volunteer sees their own record, and nobody else’s', async () => {
    const mine = (await get('/api/volunteers/me', 'volunteer')).json()
    const others = mine.attendances.filter(({ person }: { person: string }) => person !== mine.person)
    expect([mine.attendances.length > 0, others]).toEqual([true, []])
  })
  it('puts the points that miss most hands first', async () => {
    const { points, totals } = (await get('/api/volunteers/board')).json()
    expect(points[0].missing).toBeGreaterThan(0)
    expect(points[0].missing).toBeGreaterThanOrEqual(points.at(-1).missing)
    expect(totals.disinfectionsOwed).toBeGreaterThan(0)
  })
})

describe('a volunteer’s evening', () => {
  const mine = { attendance: 'demo-posting', point: POINT, shift: `s-${POINT.slice(3)}-demo` }
  const scan = { ...mine, proof: 'code' }

  it('a code that was never shown opens nothing', async () => {
    const forged = await act(
      'sign-in-volunteer',
      { ...scan, code: `FV1.${POINT}.27805680.x`, occurredAt: VOLUNTEERS_HOHHOT.opensAt },
      'forged',
    )
    expect(forged.json().code).toBe('code-not-genuine')
  })
  it('the point’s code signs in, the same sending acts once, and nobody signs for another', async () => {
    const { code, from } = await codeNow()
    const sent = { ...scan, code, occurredAt: from, person: 'v-l-00001' }
    const first = await act('sign-in-volunteer', sent, 'in')
    expect([first.statusCode, first.json().status]).toEqual([200, 'accepted'])
    expect((await act('sign-in-volunteer', sent, 'in')).json().status).toBe('repeated')
    const me = (await get('/api/volunteers/me', 'volunteer')).json()
    const row = me.attendances.find(({ attendance }: { attendance: string }) => attendance === mine.attendance)
    expect([row.status, row.person]).toEqual(['signed-in', me.person])
  })
  it('who is on no roster joins by the code and keeps a pass to their own page', async () => {
    const { code } = await codeNow()
    const body = {
      code,
      name: '演练甲',
      phone: '10900000001',
      adult: true,
      consent: true,
      health: true,
      task: 'daily-needs',
    }
    const joined = await post('/api/volunteers/walk-up', body, { 'idempotency-key': 'walk-1' })
    const { pass, person } = joined.json()
    const me = (await get('/api/volunteers/me', undefined, { 'x-volunteer-pass': pass })).json()
    expect([me.person, me.attendances[0].status]).toEqual([person, 'signed-in'])
    expect((await get('/api/volunteers/me', undefined, { 'x-volunteer-pass': `${pass}x` })).statusCode).toBe(401)
  })
  it('a certificate says of itself whether it is genuine', async () => {
    const { code, number } = (await get('/api/volunteers/certificates/cert-1/paper', 'volunteer-lead')).json()
    const check = async (said: string) =>
      (await get(`/api/volunteers/certificates/check?number=${number}&code=${said}`)).json()
    expect([(await check(code)).genuine, (await check('AAAA-BBBB-CCCC')).genuine]).toEqual([true, false])
  })
})
