import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { checkMoment } from '#kernel/ledger/moment.ts'
import type { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { PlaceCode, StreamId } from '#kernel/primitives/ids.ts'
import { type Instant, type LocalDate, plusHours } from '#kernel/primitives/instant.ts'
import { addDays, atLocalTime, localDate, type TimeZone } from '#kernel/primitives/local-day.ts'
import { type Result, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersEvents } from './events.ts'

/** One happening of this module, with its data's type checked against its name. */
export const happened = <T extends keyof VolunteersEvents & string>(
  type: T,
  data: VolunteersEvents[T],
  streams: readonly [StreamId, ...StreamId[]],
  { place, occurredAt }: { readonly place: PlaceCode; readonly occurredAt: Instant },
): Fact<T, VolunteersEvents[T]> => ({ type, data, streams, place, occurredAt })

type MomentCode = keyof typeof MOMENT_REFUSALS

/** Whether an act may be said to have happened at `occurredAt`, after `after`, the subject's step before it. */
export function moment(occurredAt: Instant, context: Context, after: Instant | null = null): Result<null, MomentCode> {
  const entry = checkMoment(occurredAt, context)
  if (!entry.ok || after === null || occurredAt >= after) return entry
  return refuse('out-of-order', { occurredAt, earlierAt: after }, { field: 'occurredAt' })
}

/** `HH:mm` of the day on which `at` falls; the day after when that has passed already. */
export function nextLocalTime(at: Instant, time: string, zone: TimeZone): Instant {
  const today = atLocalTime(localDate(at, zone), time, zone)
  return today > at ? today : atLocalTime(addDays(localDate(at, zone), 1), time, zone)
}
export const morningAfter = (date: LocalDate, time: string, zone: TimeZone): Instant =>
  atLocalTime(addDays(date, 1), time, zone)
export const within = (at: Instant, hours: number): Instant => plusHours(at, hours)
