import type { z } from 'zod'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ZoneUpkeepView } from '#outbreak/zones/contract-reads.ts'
import { exitState, zoneTroubles } from '#outbreak/zones/exit-state.ts'
import { liftCountdown } from '#outbreak/zones/lift-countdown.ts'
import { milderLift } from '#outbreak/zones/lift-rule.ts'
import type { ZoneState } from '#outbreak/zones/state.ts'

/** How the order that stands now is kept, by the domain's own functions; null when none does. */
export function zoneUpkeep(
  zone: ZoneState,
  now: Instant,
  pack: PolicyPack | undefined,
): z.infer<typeof ZoneUpkeepView> | null {
  if (zone.status !== 'inForce') return null
  const { order } = zone
  const lift = pack === undefined ? order.lift : milderLift(order.lift, pack)
  const { exitsCheckedAt, entrances, blocked, tests, released } = order.upkeep
  return {
    exits: exitState(zone, now),
    exitsCheckedAt,
    entrances: [...entrances],
    blocked: [...blocked],
    countdown: liftCountdown(zone, lift, now),
    troubles: [...zoneTroubles(zone, now)],
    tests: [...tests],
    approvals: [...zone.approvals],
    released: released.length,
  }
}
