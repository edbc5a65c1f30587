import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf } from '#kernel/jurisdictions/place-code.ts'
import type { Count } from '#kernel/ledger/table.ts'
import { CN_20 } from '#kernel/policy/packs/cn-20.ts'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { HOME, place } from '#kernel/testing.ts'
import { addCounts, diffCounts } from './diff-counts.ts'
import { type Figure, isPublishedAt, minCellOf } from './figure.ts'
import { rollUp, totalAt } from './roll-up.ts'
import { suppressSmall } from './suppress-small.ts'

const DATE = '2022-11-13' as LocalDate
const count = (code: string, n: number, part = ''): Count => ({
  figure: 'positives',
  place: place(code),
  date: DATE,
  part,
  n,
})

const aCounts = fc.array(
  fc.record({
    figure: fc.constantFrom('positives', 'contacts'),
    place: fc.constantFrom(place('1501'), place('150105'), HOME),
    date: fc.constant(DATE),
    part: fc.constantFrom('', 'societal', 'controlled'),
    n: fc.integer({ min: -5, max: 50 }),
  }),
  { maxLength: 12 },
)

test('a difference says only what changed', () => {
  expect(diffCounts([count('150105', 1, 'societal')], [count('150105', 1, 'controlled')])).toEqual([
    count('150105', 1, 'controlled'),
    count('150105', -1, 'societal'),
  ])
  expect(diffCounts([count('1501', 2)], [count('1501', 1), count('1501', 1)])).toEqual([])
})

test('before plus the difference is after, in any order of folding', () => {
  fc.assert(
    fc.property(aCounts, aCounts, aCounts, (a, b, c) => {
      expect(addCounts(a, diffCounts(a, b))).toEqual(addCounts(b))
      expect(addCounts(a, diffCounts(a, b), diffCounts(b, c))).toEqual(addCounts(diffCounts(b, c), diffCounts(a, b), a))
      expect(diffCounts(a, a)).toEqual([])
    }),
  )
})

test('a count is counted once at every level above it', () => {
  const rolled = rollUp([count(HOME, 3), count('150102', 4)])
  expect(['15', '1501', '150105', HOME, '150102'].map((code) => totalAt(rolled, 'positives', place(code)))).toEqual([
    7, 7, 3, 3, 4,
  ])
})

test('rolling up adds up: a place’s total is that of what lies in it', () => {
  fc.assert(
    fc.property(aCounts, (counts) => {
      const rolled = rollUp(counts)
      for (const figure of ['positives', 'contacts'])
        for (const outer of [HOME, ...ancestorsOf(HOME)]) {
          const inside = counts.filter((one) => one.figure === figure && one.place.startsWith(outer))
          expect(totalAt(rolled, figure, outer)).toBe(inside.reduce((sum, { n }) => sum + n, 0))
        }
    }),
  )
})

const cells = (...ns: readonly number[]) => ns.map((n, i) => ({ place: place(`15010500${i + 1}`), n }))
const shown = (ns: readonly number[]) => suppressSmall(cells(...ns), 5).map(({ n }) => n)

test('small counts below a district are hidden, and never a lone one: the next smallest goes with it', () => {
  expect(shown([0, 5, 12])).toEqual([0, 5, 12])
  expect(shown([1, 4, 12])).toEqual([null, null, 12])
  expect(shown([3, 9, 12])).toEqual([null, null, 12])
  expect(shown([3, 0, 0])).toEqual([null, null, 0])
})

test('districts are published as signed', () => {
  expect(suppressSmall([{ place: place('150105'), n: 1 }], 5)).toEqual([{ place: '150105', n: 1 }])
})

const SOCIETAL: Figure = {
  id: 'outbreak.societal-positives',
  names: { zh: '社会面新增', en: 'New societal positives' },
  definition: { zh: '当日在社会面发现的新增感染者', en: 'New infections of the day found outside control' },
  unit: 'persons',
  scope: 'street',
  window: 'day',
  minCell: null,
}

test('a figure is published down to its scope, with its own smallest cell or the pack’s', () => {
  const levels = ['15', '1501', '150105', '150105001', '150105001001'].map(place)
  expect(levels.map((code) => isPublishedAt(SOCIETAL, code))).toEqual([true, true, true, true, false])
  expect([minCellOf(SOCIETAL, CN_20), minCellOf({ ...SOCIETAL, minCell: 10 }, CN_20)]).toEqual([5, 10])
})
