import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let control: string
const REASON = '三单元张某家中多人发热'
const SUPPORT = '每日上门送药送菜'
const NOTICE = '自即日起本楼居家'
const at = (time: string) => `2022-11-13T${time}:00+08:00`
const ORDER = {
  place: HOME,
  level: 'high',
  legalBasis: '《中华人民共和国传染病防治法》第三十九条',
  issuer: '150105.command',
  approvals: [{ post: '1501.command', at: at('10:00') }],
  reason: REASON,
  evidence: ['p-5001'],
  households: 60,
  residents: 150,
  regime: 'stay-in-home-with-door-service',
  startAt: at('10:30'),
  expiresAt: '2022-11-17T10:30:00+08:00',
  reviewEveryHours: 24,
  lift: { consecutiveDaysNoNew: 5, finalRound: 'none' },
  appealChannel: '12345',
  supportPlan: SUPPORT,
  notice: { zh: NOTICE, en: 'Stay at home from now on' },
  occurredAt: at('10:30'),
}

beforeAll(async () => {
  city = await openTestCity()
  control = await city.signIn('control')
})
afterAll(() => city?.close())

const post = (url: string, payload: object, headers: Record<string, string>) =>
  city.app.inject({ method: 'POST', url, headers, payload })
const order = (key: string, change: object = {}) =>
  post('/api/commands/order-zone', { ...ORDER, ...change }, { cookie: control, 'idempotency-key': key })
const zone = async (headers = {}) => (await city.app.inject({ url: `/api/zones/${HOME}`, headers })).json()
const orderedReason = (page: { timeline: { type: string; data: { reason?: string } }[] }) =>
  page.timeline.find(({ type }) => type === 'zone-ordered')?.data.reason

/** Tables of the ledger, its states and its views in which the words stand. */
async function tablesWith(words: string): Promise<string[]> {
  const { rows } = await city.store.operatorSql(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const hits: string[] = []
  for (const { name } of rows) {
    const sql = `select count(*)::int as n from "${String(name)}" as t where strpos(t::text, '${words}') > 0`
    const found = await city.store.operatorSql(sql)
    if (found.rows[0]?.n !== 0) hits.push(String(name))
  }
  return hits.toSorted()
}
const textsHeld = async () =>
  Number((await city.store.operatorSql('select count(*)::int as n from vault_texts')).rows[0]?.n)

describe('an order issued over HTTP', () => {
  it('is still missed its reason by the decision, and leaves no text behind', async () => {
    expect((await order('no-reason', { reason: '' })).json().code).toBe('reason-missing')
    expect((await order('no-reason', { reason: '' })).json().code).toBe('reason-missing')
    expect(await textsHeld()).toBe(0)
  })

  it('is read with its words, by its own desk and in its own language', async () => {
    expect((await order('order-1')).json()).toMatchObject({ status: 'accepted', accepted: 1 })
    const page = await zone({ cookie: control })
    expect(page.residents).toMatchObject({ supportPlan: SUPPORT, notice: { zh: NOTICE } })
    expect(orderedReason(page)).toBe(REASON)
    const events = (
      await city.app.inject({ url: '/api/events?type=zone-ordered', headers: { cookie: control } })
    ).json()
    expect(events[0].data).toMatchObject({ reason: REASON, supportPlan: SUPPORT })
  })

  it('may be sent again under its key, and nothing is written twice', async () => {
    expect((await order('order-1')).json().status).toBe('repeated')
    expect(await textsHeld()).toBe(2)
  })

  it('has left its words in no table, but for the notice that is published', async () => {
    expect(await tablesWith(REASON)).toEqual([])
    expect(await tablesWith(SUPPORT)).toEqual([])
    expect(await tablesWith(NOTICE)).toContain('zones')
  })

  it('loses its words when they are erased, and the ledger is what it was', async () => {
    const erase = (cookie: string, stream: string) => post('/api/texts/erase', { stream }, { cookie })
    expect((await erase(control, `zone/${HOME}`)).statusCode).toBe(403)
    const operator = { authorization: `Bearer ${city.token}` }
    const erased = await post('/api/texts/erase', { stream: `zone/${HOME}` }, operator)
    expect(erased.json()).toEqual({ stream: `zone/${HOME}`, erased: true })
    const page = await zone({ cookie: control })
    expect(orderedReason(page)).toBe('（已删除）')
    expect(page.residents).toMatchObject({
      supportPlan: '（已删除）',
      notice: { zh: NOTICE },
      legalBasis: ORDER.legalBasis,
    })
    expect(orderedReason(await zone({ cookie: control, 'accept-language': 'en' }))).toBe('(erased)')
    expect(await city.store.verify()).toMatchObject({ identical: true, chain: 'intact' })
  })
})

describe('an appeal of a person', () => {
  const STATEMENT = '独居，每周透析三次'
  const headers = { 'x-purpose': 'control' }
  const events = async (more: object) =>
    (await city.app.inject({ url: '/api/events?type=appeal-filed', headers: { cookie: control, ...more } })).json()

  it('opens its words to a stated purpose only, which is kept', async () => {
    await city.submit('file-appeal', [
      {
        appeal: 'a-1',
        place: HOME,
        person: 'p-5002',
        grounds: 'medical',
        statement: STATEMENT,
        occurredAt: at('11:00'),
      },
    ])
    expect(await tablesWith(STATEMENT)).toEqual([])
    expect((await events({})).code).toBe('purpose-missing')
    expect((await events(headers))[0].data.statement).toBe(STATEMENT)
    expect(await city.store.vault.reads('1501' as never, 1)).toMatchObject([{ person: 'p-5002', purpose: 'case-work' }])
  })

  it('is gone with the person', async () => {
    const operator = { authorization: `Bearer ${city.token}` }
    expect((await post('/api/people/p-5002/erase', {}, operator)).json()).toMatchObject({ erased: true })
    expect((await events(headers))[0].data.statement).toBe('（已删除）')
    expect((await city.store.verify()).identical).toBe(true)
  })
})
