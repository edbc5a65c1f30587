import { type Instant, instant, type LocalDate } from './instant.ts'

/** IANA zone name of a city, such as `Asia/Shanghai`. */
export type TimeZone = string

const zoned = (at: Instant, zone: TimeZone) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

/** The calendar day on which `at` falls in `zone`. */
export const localDate = (at: Instant, zone: TimeZone): LocalDate =>
  zoned(at, zone).toPlainDate().toString() as LocalDate

/** Minutes since local midnight, 0 to 1439. */
export function localMinute(at: Instant, zone: TimeZone): number {
  const t = zoned(at, zone)
  return t.hour * 60 + t.minute
}

/** The instant at which the wall clock of `zone` shows `time` (`HH:mm`) on `date`. */
export function atLocalTime(date: LocalDate, time: string, zone: TimeZone): Instant {
  const zdt = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time })
  return instant(zdt.toInstant().toString())
}

/** First instant of `date` in `zone` (00:00 where there is no gap). */
export const startOfDay = (date: LocalDate, zone: TimeZone): Instant => atLocalTime(date, '00:00', zone)

/** First instant after `date`: the end of the local day, exclusive. */
export const endOfDay = (date: LocalDate, zone: TimeZone): Instant => startOfDay(addDays(date, 1), zone)

export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate

/** Whole days from `a` to `b`. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => Temporal.PlainDate.from(a).until(b).days
