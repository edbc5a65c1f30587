import { expect, test } from 'vitest'
import { partLines } from './part-lines.ts'

test('one part a line, counts behind the code', () => {
  expect(partLines('150105001001-02-05 40 110\n\n150105001001-02-06，12，30')).toEqual([
    { place: '150105001001-02-05', households: 40, residents: 110 },
    { place: '150105001001-02-06', households: 12, residents: 30 },
  ])
})
test('a missing count is none', () => {
  expect(partLines('150105001001-02-05')).toEqual([{ place: '150105001001-02-05', households: 0, residents: 0 }])
})
