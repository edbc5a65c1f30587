import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { CREDIT_2022 } from '#scenarios/credit-2022/scenario.ts'
import { COMMANDS } from '../catalogue.ts'
import { runDue } from '../jobs/run-due.ts'
import { parsePayloads } from '../scenario/parse-payloads.ts'
import { submitSteps } from '../scenario/submit-steps.ts'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

const CITY = '1500' as CityCode
const { opensAt, seed, generate } = CREDIT_2022
const account = (name: string, post: string) => ({ account: name, post, words: { zh: name, en: name } })
const ACCOUNTS = [
  account('bank-lead', 'bank-15.lead'),
  account('bank-hohhot', 'bank-1501.lead'),
  account('bank-reviewer', 'bank-15.reviewer'),
  account('bank-ordos', 'bank-1506.reviewer'),
  account('bank-baotou', 'bank-1502.manager'),
]
const SICK = 'p-9001'
let city: TestCity

beforeAll(async () => {
  city = await openTestCity({ companions: [{ module: 'credit', city: CITY }], accounts: ACCOUNTS })
  await city.store.clock.set(CITY, { mode: 'scenario', instant: opensAt, rate: 1, state: 'paused' })
  const steps = [...generate(seed)].map((step) => (step.kind === 'command' ? parsePayloads(step, COMMANDS) : step))
  expect((await submitSteps(city.store, CITY, steps)).why).toEqual([])
  await city.submit('report-positive', [
    { person: SICK, foundIn: 'homeQuarantine', home: HOME, place: HOME, occurredAt: '2022-11-13T10:00:00+08:00' },
  ])
}, 180_000)
afterAll(() => city?.close())

const get = async (url: string, who?: string, headers = {}) => {
  const cookie = who === undefined ? {} : { cookie: await city.signIn(who) }
  return city.app.inject({ url, headers: { ...cookie, 'accept-language': 'en', ...headers } })
}
let keys = 0
const send = async (command: string, payload: object, who: string) => {
  const cookie = await city.signIn(who)
  keys += 1
  const headers = { cookie, 'idempotency-key': `c-${keys}`, 'accept-language': 'en' }
  return city.app.inject({ method: 'POST', url: `/api/commands/${command}`, headers, payload })
}
const PAGES = ['board', 'desk', 'delegations', 'loans', 'entries', 'reliefs', 'leads', 'firms'].map(
  (page) => `/api/credit/${page}`,
)

describe('the lead', () => {
  it('sees what must leave today, late ones among it, and who owes the next step', async () => {
    const { sameDay, branches, opensAt: opens } = (await get('/api/credit/board', 'bank-lead')).json()
    const late = sameDay.filter(
      (row: { status: string; payDueAt: string }) => row.status === 'underway' && row.payDueAt < opensAt,
    )
    expect(late.map((row: { loan: string }) => row.loan)).toEqual(['loan-20221111-1'])
    expect(late[0].nextWords.en).toContain('conditions officer')
    expect(branches[0]).toMatchObject({ branch: 'bank-150105', status: 'empty' })
    expect(opens).toBe('2022-11-14T00:30:00.000Z')
  })
  it('sees the list from the listing to the money, and why money waits', async () => {
    const { funnel, notDrawn, tags } = (await get('/api/credit/board', 'bank-lead')).json()
    expect(funnel.map((one: { lines: number }) => one.lines)).toEqual([122, 122, 96, 71, 57, 38, 21])
    expect(notDrawn.length).toBeGreaterThan(3)
    const dairy = tags.find((one: { tag: string }) => one.tag === 'dairy')
    expect(dairy.thisYearFen).toBe(1_400_000_000_000)
  })
  it('has a tile on the board, totals alone, for everybody who sees the board', async () => {
    const tiles = (await get('/api/modules/tiles')).json()
    const tile = tiles.find((one: { module: string }) => one.module === 'credit')
    expect(tile).toMatchObject({ city: '1500', path: '/credit' })
    expect(tile.late).toBeGreaterThan(0)
    expect(tile.numbers.map((one: { value: number }) => one.value)).toEqual([1, 1, 0])
  })
})

describe('who sees what', () => {
  it.each(PAGES)('%s: the bank alone', async (url) => {
    expect((await get(url, 'bank-lead')).statusCode).toBe(200)
    expect((await get(url)).statusCode).toBe(401)
    expect((await get(url, 'transfer')).statusCode).not.toBe(200)
  })
  it('a branch sees its own loans; whoever was lent a step sees that step and no more', async () => {
    const loans = (await get('/api/credit/loans?followed=yes', 'bank-ordos')).json()
    expect(loans.filter((row: { homeBranch: string }) => row.homeBranch !== 'bank-1506')).toEqual([])
    const file = await get('/api/credit/loans/loan-20221026-1', 'bank-ordos')
    expect(file.statusCode).toBe(404)
    const own = (await get('/api/credit/loans?followed=yes', 'bank-baotou')).json()
    expect(own.every((row: { homeBranch: string }) => row.homeBranch.startsWith('bank-1502'))).toBe(true)
  })
  it('an officer is told what is theirs, and of the rest whose it is', async () => {
    const { steps } = (await get('/api/credit/desk', 'bank-reviewer')).json()
    expect(steps[0]).toMatchObject({ loan: 'loan-20221113-1', step: 'review', may: 'yes', delegated: true })
    expect(steps.slice(1).every((row: { may: string }) => row.may === 'other-desk')).toBe(true)
  })
})

describe('lent rights', () => {
  const named = { loan: 'loan-20221113-1', homeBranch: 'bank-150105' }
  it('go to posts of the same desk elsewhere that have no other duty of the loan', async () => {
    const query = `loan=${named.loan}&step=conditions&homeBranch=${named.homeBranch}`
    const candidates = (await get(`/api/credit/candidates?${query}`, 'bank-lead')).json()
    expect(candidates.map((one: { post: string }) => one.post)).toContain('bank-1502.conditions')
    expect(candidates.map((one: { branch: string }) => one.branch)).not.toContain('bank-150105')
    const lend = { ...named, step: 'conditions', to: 'bank-1502.conditions', limitFen: 1_800_000_000 }
    const sent = await send(
      'delegate-step',
      { ...lend, expiresAt: plusHours(opensAt, 4), occurredAt: opensAt },
      'bank-hohhot',
    )
    expect(sent.json()).toMatchObject({ status: 'accepted' })
  })
  it('end by the clock, whoever looks or not', async () => {
    const later = plusHours(opensAt, 17)
    await city.store.clock.set(CITY, { mode: 'scenario', instant: later, rate: 1, state: 'paused' })
    expect(await runDue(city.store, CITY, later)).toBeGreaterThan(0)
    const { delegations } = (await get('/api/credit/delegations', 'bank-lead')).json()
    const live = delegations.filter((one: { endedAt: string | null }) => one.endedAt === null)
    expect(live).toEqual([])
    const { steps } = (await get('/api/credit/desk', 'bank-reviewer')).json()
    expect(steps.some((row: { may: string }) => row.may === 'yes')).toBe(false)
    const done = { ...named, step: 'review', evidence: [{ kind: 'scan', ref: 's' }], occurredAt: later }
    expect((await send('do-loan-step', done, 'bank-reviewer')).json().code).toBe('delegation-expired')
  })
})

describe('credit reads no health datum', () => {
  it.each(['bank-lead', 'bank-hohhot', 'bank-baotou'])(
    'over every route, as %s',
    async (who) => {
      const cookie = await city.signIn(who)
      const read = (url: string) => city.app.inject({ url, headers: { cookie, 'x-purpose': 'audit' } })
      const doc = (await get('/openapi.json')).json() as { paths: Record<string, Record<string, unknown>> }
      const paths = Object.entries(doc.paths).filter(([, verbs]) => 'get' in verbs)
      expect(paths.length).toBeGreaterThan(60)
      for (const [path] of paths) {
        if (path.includes('/live')) continue
        const url = path
          .replace('{person}', SICK)
          .replace('{stream}', `case/${SICK}`)
          .replaceAll(/\{\w+\}/g, '150105')
        for (const query of ['?city=1501', `?stream=case/${SICK}`]) {
          const answer = await read(`${url}${query}`)
          expect(answer.body.includes(SICK) && answer.statusCode === 200, `${who} ${url}${query}`).toBe(false)
        }
      }
    },
    120_000,
  )
})
