import { expect, test } from 'vitest'
import { refuseMoment, refuseOpeningMoment } from './moment.ts'
import { at, CONTEXT } from './testing.ts'

test('now, and up to seven days back, may be told', () => {
  expect(refuseMoment(at('12:00'), CONTEXT)).toBeUndefined()
  expect(refuseMoment(at('2022-11-06T12:00:00'), CONTEXT)).toBeUndefined()
})
test('the future is refused and the city clock named', () => {
  const refused = refuseMoment(at('12:01'), CONTEXT)
  expect(refused?.refusal).toMatchObject({ code: 'occurred-in-future', params: { now: CONTEXT.now } })
})
test('more than seven days back is refused', () => {
  expect(refuseMoment(at('2022-11-06T11:59:00'), CONTEXT)?.refusal.code).toBe('occurred-too-long-ago')
})
test('a step before the last one is refused and the earlier time named', () => {
  const lastAt = at('10:00')
  const refused = refuseMoment(at('09:00'), CONTEXT, lastAt)
  expect(refused?.refusal).toMatchObject({ code: 'out-of-order', params: { earlierAt: lastAt } })
  expect(refuseMoment(lastAt, CONTEXT, lastAt)).toBeUndefined()
})
test('an opening record may be older, never of the future, never before the step it follows', () => {
  const old = at('2022-09-28T08:00:00')
  expect(refuseOpeningMoment(old, CONTEXT)).toBeUndefined()
  expect(refuseOpeningMoment(at('12:01'), CONTEXT)?.refusal.code).toBe('occurred-in-future')
  expect(refuseOpeningMoment(old, CONTEXT, at('2022-09-28T09:00:00'))?.refusal.code).toBe('out-of-order')
})
