import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import type { ZoneInForce } from './state.ts'

/** Hours for which a look at the exits holds (domain reference 8.4: daily). */
const CHECK_HOURS = 24

/** `unchecked`: nobody has seen the exits for a day. An exit found blocked stays so until it is seen open. */
export type ExitState = 'open' | 'blocked' | 'unchecked'

export function exitState({ order }: ZoneInForce, at: Instant): ExitState {
  const { blocked, exitsCheckedAt } = order.upkeep
  if (blocked.length > 0) return 'blocked'
  return at > plusHours(exitsCheckedAt ?? order.startAt, CHECK_HOURS) ? 'unchecked' : 'open'
}

export type ZoneTrouble = 'exit-blocked' | 'exit-unchecked' | 'review-late' | 'expired' | 'expires-soon' | 'test-late'

/** Hours before its expiry at which an order is somebody's to lift or extend. */
export const EXPIRES_SOON_HOURS = 6

/**
 * Why a zone cannot be shown green; empty when it can. Exits come first: a blocked or unchecked exit alone
 * keeps a zone from being green, whatever else is in order.
 */
export function zoneTroubles(zone: ZoneInForce, at: Instant): readonly ZoneTrouble[] {
  const { order } = zone
  const exits = exitState(zone, at)
  const tests = order.upkeep.tests.some((test) => test.doneAt === null && plusHours(test.calledAt, CHECK_HOURS) < at)
  const troubles: readonly (ZoneTrouble | false)[] = [
    exits === 'blocked' && 'exit-blocked',
    exits === 'unchecked' && 'exit-unchecked',
    at >= order.expiresAt && 'expired',
    at < order.expiresAt && plusHours(at, EXPIRES_SOON_HOURS) >= order.expiresAt && 'expires-soon',
    order.finding === 'keep' || order.finding === null ? at > order.reviewDueAt && 'review-late' : false,
    tests && 'test-late',
  ]
  return troubles.filter((trouble) => trouble !== false)
}
