import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { type Instant, plusDays } from '#kernel/primitives/instant.ts'
import { refuse } from '#kernel/primitives/result.ts'
import type { RoundState } from '../testing/state.ts'
import type { ZonesRefusal } from './contract.ts'
import type { ZoneOrdered } from './events.ts'
import { liftDueAt } from './lift-day.ts'
import { asksMore } from './order-checks.ts'
import { lastCounted, liftAnchor, type ZoneInForce } from './state.ts'

type Refused = ReturnType<typeof refuse<ZonesRefusal>> | undefined
type Lift = ZoneOrdered['lift']

/** The milder of the order's own rule and that of the pack in force: a pack eased later helps at once. */
export function milderLift(own: Lift, pack: Pick<PolicyPack, 'zone'>): Lift {
  const now = pack.zone?.lift
  if (now === undefined) return own
  return {
    consecutiveDaysNoNew: Math.min(own.consecutiveDaysNoNew, now.consecutiveDaysNoNew),
    finalRound: asksMore(own.finalRound, now.finalRound) ? now.finalRound : own.finalRound,
  }
}

/** What the final round still lacks: it covers the zone, is complete, is late enough, and nothing was found since it began. */
function refuseRound(
  zone: ZoneInForce,
  finalRound: Lift['finalRound'],
  round: RoundState | undefined,
  earliest: Instant,
): Refused {
  const { place } = zone
  const field = { field: 'finalRound' }
  if (round === undefined || round.status === 'none') return refuse('final-round-missing', { finalRound }, field)
  if (round.status !== 'completed')
    return refuse('final-round-not-completed', { round: round.round, status: round.status }, field)
  if (!round.areas.some((area) => contains(area, place)))
    return refuse('final-round-elsewhere', { round: round.round, place }, field)
  const found = lastCounted(zone.infections)
  if (found !== null && found >= round.openedAt)
    return refuse('final-round-not-clear', { round: round.round, place, foundAt: found }, field)
  const { completedAt } = round
  return completedAt < earliest ? refuse('final-round-too-early', { completedAt, earliest }, field) : undefined
}

/** Whether the rule is met at `at`; else the first thing it lacks. */
export function refuseLift(zone: ZoneInForce, lift: Lift, round: RoundState | undefined, at: Instant): Refused {
  const { consecutiveDaysNoNew: days, finalRound } = lift
  const due = liftDueAt(lift, liftAnchor(zone.order, zone.infections))
  if (at < due) return refuse('lift-rule-not-met', { days, liftDueAt: due })
  if (finalRound === 'none') return undefined
  return refuseRound(zone, finalRound, round, plusDays(finalRound === 'onDay' ? due : at, -1))
}
