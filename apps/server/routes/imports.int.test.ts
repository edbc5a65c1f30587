import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citizenCheckDigit } from '#kernel/primitives/citizen-number.ts'
import { openTestCity, type TestCity } from '../testing/test-city.ts'

let city: TestCity
let lab: string
const HEAD = '姓名\t身份证号\t联系电话\t现住址\t发现方式\t检测机构\t结果时间\t试管号\tCT值\t备注'
const idOf = (n: number) => {
  const body = `15019919${String(50 + (n % 50))}0101${String(n).padStart(3, '0')}`
  return body + citizenCheckDigit(body)
}
const line = (n: number, change: Readonly<Record<string, string>> = {}) => {
  const cells = {
    name: `演练${n}`,
    id: idOf(n),
    phone: '12000000001',
    address: `演练和悦1号小区${1 + (n % 9)}号楼2单元`,
    foundIn: '高风险区',
    lab: '市疾控中心',
    at: '2022-11-13 10:30',
    tube: `t-${n}`,
    ct: '24.5',
    note: '',
    ...change,
  }
  return Object.values(cells).join('\t')
}
const send = (sheet: string, commit: boolean, key = 'k', headers = {}) =>
  city.app.inject({
    method: 'POST',
    url: '/api/imports/positives',
    headers: { cookie: lab, 'idempotency-key': key, ...headers },
    payload: { sheet, commit },
  })
const count = async (sql: string) => (await city.store.operatorSql(sql)).rows[0]?.n

beforeAll(async () => {
  city = await openTestCity()
  lab = await city.signIn('lab')
  await city.submit('declare-place', [
    {
      code: '150105001001-02',
      name: { zh: '演练和悦1号小区', en: 'Drill Heyue Compound 1' },
      synthetic: true,
      occurredAt: '2022-11-13T08:00:00+08:00',
    },
  ])
})
afterAll(() => city?.close())

describe('a pasted sheet of positives', () => {
  const sheet = [HEAD, line(1), line(2, { foundIn: '路上', ct: '99' }), line(3), line(1)].join('\n')

  it('says first what would happen, and does nothing', async () => {
    const said = (await send(sheet, false)).json()
    expect(said).toMatchObject({ committed: false, rows: 4, ready: 2, reported: 0, known: 0, unknownColumns: ['备注'] })
    expect(
      said.bad.map((bad: { row: number; problems: { field: string }[] }) => [
        bad.row,
        bad.problems.map((p) => p.field),
      ]),
    ).toEqual([
      [2, ['foundIn', 'ct']],
      [4, ['idNumber']],
    ])
    expect(await count('select count(*)::int as n from cases')).toBe(0)
  })

  it('then makes cases with their duties, tubes with their laboratory, and identities in the vault only', async () => {
    const done = (await send(sheet, true, 'first')).json()
    expect(done).toMatchObject({ committed: true, reported: 2, known: 0, refused: [], tubes: [] })
    expect(await count("select count(*)::int as n from duties where kind = 'transfer' and closed_at is null")).toBe(2)
    expect(await count("select count(*)::int as n from duties where kind = 'control'")).toBe(2)
    expect(
      await count("select count(*)::int as n from tubes where result = 'positive' and laboratory like 'lab-%'"),
    ).toBe(2)
    expect(
      await count(
        "select count(*)::int as n from events where rows::text like '%演练1%' or rows::text like '%150199%'",
      ),
    ).toBe(0)
    const [{ person }] = done.cases
    const who = await city.app.inject({
      url: `/api/people/${person}/identity`,
      headers: { authorization: `Bearer ${city.token}`, 'x-purpose': 'audit' },
    })
    expect(who.json()).toMatchObject({ name: '演练1', idNumber: idOf(1), phone: '12000000001' })
  })

  it('tells a case that is known as known: neither the same request nor the same sheet acts twice', async () => {
    const events = await count('select count(*)::int as n from events')
    expect((await send(sheet, true, 'first')).json()).toMatchObject({ reported: 0, known: 2 })
    expect((await send(sheet, true, 'second')).json()).toMatchObject({ reported: 0, known: 2, refused: [] })
    expect(await count('select count(*)::int as n from events')).toBe(events)
  })

  it('names a row that a rule forbids, in words, and lets the others through', async () => {
    const later = [HEAD, line(11, { at: '2022-11-13 23:30' }), line(12)].join('\n')
    const done = (await send(later, true, 'later')).json()
    expect(done).toMatchObject({ reported: 1, refused: [{ row: 1, problem: { code: 'occurred-in-future' } }] })
  })

  it('tells a row whose tube belongs to somebody else, and keeps the case', async () => {
    const done = (await send([HEAD, line(13, { tube: 't-12' })].join('\n'), true, 'tube')).json()
    expect(done).toMatchObject({ reported: 1, refused: [], tubes: [{ row: 1, problem: { code: 'tube-exists' } }] })
  })

  it('is refused to a guest', async () => {
    expect((await send(sheet, false, 'g', { cookie: '' })).statusCode).toBe(401)
  })
})
