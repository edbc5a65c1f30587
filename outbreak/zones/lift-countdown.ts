import type { Instant } from '#kernel/primitives/instant.ts'
import { later } from '#kernel/primitives/instant.ts'
import { daysBetween } from '#kernel/primitives/local-day.ts'
import { countingDay } from '../counting-zone.ts'
import { liftDueAt } from './lift-day.ts'
import { liftAnchor, type ZoneInForce } from './state.ts'

/** Where a zone stands on its way to be lifted. */
export interface LiftCountdown {
  /** Day of the count that today is: 0 on the day of the last infection or of the sealing, `of` on the last day and after. */
  readonly day: number
  readonly of: number
  /** First moment at which the days are complete. */
  readonly dueAt: Instant
  readonly daysMet: boolean
  readonly finalRound: 'none' | 'onDay' | 'within24h'
}

/** Counts by the rule given, which is the milder of the order's own and the pack's in force. */
export function liftCountdown(
  zone: ZoneInForce,
  lift: { readonly consecutiveDaysNoNew: number; readonly finalRound: LiftCountdown['finalRound'] },
  at: Instant,
): LiftCountdown {
  const anchor = liftAnchor(zone.order, zone.infections)
  const from =
    anchor.lastPositiveFoundAt === null ? anchor.sealedAt : later(anchor.lastPositiveFoundAt, anchor.sealedAt)
  const dueAt = liftDueAt(lift, anchor)
  const passed = daysBetween(countingDay(from), countingDay(at))
  return {
    day: Math.max(0, Math.min(passed, lift.consecutiveDaysNoNew)),
    of: lift.consecutiveDaysNoNew,
    dueAt,
    daysMet: at >= dueAt,
    finalRound: lift.finalRound,
  }
}
