import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { localDate, type TimeZone } from '#kernel/primitives/local-day.ts'

/** A fold has no context, so flows are dated by one zone that never changes: the country's legal time. */
export const COUNTING_ZONE: TimeZone = 'Asia/Shanghai'

/** The day to which something that happened at `at` is counted. */
export const countingDay = (at: Instant): LocalDate => localDate(at, COUNTING_ZONE)
