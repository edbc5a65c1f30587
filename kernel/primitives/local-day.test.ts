import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEpochMs, instant, type LocalDate } from './instant.ts'
import { addDays, atLocalTime, daysBetween, endOfDay, localDate, localMinute, startOfDay } from './local-day.ts'

const ZONE = 'Asia/Shanghai'
const anInstant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }).map(fromEpochMs)

test('a moment falls on the day that the city’s wall clock shows', () => {
  const late = instant('2022-11-12T16:30:00Z')
  expect([localDate(late, ZONE), localMinute(late, ZONE)]).toEqual(['2022-11-13', 30])
  expect(atLocalTime('2022-11-13' as LocalDate, '20:00', ZONE)).toBe('2022-11-13T12:00:00.000Z')
})

test('every moment lies in its own day', () => {
  fc.assert(
    fc.property(anInstant, (at) => {
      const date = localDate(at, ZONE)
      expect(startOfDay(date, ZONE) <= at && at < endOfDay(date, ZONE)).toBe(true)
    }),
  )
})

test('days are counted by the calendar', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: -400, max: 400 }), (at, n) => {
      const date = localDate(at, ZONE)
      expect(daysBetween(date, addDays(date, n))).toBe(n)
    }),
  )
  expect(addDays('2022-02-28' as LocalDate, 1)).toBe('2022-03-01')
})
