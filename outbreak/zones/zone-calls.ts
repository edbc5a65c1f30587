import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { type Instant, later, plusDays, plusHours } from '#kernel/primitives/instant.ts'
import { addDays, daysBetween, startOfDay } from '#kernel/primitives/local-day.ts'
import { COUNTING_ZONE, countingDay } from '../counting-zone.ts'
import type { ZoneTestKind } from './events.ts'
import { EXPIRES_SOON_HOURS } from './exit-state.ts'
import { liftDueAt } from './lift-day.ts'
import { milderLift } from './lift-rule.ts'
import { liftAnchor, type ZoneInForce } from './state.ts'

/** Something the clock owes about a standing order. */
export type ZoneCall =
  | { readonly call: 'lift'; readonly liftDueAt: Instant }
  | { readonly call: 'expiry'; readonly expiresAt: Instant }
  | { readonly call: 'test'; readonly test: ZoneTestKind; readonly day: number }

const isCalled = (zone: ZoneInForce, test: ZoneTestKind, day: number): boolean =>
  zone.order.upkeep.tests.some((one) => one.test === test && one.day === day)

/** Day 1 is the day of sealing; a test of a day that has gone by is no longer called for. */
function testsDue(zone: ZoneInForce, pack: PolicyPack, at: Instant): ZoneCall[] {
  const today = daysBetween(countingDay(zone.order.startAt), countingDay(at)) + 1
  return (pack.zone?.tests ?? [])
    .filter(({ day, kind }) => day === today && !isCalled(zone, kind, day))
    .map(({ day, kind }) => ({ call: 'test', test: kind, day }))
}

/** The final round is called for when the last of its window begins, where the rule asks for one. */
function finalRoundDue(zone: ZoneInForce, pack: PolicyPack, at: Instant): ZoneCall[] {
  const lift = milderLift(zone.order.lift, pack)
  if (lift.finalRound === 'none') return []
  const anchor = liftAnchor(zone.order, zone.infections)
  const from =
    anchor.lastPositiveFoundAt === null ? anchor.sealedAt : later(anchor.lastPositiveFoundAt, anchor.sealedAt)
  const opens = startOfDay(addDays(countingDay(from), lift.consecutiveDaysNoNew), COUNTING_ZONE)
  const done = zone.order.upkeep.tests.some(({ test, calledAt }) => test === 'final-round' && calledAt >= opens)
  return at < later(opens, plusDays(liftDueAt(lift, anchor), -1)) || done
    ? []
    : [{ call: 'test', test: 'final-round', day: lift.consecutiveDaysNoNew }]
}

/**
 * What the clock owes about a zone at `at`: a lift whose days are over, an order about to end, tests of the day.
 * Each is called once; an infection inside makes the lift due anew, an extension the warning.
 */
export function zoneCalls(zone: ZoneInForce, pack: PolicyPack, at: Instant): readonly ZoneCall[] {
  const { order } = zone
  if (at < order.startAt || at >= order.expiresAt) return []
  const due = liftDueAt(milderLift(order.lift, pack), liftAnchor(order, zone.infections))
  const lift: ZoneCall[] = at >= due && order.upkeep.liftCalledAt === null ? [{ call: 'lift', liftDueAt: due }] : []
  const soon = plusHours(at, EXPIRES_SOON_HOURS) >= order.expiresAt && order.upkeep.warnedOf !== order.expiresAt
  const expiry: ZoneCall[] = soon ? [{ call: 'expiry', expiresAt: order.expiresAt }] : []
  return [...lift, ...expiry, ...testsDue(zone, pack, at), ...finalRoundDue(zone, pack, at)]
}
