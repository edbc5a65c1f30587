import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { RESETTLEMENT_PUBLISHED } from '#resettlement/published.ts'
import { HOHHOT_ACCOUNTS, ULANQAB_ACCOUNTS } from '#scenarios/resettlement-ulanqab-2022-11/demo-accounts.ts'
import { RESETTLEMENT_ULANQAB } from '#scenarios/resettlement-ulanqab-2022-11/scenario.ts'
import { ALL_WORKFLOWS } from '#workflows/all-workflows.ts'
import { COMMANDS } from '../catalogue.ts'
import { parsePayloads } from '../scenario/parse-payloads.ts'
import { submitSteps } from '../scenario/submit-steps.ts'
import { OPENED, openTestCity, type TestCity } from '../testing/test-city.ts'
import { WorkflowRunner } from '../workflows/workflow-runner.ts'

const CITY = '1509' as CityCode
const OPENS = instant('2022-11-13T20:00:00+08:00')
let city: TestCity
const cookies = new Map<string, string>()

beforeAll(async () => {
  city = await openTestCity({
    companions: [{ module: 'resettlement', city: CITY }],
    accounts: [...ULANQAB_ACCOUNTS, ...HOHHOT_ACCOUNTS],
  })
  const { store } = city
  await store.clock.set(CITY, { mode: 'scenario', instant: OPENS, rate: 1, state: 'paused' })
  const steps = [...RESETTLEMENT_ULANQAB.generate(RESETTLEMENT_ULANQAB.seed)]
  const done = await submitSteps(
    store,
    CITY,
    steps.map((step) => (step.kind === 'command' ? parsePayloads(step, COMMANDS) : step)),
  )
  expect(done.why).toEqual([])
  for (const { account } of ULANQAB_ACCOUNTS) cookies.set(account, await city.signIn(account))
}, 120_000)
afterAll(() => city?.close())

const ask = async (account: string, url: string, headers: Record<string, string> = {}) => {
  const cookie = cookies.get(account)
  const answer = await city.app.inject({
    url,
    headers: { 'x-purpose': 'handover', ...(cookie === undefined ? { 'x-city': CITY } : { cookie }), ...headers },
  })
  return { status: answer.statusCode, body: answer.body, json: () => answer.json() }
}
/** What only the chain may know: its people, its batches, its duties. That there are such desks is no secret. */
const CHAIN = /\br-\d{3}\b|\bb-\d{4}\b|returnee-|return-batch|return-place|return-verify/

describe('the printed numbers', () => {
  it.each(RESETTLEMENT_PUBLISHED.map((figure) => [figure.id, figure] as const))('%s', async (_, figure) => {
    const { rows } = await city.store.operatorSql(figure.sql(OPENS))
    expect(rows).toEqual([{ n: figure.published }])
  })
  it('move by one receipt that is voided, and by nothing else', async () => {
    const [first, second] = RESETTLEMENT_PUBLISHED
    if (first === undefined || second === undefined) throw new Error('two figures')
    const { rows } = await city.store.operatorSql(
      `select id::text as event from events where city = '1509' and type = 'returnee-received' and occurred_at >= '2022-11-12T00:00:00+08:00' and occurred_at < '2022-11-13T00:00:00+08:00' limit 1`,
    )
    const voided = { event: String(rows[0]?.event), row: 0, reason: 'wrong-person', occurredAt: OPENS }
    await city.store.submit({
      city: CITY,
      command: 'void-record',
      payloads: [COMMANDS['void-record']?.schema.parse(voided)],
      post: '1509.system' as never,
      person: null,
      now: OPENS,
      request: 'void-1',
    })
    const counted = async (sql: string) => (await city.store.operatorSql(sql)).rows[0]?.n
    expect([await counted(first.sql(OPENS)), await counted(second.sql(OPENS))]).toEqual([14, 8])
  })
})

describe('each party sees its part', () => {
  it('the city sees all, a county its own, a gate and a vehicle whom they hand over', async () => {
    const people = async (account: string) => (await ask(account, '/api/resettlement/board')).json()
    const [bureau, office, gate, escort] = [
      await people('return-bureau'),
      await people('return-office'),
      await people('return-gate'),
      await people('return-escort'),
    ]
    expect(bureau.people.length).toBeGreaterThan(30)
    expect(new Set(office.people.map((one: { county: string }) => one.county))).toEqual(new Set(['150921']))
    expect(office.batches).toEqual([])
    expect(gate.people.length).toBeLessThan(bureau.people.length)
    expect(
      gate.people.every((one: { home: unknown; quarantine: unknown }) => one.home === null && one.quarantine === null),
    ).toBe(true)
    expect(
      escort.people.every(
        (one: { releaseOn: unknown; entry: unknown }) => one.releaseOn === null && one.entry === null,
      ),
    ).toBe(true)
  })
  it('and who it is only with a purpose, from the chain’s own vault', async () => {
    const { people } = (await ask('return-bureau', '/api/resettlement/board')).json()
    const url = `/api/resettlement/people/${people[0].returnee}/identity`
    expect((await ask('return-bureau', url, { 'x-purpose': '' })).status).toBe(428)
    expect((await ask('return-bureau', url)).json().name).toMatch(/./)
    const reads = await city.store.chainVault.reads(CITY, 1)
    expect(reads[0]).toMatchObject({ purpose: 'hand-over', post: '1509.bureau' })
    expect((await city.store.vault.reads(CITY, 500)).every(({ person }) => !/^r-/.test(person))).toBe(true)
  })
})

describe('nobody outside the chain', () => {
  const outside = ['return-service', 'return-isolation', 'return-community', 'guest']
  const closed = [
    '/api/resettlement/board',
    '/api/resettlement/people/r-001/identity',
    '/api/resettlement/batches/b-4418/form',
    '/api/resettlement/notices',
  ]
  const cells = outside.flatMap((who) => closed.map((url) => [who, url] as const))
  it.each(cells)('%s is refused %s', async (who, url) => {
    expect((await ask(who, url)).status).toBeGreaterThanOrEqual(401)
  })

  const open = [
    '/api/events?limit=500',
    '/api/events?stream=returnee/r-001',
    '/api/events?type=returnee-listed',
    '/api/events?type=duty-offered&limit=500',
    '/api/duties?limit=500',
    '/api/duties/returnee%2Fr-001%23return-verify%231',
    '/api/people?q=r-001',
    '/api/people/r-001',
    '/api/contacts?limit=500',
    '/api/contacts.csv',
    '/api/facilities',
    '/api/stays',
    '/api/modules/tiles',
    '/api/figures',
    '/api/reads?limit=500',
    '/api/timeline/r-001',
  ]
  it.each(outside.flatMap((who) => open.map((url) => [who, url] as const)))(
    '%s finds nothing of the chain in %s',
    async (who, url) => {
      const { status, body } = await ask(who, url)
      if (status === 200) expect(body).not.toMatch(CHAIN)
      else expect(status).toBeGreaterThanOrEqual(400)
    },
  )

  it('can tell a returnee from another guest: same fields, same issuer, same kinds of id', async () => {
    const guests = (await ask('return-service', '/api/stays')).json()
    expect(guests.length).toBeGreaterThan(30)
    const shapes = new Set(guests.map((one: object) => Object.keys(one).sort().join()))
    expect(shapes.size).toBe(1)
    expect(guests.every((one: { person: string }) => /^p-[0-9a-f]{6}$/.test(one.person))).toBe(true)
    const { rows } = await city.store.operatorSql(
      `select distinct post from events where city = '1509' and type in ('stay-requested', 'contact-determined')`,
    )
    expect(rows).toEqual([{ post: '1509.service' }])
  })
})

/** From here on people act: a clock that moves, workflows that run, and every command over HTTP by its own desk. */
describe('ways home, by the desks themselves', () => {
  const HOHHOT = '1501' as CityCode
  let runner: WorkflowRunner
  let n = 0

  const set = async (time: string) => {
    const clock = { mode: 'scenario', instant: instant(time), rate: 1, state: 'paused' } as const
    for (const one of [CITY, HOHHOT]) await city.store.clock.set(one, clock)
  }
  const send = async (account: string, command: string, payload: object) => {
    const cookie = cookies.get(account) ?? ''
    const { now } = (await city.app.inject({ url: '/api/clock', headers: { cookie } })).json()
    const answer = await city.app.inject({
      method: 'POST',
      url: `/api/commands/${command}`,
      headers: { cookie, 'idempotency-key': `way-${++n}` },
      payload: { ...payload, occurredAt: now },
    })
    await runner.drain()
    return answer.statusCode === 200 ? 'done' : answer.json().code
  }
  const person = async (account: string, returnee: string) =>
    (await ask(account, '/api/resettlement/board'))
      .json()
      .people.find((one: { returnee: string }) => one.returnee === returnee)

  beforeAll(async () => {
    const posts = [
      { post: '1501.service', jurisdiction: '1501', rights: ['stay.book', 'stay.receive'] },
      { post: '150105.lodging', jurisdiction: '150105', rights: ['board.read', 'stay.receive'] },
    ]
    await city.submit(
      'create-post',
      posts.map(({ post, jurisdiction, rights }) => ({
        post,
        agency: 'a',
        title: { zh: post, en: post },
        jurisdiction,
        grants: rights.map((right) => ({ right, mode: 'command' })),
        occurredAt: OPENED,
      })),
    )
    await city.submit(
      'fill-post',
      posts.map(({ post }) => ({ post, holder: `o-${post.replace('.', '-')}`, until: null, occurredAt: OPENED })),
    )
    cookies.set('return-lodging', await city.signIn('return-lodging'))
    await set('2022-11-13T20:10:00+08:00')
    runner = new WorkflowRunner({
      store: city.store,
      workflows: ALL_WORKFLOWS,
      cities: [HOHHOT, CITY],
      commands: COMMANDS,
      log: () => undefined,
    })
    await runner.begin()
  })

  it('a stranded person is lodged tonight, home tomorrow, and no step tells the places who it is', async () => {
    const who = { returnee: 's-77' }
    const batch = { batch: 'b-77' }
    const stay = 'p-7a7a7a'
    const county = '150921'
    const community = ULANQAB_ACCOUNTS.find(({ account }) => account === 'return-community')?.post.split('.')[0] ?? ''
    const listing = { ...who, entry: 'stranded', releaseOn: '2022-10-30', county, whereNow: '1501', gate: null }
    expect(await send('return-bureau', 'list-returnee', listing)).toBe('done')
    const bed = {
      ...who,
      stay: 'p-6b6b6b',
      place: '150105',
      desk: '150105.lodging',
      until: '2022-11-14T12:00:00+08:00',
    }
    expect(await send('return-bureau', 'ask-lodging', bed)).toBe('done')
    await set('2022-11-13T21:00:00+08:00')
    const [guest] = (await ask('return-lodging', '/api/stays')).json()
    expect(guest).toMatchObject({ person: 'p-6b6b6b', kind: 'overnight', status: 'expected' })
    expect(await send('return-lodging', 'receive-stay', { person: 'p-6b6b6b', receipt: 'zs-1' })).toBe('done')
    expect((await person('return-bureau', 's-77')).lodgedAt).not.toBeNull()

    const answer = { ...who, result: 'confirmed', community, receipt: 'hz-77' }
    expect(await send('return-office', 'verify-address', answer)).toBe('done')
    expect(await send('return-bureau', 'record-wish', { ...who, wish: 'batch', told: 'person' })).toBe('done')
    const expectedAt = '2022-11-14T18:00:00+08:00'
    const place = { ...who, stay, home: `${community}-03-01`, leftPlace: '150105', site: 'u-site-1', expectedAt }
    expect(await send('return-bureau', 'book-quarantine', place)).toBe('done')
    const [form] = (await ask('return-service', '/api/stays'))
      .json()
      .filter((one: { person: string }) => one.person === stay)
    expect(form).toMatchObject({ status: 'expected' })
    expect(form.calledAt).not.toBeNull()
    const opened = { ...batch, place: '1509', vehicle: 'v-1', seats: 3, giver: '1509.liaison', escort: '1509.escort' }
    const departsAt = '2022-11-14T08:00:00+08:00'
    expect(await send('return-bureau', 'open-batch', { ...opened, departsAt })).toBe('done')
    expect(await send('return-bureau', 'book-seat', { ...who, ...batch })).toBe('done')

    await set('2022-11-14T07:50:00+08:00')
    const line = (leg: string, side: string) => ({ ...who, ...batch, leg, side, signature: `sig-${leg}-${side}` })
    expect(await send('return-liaison', 'sign-handover', line('gate', 'giver'))).toBe('done')
    expect((await person('return-bureau', 's-77')).missing).toEqual(['gate-receiver'])
    expect(await send('return-escort', 'depart-batch', { ...batch, aboard: 1 })).toBe('gate-unsigned')
    expect(await send('return-escort', 'sign-handover', line('gate', 'receiver'))).toBe('done')
    expect(await send('return-escort', 'depart-batch', { ...batch, aboard: 2 })).toBe('count-differs')
    expect(await send('return-escort', 'depart-batch', { ...batch, aboard: 1 })).toBe('done')
    await set('2022-11-14T15:00:00+08:00')
    expect(await send('return-bureau', 'close-batch', batch)).toBe('people-open')
    expect(await send('return-escort', 'sign-handover', line('community', 'giver'))).toBe('done')
    expect(await send('return-bureau', 'sign-handover', line('community', 'receiver'))).toBe('signer-wrong')
    expect(await send('return-office', 'sign-handover', line('community', 'receiver'))).toBe('done')
    expect(await send('return-bureau', 'close-batch', batch)).toBe('done')
    expect((await person('return-office', 's-77')).stage).toBe('received')
    expect(await send('return-isolation', 'receive-stay', { person: stay, receipt: 'rz-77' })).toBe('done')
    expect((await person('return-bureau', 's-77')).placeStep).toBe('arrived')

    const seen = (await ask('return-community', `/api/events?stream=stay/${stay}`)).body
    expect(seen).not.toMatch(/s-77|b-77|bureau|liaison|1509\.system/)
    const papers = (await ask('return-escort', '/api/resettlement/batches/b-77/form')).json()
    expect(papers.people).toHaveLength(1)
  }, 240_000)
})
