import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityCode, StreamId } from '#kernel/primitives/ids.ts'
import { instant, plusDays } from '#kernel/primitives/instant.ts'
import { textRef } from '#kernel/texts/text-ref.ts'
import { PATROL_PUBLISHED } from '#patrol/published.ts'
import { PATROL_BAOTOU_2022_11 } from '#scenarios/patrol-baotou-2022-11/scenario.ts'
import { COMMANDS } from '../catalogue.ts'
import { runDue } from '../jobs/run-due.ts'
import { parsePayloads } from '../scenario/parse-payloads.ts'
import { submitSteps } from '../scenario/submit-steps.ts'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

const CITY = '1502' as CityCode
const { opensAt, seed, generate } = PATROL_BAOTOU_2022_11
const words = (name: string) => ({ zh: name, en: name })
const ACCOUNTS = [
  { account: 'lead', post: '1502.patrol', words: words('lead') },
  { account: 'bureau', post: '150271.patrol', words: words('bureau') },
  { account: 'station', post: '150204001.patrol', words: words('station') },
]
const SICK = 'p-9001'
let city: TestCity

beforeAll(async () => {
  city = await openTestCity({ companions: [{ module: 'patrol', city: CITY }], accounts: ACCOUNTS })
  await city.store.clock.set(CITY, { mode: 'scenario', instant: opensAt, rate: 1, state: 'paused' })
  const steps = [...generate(seed)]
    .filter((step) => step.at <= opensAt)
    .map((step) => (step.kind === 'command' ? parsePayloads(step, COMMANDS) : step))
  expect((await submitSteps(city.store, CITY, steps)).why).toEqual([])
  await city.submit('report-positive', [
    { person: SICK, foundIn: 'homeQuarantine', home: HOME, place: HOME, occurredAt: '2022-11-13T10:00:00+08:00' },
  ])
}, 180_000)
afterAll(() => city?.close())

const cookies = new Map<string, string>()
/** Each account signs in once: a password is slow to check on purpose. */
async function cookieOf(who: string): Promise<string> {
  const cookie = cookies.get(who) ?? (await city.signIn(who))
  cookies.set(who, cookie)
  return cookie
}
const get = async (url: string, who?: string, headers = {}) => {
  const cookie = who === undefined ? {} : { cookie: await cookieOf(who) }
  return city.app.inject({ url, headers: { ...cookie, 'accept-language': 'en', ...headers } })
}
let keys = 0
const send = async (command: string, payload: object, who: string) => {
  const cookie = await cookieOf(who)
  keys += 1
  const headers = { cookie, 'idempotency-key': `k-${keys}`, 'accept-language': 'en' }
  return city.app.inject({ method: 'POST', url: `/api/commands/${command}`, headers, payload })
}
const figures = async () => {
  const entries = PATROL_PUBLISHED.map(async ({ id, sql }) => {
    const { rows } = await city.store.operatorSql(sql(opensAt))
    return [id, rows[0]?.n] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
const oneEvent = async (type: string, where = 'true') => {
  const { rows } = await city.store.operatorSql(
    `select e.id::text as event, r.n::int - 1 as row, r.value -> 'data' as data from events e
      cross join lateral jsonb_array_elements(e.rows) with ordinality as r(value, n)
      where e.city = '1502' and e.type = '${type}' and ${where} order by e.id, r.n limit 1`,
  )
  return rows[0] as { event: string; row: number; data: Record<string, unknown> }
}

describe('the printed numbers', () => {
  const PRINTED = { 'patrol.cars-issued': 77, 'patrol.kit-sets-issued': 624, 'patrol.launch-present': 362 }
  it('come out of the records', async () => expect(await figures()).toEqual(PRINTED))

  it('move by one row voided, and only those that count it', async () => {
    const issue = await oneEvent('kit-issued', "r.value -> 'data' ->> 'issue' = 'i-150206-car'")
    const present = await oneEvent('officer-present')
    const undo = ({ event, row }: { event: string; row: number }) =>
      send('void-record', { event, row, reason: 'wrong-value', occurredAt: opensAt }, 'lead')
    expect((await undo(issue)).json()).toMatchObject({ status: 'accepted' })
    expect(await figures()).toEqual({ ...PRINTED, 'patrol.cars-issued': 75 })
    expect((await undo(present)).json()).toMatchObject({ status: 'accepted' })
    expect(await figures()).toEqual({
      ...PRINTED,
      'patrol.cars-issued': 75,
      'patrol.launch-present': 361,
    })
  })
})

describe('the lead', () => {
  it('sees where nobody was seen, most missing first', async () => {
    const { beats, hours } = (await get('/api/patrol/light?hours=26', 'lead')).json()
    expect(beats).toHaveLength(62)
    expect(hours).toHaveLength(26)
    const missing = beats.map((beat: { missing: number }) => beat.missing)
    expect(missing).toEqual(missing.toSorted((a: number, b: number) => b - a))
    expect(missing[0]).toBeGreaterThan(100)
  })
  it('sees differences first, and clocks by tier', async () => {
    const { batches, issues } = (await get('/api/patrol/kit', 'lead')).json()
    expect(batches.map((batch: { quantity: number }) => batch.quantity).sort()).toEqual([624, 77])
    expect(issues[0].status).toBe('differs')
    const { tiers, units } = (await get('/api/patrol/incidents', 'lead')).json()
    expect(tiers.map((tier: { seconds: number }) => tier.seconds)).toEqual([60, 180, 300])
    expect(units.length).toBeGreaterThan(10)
  })
  it('has a tile on the board', async () => {
    const tiles = (await get('/api/modules/tiles')).json()
    const tile = tiles.find((one: { module: string }) => one.module === 'patrol')
    expect(tile).toMatchObject({ city: '1502', path: '/patrol' })
    expect(tile.numbers.map((one: { value: number }) => one.value)).toEqual([
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
    ])
  })
})

describe('a unit', () => {
  it('counts and acknowledges its own issue, and nobody else’s', async () => {
    const { issues } = (await get('/api/patrol/unit', 'bureau')).json()
    expect(issues.map((one: { issue: string }) => one.issue)).toEqual(['i-150271-car'])
    const count = { issue: 'i-150271-car', counted: 3, defective: 0, receiver: 'b-150271-001', occurredAt: opensAt }
    expect((await send('count-kit', count, 'station')).statusCode).toBe(403)
    expect((await send('count-kit', count, 'lead')).json().code).toBe('not-your-issue')
    expect((await send('count-kit', count, 'bureau')).json().status).toBe('accepted')
    expect((await send('count-kit', count, 'bureau')).json().code).toBe('already-counted')
  })
  it('goes out, scans a point, and hands nothing over with points open', async () => {
    const shift = 's-150204001-b1-11-13a'
    const at = { occurredAt: opensAt }
    const { members } = (await get(`/api/patrol/shifts/${shift}`, 'station')).json()
    const present = members.map(({ person }: { person: string }) => person)
    await send('brief-patrol-shift', { shift, briefing: 'main roads', present, ...at }, 'station')
    await send('start-patrol-shift', { shift, ...at }, 'station')
    const scan = (text: string) =>
      send('visit-point', { shift, point: 'p1', scan: text, stayMinutes: 5, ...at }, 'station')
    expect((await scan('150204001-b1/p2')).json().code).toBe('wrong-code')
    expect((await scan('150204001-b1/p1')).json().status).toBe('accepted')
    expect((await send('hand-over-patrol', { shift, ...at }, 'station')).json().code).toBe('points-unaccounted')
  })
  it('sends a track: the server counts the light, whatever the phone says', async () => {
    const points = JSON.stringify([
      [0, 109.88, 40.636, 1],
      [60, 109.88, 40.636, 0],
    ])
    const hour = instant('2022-11-13T19:00:00+08:00')
    const track = { beat: '150204001-b1', shift: 's-150204001-b1-11-13a', hour, points, lit: [1, 2, 3, 4, 5] }
    expect((await send('keep-track', { ...track, occurredAt: opensAt }, 'station')).json().status).toBe('accepted')
    const { data } = await oneEvent(
      'beat-lit',
      "r.value -> 'data' ->> 'beat' = '150204001-b1' and e.occurred_at = '2022-11-13T20:00:00+08:00'",
    )
    expect(data.minutes).toEqual([0])
    expect(data).not.toHaveProperty('shift')
  })
})

describe('where officers are', () => {
  const url = '/api/patrol/positions?beat=150203001-b1&date=2022-11-12'
  it('opens to the right and a purpose alone, and each reading is kept', async () => {
    expect((await get(url, 'station', { 'x-purpose': 'audit' })).statusCode).toBe(403)
    expect((await get(url, undefined, { 'x-purpose': 'audit' })).statusCode).toBe(401)
    expect((await get(url, 'lead')).json().code).toBe('purpose-missing')
    const { tracks } = (await get(url, 'lead', { 'x-purpose': 'audit' })).json()
    expect(tracks.length).toBeGreaterThan(5)
    expect(tracks[0].points.length).toBeGreaterThan(5)
  })
  it('is in no event, view or text of the ledger that a reading opens', async () => {
    const { rows } = await city.store.operatorSql(
      `select count(*)::int as n from events where city = '1502' and rows::text like '%109.8%' and type <> 'beat-defined'`,
    )
    expect(rows).toEqual([{ n: 0 }])
    const seen = await get('/api/events?type=track-kept', 'station')
    expect(seen.body).not.toContain('track-kept')
  })
  it('is gone when its days are over: the key first, then the record of it', async () => {
    const { data } = await oneEvent('track-kept', "r.value -> 'data' ->> 'beat' = '150203001-b1'")
    const later = plusDays(opensAt, 40)
    await city.store.clock.set(CITY, { mode: 'scenario', instant: later, rate: 1, state: 'paused' })
    expect(await runDue(city.store, CITY, later)).toBeGreaterThan(0)
    const ref = textRef(String(data.key))
    expect((await city.store.vault.readTexts(CITY, [ref], null))[ref]).toEqual({ state: 'erased' })
    const { tracks } = (await get(url, 'lead', { 'x-purpose': 'audit' })).json()
    expect(tracks).toEqual([])
    const track = 'patrol-track/150203001-b1.2022-11-12' as StreamId
    expect(track).toContain('patrol-track')
  })
})

describe('patrol reads no health datum', () => {
  const purposes = { 'x-purpose': 'audit' }
  it.each(['lead', 'bureau', 'station'])(
    'over every route, as %s',
    async (who) => {
      const doc = (await get('/openapi.json')).json() as { paths: Record<string, Record<string, unknown>> }
      const routes = Object.entries(doc.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
      expect(routes.length).toBeGreaterThan(40)
      for (const route of routes.filter((path) => !path.includes('/live'))) {
        const path = route
          .replace('{person}', SICK)
          .replace('{stream}', `case/${SICK}`)
          .replace(/\{[a-z]+\}/gi, '150105')
        for (const query of ['', '?city=1501', '?place=150105', `?stream=case/${SICK}`]) {
          const { body, statusCode } = await get(`${path}${query}`, who, purposes)
          const shown = statusCode < 400 && (body.includes(SICK) || body.includes(HOME))
          expect([path + query, shown]).toEqual([path + query, false])
        }
      }
    },
    120_000,
  )
})
