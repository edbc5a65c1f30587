import { expect, test } from 'vitest'
import { instant } from '#kernel/primitives/instant.ts'
import { refuseMoment } from './moment.ts'

const now = instant('2022-11-13T12:00:00+08:00')
const at = (text: string) => instant(`${text}+08:00`)

test('now, and up to seven days back, may be told', () => {
  expect(refuseMoment(now, { now })).toBeUndefined()
  expect(refuseMoment(at('2022-11-06T12:00:00'), { now })).toBeUndefined()
})
test('the future is refused and the city clock named', () => {
  const later = at('2022-11-13T12:01:00')
  expect(refuseMoment(later, { now })?.refusal).toMatchObject({ code: 'occurred-in-future', params: { now } })
})
test('more than seven days back is refused', () => {
  const old = at('2022-11-06T11:59:00')
  expect(refuseMoment(old, { now })?.refusal.code).toBe('occurred-too-long-ago')
})
test('a step before the last one is refused and the earlier time named', () => {
  const lastAt = at('2022-11-13T10:00:00')
  const refused = refuseMoment(at('2022-11-13T09:00:00'), { now }, lastAt)
  expect(refused?.refusal).toMatchObject({ code: 'out-of-order', params: { earlierAt: lastAt } })
  expect(refuseMoment(lastAt, { now }, lastAt)).toBeUndefined()
})
