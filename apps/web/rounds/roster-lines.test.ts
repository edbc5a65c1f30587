import { expect, it } from 'vitest'
import { rosterLines } from './roster-lines.ts'

it('reads a pasted roster, leaving out its header and empty lines', () => {
  expect(
    rosterLines('building\thouseholds\tpeople\n150105001001-02-05\t60\t152\t9\n\n150105001001-02-06, 48, 120'),
  ).toEqual([
    { building: '150105001001-02-05', households: 60, people: 152, elsewhere: 9 },
    { building: '150105001001-02-06', households: 48, people: 120, elsewhere: 0 },
  ])
})
it('leaves what is no number wrong, for the server to name', () => {
  expect(rosterLines('150105001001-02-05 many 10')[0]?.households).toBeNaN()
})
