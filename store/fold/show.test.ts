import { expect, test } from 'vitest'
import type { StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { at, HOME, recorded, SUBJECT } from '#kernel/testing.ts'
import { Collector } from './fold-sink.ts'
import { show, type Tables } from './show.ts'
import { applyFact, newSubject, refold, type Subject } from './subject.ts'

const COUNTED: TableDef = { name: 'counted', columns: { n: 'integer' }, key: ['n'], placeColumn: 'n' }
const TABLES: Tables = new Map([[COUNTED.name, COUNTED]])

/** Its state is how many facts it took; it shows a row for each, and none any more after the third. */
const KIND = {
  kind: 'thing',
  events: [],
  initial: 0,
  evolve: (n: number) => n + 1,
  duties: [],
  tables: [COUNTED],
  rows: (n: number) =>
    n > 3 ? [] : Array.from({ length: n }, (_, i) => ({ table: COUNTED.name, values: { n: i + 1 } })),
  counts: (n: number) => [{ figure: 'things', place: HOME, date: '2022-11-13', part: '', n }],
} as unknown as StreamKind

const FIRST = recorded('thing-moved', {})
const afterFacts = (n: number): Subject => {
  const subject = newSubject('1501' as CityCode, SUBJECT, KIND)
  for (let i = 0; i < n; i++) applyFact(subject, FIRST)
  return subject
}
const rowsIn = (sink: Collector) =>
  (sink.tables.get(COUNTED.name) ?? []).map(({ row, generation, knownFrom, knownTo }) => [
    row.values.n,
    generation,
    knownFrom,
    knownTo,
  ])
const sumIn = (sink: Collector) => [...sink.figures.values()].map(({ n }) => n)

test('nothing is shown of a subject that nothing is known of', () => {
  const sink = new Collector()
  show(afterFacts(0), TABLES, sink)
  expect([rowsIn(sink), sumIn(sink)]).toEqual([[], []])
})

test('every row is known since the generation began, whichever fact brought it; only what is new is told', () => {
  const subject = afterFacts(1)
  show(subject, TABLES, new Collector())
  applyFact(subject, { ...FIRST, recordedAt: at('23:00') })
  const sink = new Collector()
  show(subject, TABLES, sink)
  show(subject, TABLES, sink)
  expect([rowsIn(sink), sumIn(sink)]).toEqual([[[2, 0, FIRST.recordedAt, null]], [1]])
})

test('a correction closes the rows as they are at last and opens the next generation’s', () => {
  const subject = afterFacts(2)
  const sink = new Collector()
  show(subject, TABLES, sink)
  const live = new Collector()
  refold(subject, [FIRST], at('23:00'), TABLES, live)
  show(subject, TABLES, live)
  expect(rowsIn(live)).toEqual([
    [1, 0, FIRST.recordedAt, at('23:00')],
    [2, 0, FIRST.recordedAt, at('23:00')],
    [1, 1, at('23:00'), null],
  ])
  expect(sumIn(live)).toEqual([-1])
})

test('a kind that takes back a row it has shown makes the write fail', () => {
  const subject = afterFacts(3)
  show(subject, TABLES, new Collector())
  applyFact(subject, FIRST)
  expect(() => show(subject, TABLES, new Collector())).toThrow(/no longer shows counted 1/)
})
