import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEpochMs, instant, type LocalDate } from './instant.ts'
import {
  addDays,
  atLocalTime,
  daysBetween,
  endOfDay,
  localDate,
  localMinute,
  localOffset,
  startOfDay,
} from './local-day.ts'

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

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const aZone = fc.constantFrom(...ZONES)
const aMinute = fc.integer({ min: 0, max: 1439 })
const clock = (minute: number): string => new Date(minute * 60_000).toISOString().slice(11, 16)

test('in every zone, with or without daylight saving, it is the calendar’s answer', () => {
  fc.assert(
    fc.property(anInstant, aZone, (at, zone) => {
      const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
      expect(localDate(at, zone)).toBe(wall.toPlainDate().toString())
      expect(localMinute(at, zone)).toBe(wall.hour * 60 + wall.minute)
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(anInstant, aMinute, aZone, (at, minute, zone) => {
      const date = localDate(at, zone)
      const wall = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: clock(minute) })
      expect(atLocalTime(date, clock(minute), zone)).toBe(fromEpochMs(wall.epochMilliseconds))
    }),
    { numRuns: 500 },
  )
})

test('the day clocks are set forward has 23 hours, the day they are set back 25, and the span ends to the moment', () => {
  const zone = 'Europe/Berlin'
  const hours = (date: string): number =>
    (Date.parse(endOfDay(date as LocalDate, zone)) - Date.parse(startOfDay(date as LocalDate, zone))) / 3_600_000
  expect([hours('2022-03-27'), hours('2022-10-30'), hours('2022-11-13')]).toEqual([23, 25, 24])
  expect(localMinute(instant('2022-03-27T00:59:59.999Z'), zone)).toBe(119)
  expect(localMinute(instant('2022-03-27T01:00:00.000Z'), zone)).toBe(180)
  expect(localMinute(instant('2022-03-27T00:59:00.000Z'), zone)).toBe(119)
  expect(localMinute(instant('2022-10-30T00:30:00.000Z'), zone)).toBe(150)
  expect(localMinute(instant('2022-10-30T01:30:00.000Z'), zone)).toBe(150)
})

test('a day that the calendar does not have is refused', () => {
  expect(() => addDays('2022-02-30' as LocalDate, 1)).toThrow(RangeError)
  expect(() => atLocalTime('2022-02-30' as LocalDate, '08:00', ZONE)).toThrow(RangeError)
})

test('an offset is written as ISO 8601 writes it', () => {
  const at = instant('2022-11-12T16:30:00Z')
  expect([localOffset(at, ZONE), localOffset(at, 'Asia/Kolkata'), localOffset(at, 'America/St_Johns')]).toEqual([
    '+08:00',
    '+05:30',
    '-03:30',
  ])
})
