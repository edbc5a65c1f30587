import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { addDays, atLocalTime, daysBetween, localDate, type TimeZone } from '#kernel/primitives/local-day.ts'
import { CREDIT_RULES } from './rules.ts'

const MONDAY = '2022-11-14' as LocalDate
const WEEK = 7
const SATURDAY = 5

/** Whether the payment system settles on that day. */
export function isBankingDay(date: LocalDate): boolean {
  const { holidays, workedWeekends } = CREDIT_RULES.paymentDays
  if (workedWeekends.includes(date)) return true
  const weekday = ((daysBetween(MONDAY, date) % WEEK) + WEEK) % WEEK
  return weekday < SATURDAY && !holidays.includes(date)
}

const firstBankingDay = (date: LocalDate): LocalDate => (isBankingDay(date) ? date : firstBankingDay(addDays(date, 1)))

/** The last moment at which money asked for at `at` can still leave: today's cut-off, or the next banking day's. */
export function paymentCutOff(at: Instant, zone: TimeZone): Instant {
  const { closes } = CREDIT_RULES.paymentHours
  const today = localDate(at, zone)
  const day = firstBankingDay(today)
  const cutOff = atLocalTime(day, closes, zone)
  return at <= cutOff ? cutOff : atLocalTime(firstBankingDay(addDays(day, 1)), closes, zone)
}

/** When the payment system takes payments next; null while it does. */
export function opensNext(at: Instant, zone: TimeZone): Instant | null {
  const { opens, closes } = CREDIT_RULES.paymentHours
  const today = localDate(at, zone)
  const open = (day: LocalDate) => atLocalTime(day, opens, zone)
  if (isBankingDay(today)) {
    if (at < open(today)) return open(today)
    if (at <= atLocalTime(today, closes, zone)) return null
  }
  return open(firstBankingDay(addDays(today, 1)))
}
