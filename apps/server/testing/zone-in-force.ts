import type { PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { type Instant, plusDays } from '#kernel/primitives/instant.ts'
import type { Order, ZoneInForce, ZoneState } from '#outbreak/zones/state.ts'
import { FRESH_UPKEEP } from '#outbreak/zones/upkeep.ts'

/** A building under an order of seven days from `startAt`, with no infection inside and nothing recorded since. */
export function zoneInForce(
  place: PlaceCode,
  startAt: Instant,
  order: Partial<Order> = {},
): ZoneInForce & Exclude<ZoneState, { status: 'none' }> {
  return {
    status: 'inForce',
    place,
    episode: 1,
    level: 'high',
    requiredAt: startAt,
    requiredRec: startAt,
    countedDate: null,
    proposedAt: null,
    infections: [],
    approvals: [],
    lastStepAt: startAt,
    past: [],
    order: {
      level: 'high',
      reason: 'positive-found',
      evidence: ['case-1'],
      legalBasis: 'law',
      issuer: '150105.command' as PostId,
      issuerLevel: 'county',
      approvals: [],
      startAt,
      expiresAt: plusDays(startAt, 7),
      reviewEveryHours: 24,
      reviewDueAt: plusDays(startAt, 1),
      households: 10,
      residents: 25,
      regime: 'stay-in-home-with-door-service',
      lift: { consecutiveDaysNoNew: 5, finalRound: 'onDay' },
      appealChannel: '12345',
      supportPlan: 'plan',
      notice: { zh: '告知', en: 'notice' },
      orderedAt: startAt,
      orderedRec: startAt,
      orderedBy: '150105.control' as PostId,
      exitsOpen: null,
      finding: null,
      liftDueAt: plusDays(startAt, 5),
      upkeep: FRESH_UPKEEP,
      ...order,
    },
  }
}
