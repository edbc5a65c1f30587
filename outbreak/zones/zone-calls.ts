import { earlier, type Instant, later, plusDays, plusHours } from '#kernel/primitives/instant.ts'
import { addDays, startOfDay } from '#kernel/primitives/local-day.ts'
import { COUNTING_ZONE, countingDay } from '../counting-zone.ts'
import type { ZoneTestKind } from './events.ts'
import { EXPIRES_SOON_HOURS } from './exit-state.ts'
import type { CurrentEpisode, Order } from './state.ts'

/** Something the clock owes about a standing order, from `at` on. */
export type ZoneCall = { readonly at: Instant } & (
  | { readonly call: 'lift'; readonly liftDueAt: Instant }
  | { readonly call: 'expiry'; readonly expiresAt: Instant }
  | { readonly call: 'test'; readonly test: ZoneTestKind; readonly day: number }
)

/** Day 1 is the day of sealing, and its test is called for at the sealing. */
function testCalls({ startAt, tests, upkeep }: Order): ZoneCall[] {
  return (tests ?? [])
    .filter(({ day, kind }) => !upkeep.tests.some((one) => one.test === kind && one.day === day))
    .map(({ day, kind }) => {
      const morning = startOfDay(addDays(countingDay(startAt), day - 1), COUNTING_ZONE)
      return { call: 'test', test: kind, day, at: later(startAt, morning) }
    })
}

/** Where the rule asks for a final round, it is called for as the last day of the count begins. */
function finalRoundCall({ lift, liftDueAt, upkeep }: Order): ZoneCall[] {
  const at = plusDays(liftDueAt, -1)
  const called = upkeep.tests.some(({ test, calledAt }) => test === 'final-round' && calledAt >= at)
  if (lift.finalRound === 'none' || called) return []
  return [{ call: 'test', test: 'final-round', day: lift.consecutiveDaysNoNew, at }]
}

/**
 * What the clock still owes about an order, each once: a lift whose days are over, a warning before the end, tests of
 * the days the order carries. An infection inside makes the lift owed anew, an extension the warning.
 */
export function callsOf(order: Order): readonly ZoneCall[] {
  const { liftDueAt, expiresAt, upkeep } = order
  const lift: ZoneCall[] = upkeep.liftCalledAt === null ? [{ call: 'lift', liftDueAt, at: liftDueAt }] : []
  const warnAt = plusHours(expiresAt, -EXPIRES_SOON_HOURS)
  const expiry: ZoneCall[] = upkeep.warnedOf === expiresAt ? [] : [{ call: 'expiry', expiresAt, at: warnAt }]
  return [...lift, ...expiry, ...testCalls(order), ...finalRoundCall(order)].filter(({ at }) => at < expiresAt)
}

/** When the clock has to look at an episode next; null when it owes nothing more about it. */
export function nextCallAt({ status, order }: CurrentEpisode): Instant | null {
  if (status !== 'inForce' || order === null) return null
  return callsOf(order).reduce<Instant | null>(
    (soonest, { at }) => (soonest === null ? at : earlier(soonest, at)),
    null,
  )
}
