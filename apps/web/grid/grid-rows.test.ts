import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterRows, type GridColumn, matches, nextSorting, sortRows, sumsOf } from './grid-rows.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly hours: number | null
}
const COLUMNS: readonly GridColumn<Row>[] = [
  { id: 'name', head: '名', width: 90, text: (row) => row.name },
  { id: 'hours', head: '小时', width: 90, text: (row) => String(row.hours ?? ''), number: (row) => row.hours },
]
const ROWS: readonly Row[] = [
  { id: 'a', name: '赛罕区', hours: 10 },
  { id: 'b', name: '新城区', hours: 9 },
  { id: 'c', name: '', hours: null },
]

describe('typing in a head', () => {
  it('takes part of the text, in either case, one of several, the whole, or anything but', () => {
    expect(matches('Bed assigned', 'bed')).toBe(true)
    expect(matches('赛罕区', '新城|赛罕')).toBe(true)
    expect(matches('赛罕区', '=赛罕')).toBe(false)
    expect(matches('赛罕区', '=赛罕区')).toBe(true)
    expect(matches('赛罕区', '!赛罕')).toBe(false)
    expect(matches('', '!赛罕')).toBe(true)
    expect(matches('赛罕区', ' ')).toBe(true)
    expect(matches('赛罕区', '!')).toBe(true)
  })

  it('narrows by every head at once', () => {
    expect(filterRows(ROWS, COLUMNS, { name: '区', hours: '9' }).map(({ id }) => id)).toEqual(['b'])
    expect(filterRows(ROWS, COLUMNS, { name: '' })).toBe(ROWS)
  })
})

describe('sorting', () => {
  it('goes up, down, and back to the order in which rows came; empty cells last', () => {
    const up = nextSorting(null, 'name')
    expect(sortRows(ROWS, COLUMNS, up).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    const down = nextSorting(up, 'name')
    expect(sortRows(ROWS, COLUMNS, down).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(nextSorting(down, 'name')).toBeNull()
    expect(nextSorting(up, 'hours')).toEqual({ column: 'hours', down: false })
  })

  it('takes figures as figures', () => {
    const sorted = sortRows(ROWS.slice(0, 2), COLUMNS, { column: 'hours', down: false })
    expect(sorted.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('loses nobody and doubles nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.uuid(), name: fc.string(), hours: fc.nat() })), (rows) => {
        const sorted = sortRows(rows, COLUMNS, { column: 'name', down: true })
        expect(new Set(sorted)).toEqual(new Set(rows))
        expect(sorted).toHaveLength(rows.length)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the foot', () => {
  it('sums columns of figures only', () => {
    expect(sumsOf(ROWS, COLUMNS)).toEqual([{ column: 'hours', head: '小时', sum: 19 }])
  })
})
