import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventRows } from '#kernel/figures/event-rows-sql.ts'
import type { PublishedFigure } from '#kernel/figures/published-figure.ts'
import type { CityCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, instant, plusHours } from '#kernel/primitives/instant.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { CATALOGUE, COMMANDS, MODULES } from '../catalogue.ts'
import { readPublished } from './read-published.ts'

const CITY = '1501' as CityCode
const NOON = instant('2022-11-13T12:00:00+08:00')

/** Places declared in a community, by their household numbers. */
const figure = (name: string, published: number, relation: PublishedFigure['relation']): PublishedFigure => ({
  id: `test.${name}`,
  names: { zh: '户数', en: 'households' },
  definition: { zh: '户数', en: 'households' },
  unit: { zh: '户', en: 'households' },
  published,
  relation,
  window: { from: null, to: null },
  city: CITY,
  sql: (at) =>
    `select sum((r.data ->> 'households')::int)::int as n from ${eventRows({ city: CITY, types: ['place-declared'], at, subject: 'place' })} as r`,
})
const FIGURES = [figure('exact', 30, '='), figure('over', 29, '>'), figure('nearly', 30, '<')]

let store: TestStore
let request = 0
const submit = async (command: string, payloads: readonly object[], now: Instant) => {
  request += 1
  const parsed = payloads.map((payload) => COMMANDS[command]?.schema.parse(payload))
  const post = '1501.system' as PostId
  return store.submit({ city: CITY, command, payloads: parsed, post, person: null, now, request: `r-${request}` })
}
const place = (code: string, households: number) => ({
  code,
  name: { zh: code, en: code },
  households,
  occurredAt: NOON,
})
beforeAll(async () => {
  store = await testStore(MODULES, { packs: CATALOGUE.packs, disease: 'covid-19' })
  await submit('declare-place', [place('150105001001-01', 10), place('150105001001-02', 20)], NOON)
})
afterAll(() => store?.close())
const read = async (at: Instant) =>
  (await readPublished(store, 'test', FIGURES, at, 'en')).map(({ computed, ok }) => [computed, ok])

it('stand beside their counts with bounds, in the language asked for, and the SELECT gives the count again', async () => {
  const [exact] = await readPublished(store, 'test', FIGURES, NOON, 'en')
  expect(exact).toMatchObject({ title: 'households', published: 30, computed: 30, ok: true, low: 30, high: 30 })
  expect((await store.operatorSql(exact?.sql ?? '')).rows).toEqual([{ n: 30 }])
  expect(await read(NOON)).toEqual([
    [30, true],
    [30, true],
    [30, false],
  ])
  expect(await read(plusHours(NOON, -1))).toEqual(FIGURES.map(() => [null, false]))
})

it('a voided row moves the count from the moment of the voiding on, also when it was asked for before', async () => {
  const { rows } = await store.operatorSql("select id::text as id from events where type = 'place-declared'")
  const later = plusHours(NOON, 1)
  expect(await read(later)).toEqual(await read(NOON))
  const payload = { event: rows[0]?.id, row: 1, reason: 'wrong-value', occurredAt: later }
  expect(await submit('void-record', [payload], later)).toMatchObject({ status: 'accepted', refused: [] })
  expect(await read(later)).toEqual([
    [10, false],
    [10, false],
    [10, false],
  ])
  expect((await read(NOON))[0]).toEqual([30, true])
})
