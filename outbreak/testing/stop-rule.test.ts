import { expect, test } from 'vitest'
import type { LocalDate } from '#kernel/primitives/instant.ts'
import { at, place } from '../testing.ts'
import type { PastRound } from './area-state.ts'
import { stopAdvice } from './stop-rule.ts'

const day = (n: number) => `2022-11-${String(n).padStart(2, '0')}` as LocalDate
const RULE = {
  perDay: 1,
  triggerNeeded: true,
  cityNeedsApproval: true,
  stop: { clearInARow: 3, waitDays: 3 },
  source: 'test',
}
const held = (n: number, positive: number | null = 0, status: PastRound['status'] = 'completed'): PastRound => ({
  round: `r-${n}`,
  areas: [place('150105')],
  openedAt: at(`${day(n)}T07:00:00`),
  day: day(n),
  status,
  positive,
})

test('rounds go on until so many in a row are clear', () => {
  expect(stopAdvice([held(1), held(2)], RULE, day(3))).toEqual({ says: 'continue', clear: 2, needed: 3 })
  expect(stopAdvice([held(1), held(2), held(3, 2)], RULE, day(4))).toMatchObject({ says: 'continue', clear: 0 })
})
test('then the days are waited, and one more is held', () => {
  const three = [held(1, 4), held(2), held(3), held(4)]
  expect(stopAdvice(three, RULE, day(5))).toEqual({ says: 'wait', clear: 3, waitDays: 3, until: day(8) })
  expect(stopAdvice(three, RULE, day(7))).toMatchObject({ says: 'wait' })
  expect(stopAdvice(three, RULE, day(8))).toEqual({ says: 'one-more', clear: 3, since: day(8) })
})
test('clear again, they stop; a positive in it starts the count again', () => {
  const three = [held(2), held(3), held(4)]
  expect(stopAdvice([...three, held(8)], RULE, day(9))).toEqual({ says: 'stop', clear: 4, last: day(8) })
  expect(stopAdvice([...three, held(8, 1)], RULE, day(9))).toMatchObject({ says: 'continue', clear: 0 })
})
test('a round held inside the wait is not the one after it', () => {
  expect(stopAdvice([held(2), held(3), held(4), held(5)], RULE, day(6))).toMatchObject({ says: 'wait', until: day(8) })
})
test('an open or cancelled round says nothing, and an unknown number of positives is not clear', () => {
  const rounds = [held(1), held(2), held(3, 0, 'cancelled'), held(4, null, 'open')]
  expect(stopAdvice(rounds, RULE, day(5))).toMatchObject({ says: 'continue', clear: 2 })
  expect(stopAdvice([held(1), held(2, null), held(3)], RULE, day(5))).toMatchObject({ clear: 1 })
})
test('a pack without a stop rule gives no advice', () => {
  expect(stopAdvice([held(1)], { ...RULE, stop: null }, day(2))).toEqual({ says: 'no-rule' })
  expect(stopAdvice([held(1)], undefined, day(2))).toEqual({ says: 'no-rule' })
})
