import { type Instant, later } from '#kernel/primitives/instant.ts'
import { addDays, endOfDay } from '#kernel/primitives/local-day.ts'
import { COUNTING_ZONE, countingDay } from '../counting-zone.ts'
import type { ZoneOrdered } from './events.ts'

/**
 * First instant at which an order's own rule of days without new infection can be met. Day 1 is the local day
 * after the last counted infection was found, or after the sealing when that is later; day N must have ended.
 * A zone's history does not hold the removal of its patients: they are taken to leave the day they are found,
 * as same-day transfer asks. The order carries its rule, so a later pack never rewrites it.
 */
export const liftDueAt = (
  lift: Pick<ZoneOrdered['lift'], 'consecutiveDaysNoNew'>,
  { lastPositiveFoundAt, sealedAt }: { readonly lastPositiveFoundAt: Instant | null; readonly sealedAt: Instant },
): Instant => {
  const dayZero = countingDay(lastPositiveFoundAt === null ? sealedAt : later(lastPositiveFoundAt, sealedAt))
  return endOfDay(addDays(dayZero, lift.consecutiveDaysNoNew), COUNTING_ZONE)
}
