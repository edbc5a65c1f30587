import { at, dayOf, type Minute, minuteOfDay } from './time.ts'

/** Same local day; found at or after 20:00, by 08:00 the next morning. Mirrors the pack's rule for the scenario's own queues. */
export const dueOf = (start: Minute): Minute =>
  minuteOfDay(start) < 20 * 60 ? at(dayOf(start) + 1, '00:00') : at(dayOf(start) + 1, '08:00')
