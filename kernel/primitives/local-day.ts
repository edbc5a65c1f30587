import { epochMs, fromEpochMs, type Instant, instant, type LocalDate } from './instant.ts'
import { type OffsetSpan, spanAt } from './offset-span.ts'

/** IANA zone name of a city, such as `Asia/Shanghai`. */
export type TimeZone = string

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The calendar day on which `at` falls in `zone`. */
export function localDate(at: Instant, zone: TimeZone): LocalDate {
  const ms = epochMs(at)
  return dateOf(ms + spanAt(ms, zone).offset)
}

/** Minutes since local midnight, 0 to 1439. */
export function localMinute(at: Instant, zone: TimeZone): number {
  const ms = epochMs(at)
  const minute = Math.floor((ms + spanAt(ms, zone).offset) / MINUTE_MS) % 1440
  return minute < 0 ? minute + 1440 : minute
}

/** How far the clocks of `zone` are from UTC at `at`, as ISO 8601 writes it: `+08:00`. */
export function localOffset(at: Instant, zone: TimeZone): string {
  const minutes = spanAt(epochMs(at), zone).offset / MINUTE_MS
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}

/** The instant at which the wall clock of `zone` shows `time` (`HH:mm`) on `date`. */
export function atLocalTime(date: LocalDate, time: string, zone: TimeZone): Instant {
  const wall = Date.parse(`${date}T${time}:00.000Z`)
  const span = Number.isNaN(wall) || !isDate(date) ? null : spanAt(wall, zone)
  if (span && farFromChange(wall, span)) return fromEpochMs(wall - span.offset)
  const zdt = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time })
  return instant(zdt.toInstant().toString())
}

/** No wall clock is a day or more from UTC, nor set by as much: so far from a change a wall time is shown just once. */
const farFromChange = (wall: number, span: OffsetSpan): boolean =>
  wall - 2 * DAY_MS >= span.from && wall + 2 * DAY_MS < span.until

/** First instant of `date` in `zone` (00:00 where there is no gap). */
export const startOfDay = (date: LocalDate, zone: TimeZone): Instant => atLocalTime(date, '00:00', zone)

/** First instant after `date`: the end of the local day, exclusive. */
export const endOfDay = (date: LocalDate, zone: TimeZone): Instant => startOfDay(addDays(date, 1), zone)

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(dayMs(date) + days * DAY_MS)

/** Whole days from `a` to `b`. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => (dayMs(b) - dayMs(a)) / DAY_MS

const dateOf = (wall: number): LocalDate => fromEpochMs(wall).slice(0, 10) as LocalDate
const isDate = (date: LocalDate): boolean => dateOf(Date.parse(date)) === date

/** Midnight UTC of a calendar day. @throws {RangeError} when the calendar has no such day. */
function dayMs(date: LocalDate): number {
  const ms = Date.parse(date)
  if (dateOf(ms) !== date) throw new RangeError(`not a calendar day: ${date}`)
  return ms
}

const MONDAY = '1970-01-05' as LocalDate
const WEEK = 7

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export const isoWeekday = (date: LocalDate): number => (((daysBetween(MONDAY, date) % WEEK) + WEEK) % WEEK) + 1
