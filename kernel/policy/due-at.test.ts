import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEpochMs, hoursBetween, type Instant, instant } from '../primitives/instant.ts'
import { localDate } from '../primitives/local-day.ts'
import { countedDate, dueAt } from './due-at.ts'
import type { ClockRule } from './policy-pack.ts'

const ZONE = 'Asia/Shanghai'
const SAME_DAY: ClockRule = { kind: 'sameDay', lateEvening: { after: '20:00', dueNextDay: '08:00' } }
const PLAIN_DAY: ClockRule = { kind: 'sameDay', lateEvening: null }
const CUT_OFF: ClockRule = { kind: 'cutOff', time: '17:30' }
const local = (text: string): Instant => instant(`2022-11-${text}:00+08:00`)

test.each([
  ['within 24 h', { kind: 'within', hours: 24 } as const, '13T21:15', '14T21:15', '2022-11-13'],
  ['morning: by midnight', SAME_DAY, '13T09:00', '14T00:00', '2022-11-13'],
  ['first minute of the day', SAME_DAY, '13T00:00', '14T00:00', '2022-11-13'],
  ['last minute before the evening rule', SAME_DAY, '13T19:59', '14T00:00', '2022-11-13'],
  ['at the hour of the evening rule: next morning, own day', SAME_DAY, '13T20:00', '14T08:00', '2022-11-13'],
  ['last minute of the day', SAME_DAY, '13T23:59', '14T08:00', '2022-11-13'],
  ['without an evening rule', PLAIN_DAY, '13T23:59', '14T00:00', '2022-11-13'],
  ['before the cut-off', CUT_OFF, '13T17:30', '13T17:30', '2022-11-13'],
  ['after the cut-off', CUT_OFF, '13T17:31', '14T17:30', '2022-11-14'],
])('%s', (_name, rule, start, due, date) => {
  expect(dueAt(rule, local(start), ZONE)).toBe(local(due))
  expect(countedDate(rule, local(start), ZONE)).toBe(date)
})

test('same day is the local day, whatever the date is in UTC', () => {
  const start = instant('2022-11-12T16:00:00Z')
  expect([dueAt(SAME_DAY, start, ZONE), countedDate(SAME_DAY, start, ZONE)]).toEqual([local('14T00:00'), '2022-11-13'])
})

test('a day of 23 hours is still one local day', () => {
  const start = instant('2022-03-27T00:30:00+01:00')
  expect(dueAt(PLAIN_DAY, start, 'Europe/Berlin')).toBe(instant('2022-03-28T00:00:00+02:00'))
})

const anInstant = fc.integer({ min: Date.UTC(2022, 0), max: Date.UTC(2024, 0) }).map(fromEpochMs)

test('no clock runs out before it starts, and none of a day’s after the next noon', () => {
  fc.assert(
    fc.property(anInstant, fc.constantFrom(SAME_DAY, PLAIN_DAY, CUT_OFF), (start, rule) => {
      const due = dueAt(rule, start, ZONE)
      expect(due >= start).toBe(true)
      expect(hoursBetween(start, due)).toBeLessThanOrEqual(24)
    }),
  )
})

test('within one day an earlier start is never due later', () => {
  fc.assert(
    fc.property(anInstant, anInstant, fc.constantFrom(SAME_DAY, PLAIN_DAY, CUT_OFF), (a, b, rule) => {
      fc.pre(a <= b)
      expect(dueAt(rule, a, ZONE) <= dueAt(rule, b, ZONE)).toBe(true)
    }),
  )
})

test('a same-day clock is counted to the day it starts', () => {
  fc.assert(
    fc.property(anInstant, (start) => {
      expect(countedDate(SAME_DAY, start, ZONE)).toBe(localDate(start, ZONE))
    }),
  )
})
