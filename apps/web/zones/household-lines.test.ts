import { expect, test } from 'vitest'
import { householdLines } from './household-lines.ts'

test('one resident a line, with words of either language', () => {
  expect(householdLines('p-1 透析，独居老人\np-2\n\np-3 child')).toEqual([
    { person: 'p-1', vulnerable: ['dialysis', 'solitary-elderly'] },
    { person: 'p-2', vulnerable: [] },
    { person: 'p-3', vulnerable: ['child'] },
  ])
})
test('nothing is written, nobody lives there; an unknown word is no need', () => {
  expect(householdLines(' \n')).toEqual([])
  expect(householdLines('p-1 cheerful')).toEqual([{ person: 'p-1', vulnerable: [] }])
})
