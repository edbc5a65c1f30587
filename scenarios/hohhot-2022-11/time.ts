import { epochMs, fromEpochMs, type Instant, instant, type LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'

/**
 * Inside the scenario a moment is a whole number of minutes since 2022-10-28 00:00 in Hohhot.
 * The zone has no daylight saving, so a day is always 1,440 of them.
 */
export type Minute = number

export const ZONE = 'Asia/Shanghai'
const FIRST_DAY = '2022-10-28' as LocalDate
export const DAYS = 18
export const DAY = 1440

const ORIGIN_MS = epochMs(instant('2022-10-28T00:00:00+08:00'))

export const minuteAt = (moment: string): Minute => Math.round((epochMs(moment as Instant) - ORIGIN_MS) / 60_000)
export const toInstant = (minute: Minute): Instant => fromEpochMs(ORIGIN_MS + Math.round(minute * 60_000))
export const dayOf = (minute: Minute): number => Math.floor(minute / DAY)
export const minuteOfDay = (minute: Minute): number => minute - dayOf(minute) * DAY
export const dateOf = (day: number): LocalDate => addDays(FIRST_DAY, day)
/** Minute of `HH:mm` on the `day`-th day, from 0. */
export function at(day: number, time: string): Minute {
  const [hours = '0', minutes = '0'] = time.split(':')
  return day * DAY + Number(hours) * 60 + Number(minutes)
}
export const END = DAYS * DAY
