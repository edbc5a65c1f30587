import { expect, it } from 'vitest'
import { listed } from './listed.ts'

it('keeps the count of all rows apart from the rows', () => {
  expect(
    listed([
      { person: 'p-1', total: 7 },
      { person: 'p-2', total: 7 },
    ]),
  ).toEqual({ total: 7, rows: [{ person: 'p-1' }, { person: 'p-2' }] })
})

it('counts nothing when nothing matches', () => {
  expect(listed([])).toEqual({ total: 0, rows: [] })
})
