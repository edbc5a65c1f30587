import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dutyRow } from '#kernel/duties/duty-row.ts'
import { DUTY_TABLE } from '#kernel/duties/duty-table.ts'
import { KERNEL } from '#kernel/module.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import type { CityCode, PlaceCode } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { OUTBREAK } from '#outbreak/module.ts'
import type { ReadScope } from '../../store.ts'
import { type History, randomHistories } from '../../testing/random-duties.ts'
import { type TestStore, testStore } from '../../testing/test-store.ts'
import { boardScope } from '../board-scope.ts'
import { readBoard } from '../read-board.ts'
import { boardNumbers, countAgain } from './board-sql.ts'
import { OWED } from './owed.ts'

const CITY = '1501' as CityCode
const PLACE = '1501' as PlaceCode
const AT = instant('2022-11-13T20:00:00+08:00')
const SCOPE: ReadScope = { city: CITY, scope: [PLACE], rights: ['board.read'], mode: 'counts' }
const KINDS = [...KERNEL.kinds, ...OUTBREAK.kinds]
const HISTORIES = randomHistories(KINDS, 15, AT, 20221113)

let store: TestStore
let client: pg.Client

const eventsOf = ({ stream, facts }: History) =>
  facts.map((fact, i) => ({
    ...{ city: CITY, type: fact.type, place: fact.place, post: fact.post, request: `${stream}-${i}` },
    ...{ occurred_at: fact.occurredAt, recorded_at: fact.recordedAt, stored_at: fact.recordedAt },
    rows: [{ streams: { [stream]: i + 1 }, place: fact.place, data: fact.data }],
  }))
const rowsOf = ({ stream, duties }: History) =>
  duties.map((duty) => ({
    ...{ city: CITY, stream, generation: 0, known_from: duty.opened.recordedAt },
    ...dutyRow(duty, stream).values,
  }))

const insert = (table: string, rows: readonly object[]) =>
  client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ])

beforeAll(async () => {
  store = await testStore([KERNEL, OUTBREAK], { packs: PACKS, disease: 'covid-19' })
  client = new pg.Client({ connectionString: store.connectionString })
  await client.connect()
  await insert(
    'events',
    HISTORIES.flatMap(eventsOf).map((event, i) => ({ ...event, id: i + 1 })),
  )
  await insert(DUTY_TABLE.name, HISTORIES.flatMap(rowsOf))
}, 120_000)
afterAll(async () => {
  await client?.end()
  await store?.close()
})

it('has each kind of duty, and nearly each both open and over', () => {
  const duties = HISTORIES.flatMap((history) => history.duties)
  const states = (kind: string) =>
    new Set(duties.filter((duty) => duty.kind === kind).map(({ closed }) => closed !== null)).size
  const kinds = [...new Set(OWED.map(({ kind }) => kind))]
  expect(kinds.filter((kind) => states(kind) === 0)).toEqual([])
  expect(kinds.filter((kind) => states(kind) === 2).length).toBeGreaterThan(kinds.length * 0.9)
})

it('gives each number of units, clocks and lapsing duties again, whatever was done to them', async () => {
  const scope = boardScope(CITY, PLACE, AT, 'Asia/Shanghai')
  const board = await store.read(SCOPE, (db) => readBoard(db, scope))
  expect(board.units.reduce((n, { open }) => n + open, 0)).toBeGreaterThan(100)
  expect(board.lapsing.length).toBeGreaterThan(5)
  const counted = await store.read(SCOPE, (db) => countAgain(db, boardNumbers(scope, board)))
  expect(
    counted.filter(({ value, again }) => value !== again).map(({ number, value, again }) => [number, value, again]),
  ).toEqual([])
}, 60_000)
