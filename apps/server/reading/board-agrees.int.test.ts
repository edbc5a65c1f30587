import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KERNEL } from '#kernel/module.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import type { CityCode, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { Board } from '#outbreak/board/contract.ts'
import { OUTBREAK } from '#outbreak/module.ts'
import { DIVISIONS } from '#scenarios/hohhot-2022-11/divisions.ts'
import { HOHHOT_2022_11 } from '#scenarios/hohhot-2022-11/scenario.ts'
import { boardScope } from '#store/board/board-scope.ts'
import { boardNumbers, boardSql, countAgain } from '#store/board/from-events/board-sql.ts'
import { readBoard } from '#store/board/read-board.ts'
import { readMap } from '#store/board/read-map.ts'
import type { ReadScope } from '#store/store.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { COMMANDS } from '../catalogue.ts'
import { batchSteps } from '../scenario/batch-steps.ts'
import { parsePayloads } from '../scenario/parse-payloads.ts'

const CITY = '1501' as CityCode
const PLACE = '1501' as PlaceCode
const UNTIL = instant('2022-10-29T22:10:00+08:00')
const EVENING = instant('2022-10-28T21:30:00+08:00')
const SCOPE: ReadScope = { city: CITY, scope: [PLACE], rights: ['board.read'], mode: 'counts' }

let store: TestStore

function* stepsUntil(until: Instant) {
  for (const step of HOHHOT_2022_11.generate(HOHHOT_2022_11.seed)) {
    if (step.at > until) return
    yield step
  }
}

beforeAll(async () => {
  store = await testStore([KERNEL, OUTBREAK], { packs: PACKS, disease: 'covid-19' })
  await store.divisions.load(
    DIVISIONS.map(({ code, name, level, parent }) => ({
      code: code as PlaceCode,
      level,
      parent: parent as PlaceCode,
      nameZh: name,
      nameEn: null,
    })),
  )
  for (const batch of batchSteps(stepsUntil(UNTIL), 2000)) {
    const commands = batch.flatMap((step) => (step.kind === 'command' ? [parsePayloads(step, COMMANDS)] : []))
    await store.submitMany(
      commands.map(({ at, post, person, command, payloads, request }) => ({
        city: CITY,
        command,
        payloads,
        post: post as PostId,
        person,
        now: at,
        request,
      })),
    )
  }
}, 180_000)

afterAll(() => store?.close())

const scopeAt = (at: Instant) => boardScope(CITY, PLACE, at, 'Asia/Shanghai')
const boardAt = (at: Instant): Promise<Board> => store.read(SCOPE, (db) => readBoard(db, scopeAt(at)))

describe.each([
  ['now', UNTIL],
  ['the evening before, as it was then known', EVENING],
] as const)('the board %s', (_, at) => {
  it('has a list on every clock, adds up, and has someone late', async () => {
    const board = await boardAt(at)
    expect(board.clocks).toHaveLength(4 * (1 + DIVISIONS.filter(({ parent }) => parent === PLACE).length))
    for (const f of board.clocks) expect(f.due).toBe(f.onTime + f.late + f.open + f.overdue)
    const city = board.clocks.filter((f) => f.jurisdiction === PLACE)
    for (const clock of city) {
      const districts = board.clocks.filter((f) => f.clock === clock.clock && f.jurisdiction !== PLACE)
      expect(districts.reduce((n, f) => n + f.due, 0)).toBe(clock.due)
      expect(clock.due).toBeGreaterThan(0)
    }
    const { total, controlled, societal, newConfirmed, converted, newAsymptomatic } = board.positives
    expect(controlled + societal).toBe(total)
    expect(newConfirmed - converted + newAsymptomatic).toBe(total)
    expect(board.units.length).toBeGreaterThan(4)
  })

  it('gives each of its numbers again from events alone', async () => {
    const board = await boardAt(at)
    const numbers = boardNumbers(scopeAt(at), board)
    expect(numbers.length).toBeGreaterThan(4 * 7 * 11)
    const counted = await store.read(SCOPE, (db) => countAgain(db, numbers))
    expect(counted.filter(({ value, again }) => value !== again)).toEqual([])
  }, 120_000)

  it('prints for each number a statement that stands by itself', async () => {
    const board = await boardAt(at)
    const numbers = boardSql(scopeAt(at), board)
    const someOfEach = ['clocks[1501]', 'clocks[150105]', 'positives', `units[${board.units[0]?.post}]`, 'lapsing[0]']
    for (const prefix of someOfEach) {
      const number = numbers.find((candidate) => candidate.number.startsWith(prefix))
      if (number === undefined) throw new Error(`no number ${prefix}`)
      const { rows } = await store.operatorSql(number.sql)
      expect(rows, number.number).toEqual([{ value: number.value }])
    }
  }, 60_000)
})

describe('the map', () => {
  it('has a cell for each community and the same totals as the board', async () => {
    const [board, map] = await Promise.all([boardAt(UNTIL), store.read(SCOPE, (db) => readMap(db, scopeAt(UNTIL)))])
    expect(map.cells).toHaveLength(DIVISIONS.filter(({ code }) => code.length === 12).length)
    const sum = (pick: (cell: (typeof map.cells)[number]) => number) => map.cells.reduce((n, cell) => n + pick(cell), 0)
    expect(sum((cell) => cell.newPositives)).toBe(board.positives.total)
    expect(sum((cell) => cell.societal)).toBe(board.positives.societal)
  })
})
