import { exhaustive } from '../primitives/exhaustive.ts'
import { type Instant, type LocalDate, plusHours } from '../primitives/instant.ts'
import { addDays, atLocalTime, endOfDay, localDate, localMinute, type TimeZone } from '../primitives/local-day.ts'
import type { ClockRule } from './policy-pack.ts'

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** First local `time` at or after `start`. */
function nextCutOff(time: string, start: Instant, zone: TimeZone): Instant {
  const date = localDate(start, zone)
  const today = atLocalTime(date, time, zone)
  return start <= today ? today : atLocalTime(addDays(date, 1), time, zone)
}

/**
 * When a clock that starts at `start` runs out; done at that very instant is in time.
 * `sameDay` runs out at 24:00 of the local day; with a late-evening rule, what starts at or after its
 * hour runs out the next morning.
 */
export function dueAt(rule: ClockRule, start: Instant, zone: TimeZone): Instant {
  switch (rule.kind) {
    case 'within':
      return plusHours(start, rule.hours)
    case 'sameDay': {
      const date = localDate(start, zone)
      const late = rule.lateEvening
      if (late === null || localMinute(start, zone) < minuteOf(late.after)) return endOfDay(date, zone)
      return atLocalTime(addDays(date, 1), late.dueNextDay, zone)
    }
    case 'cutOff':
      return nextCutOff(rule.time, start, zone)
    default:
      return exhaustive(rule)
  }
}

/**
 * The day on whose list a clock stands: the day it starts, however late in the evening.
 * Only behind a cut-off the day is that of the cut-off it has to meet.
 */
export const countedDate = (rule: ClockRule, start: Instant, zone: TimeZone): LocalDate =>
  localDate(rule.kind === 'cutOff' ? nextCutOff(rule.time, start, zone) : start, zone)
