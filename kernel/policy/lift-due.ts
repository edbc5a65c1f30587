import { exhaustive } from '../primitives/exhaustive.ts'
import { type Instant, later, plusHours } from '../primitives/instant.ts'
import { addDays, daysBetween, endOfDay, localDate, type TimeZone } from '../primitives/local-day.ts'
import type { ZoneRule } from './policy-pack.ts'

type LiftRule = ZoneRule['lift']

/** What is known of a zone that bears on its lifting. Only infections that the rule counts as new are meant. */
export interface ZoneFacts {
  readonly sealedAt: Instant
  readonly lastPositiveFoundAt: Instant | null
  /** When the last positive had left for hospital; null while somebody is still there. */
  readonly lastPositiveRemovedAt: Instant | null
}

/** The moment whose local day is day zero; a rule that waits for a removal has no day yet while a positive is inside. */
function anchorAt(rule: LiftRule, facts: ZoneFacts): Instant | null {
  const { sealedAt, lastPositiveFoundAt: found, lastPositiveRemovedAt: removed } = facts
  switch (rule.dayOneRule) {
    case 'sealTime':
      return sealedAt
    case 'lastPositiveFound':
      return found === null ? sealedAt : later(found, sealedAt)
    case 'lastPositiveRemoved':
      if (found === null) return sealedAt
      return removed === null || removed < found ? null : later(removed, sealedAt)
    default:
      return exhaustive(rule.dayOneRule)
  }
}

/**
 * First instant at which the days without new infection are complete: day 1 is the local day after the anchor,
 * and day N must have ended. Null while a positive that must leave first is still inside.
 */
export function liftDue(rule: LiftRule, facts: ZoneFacts, zone: TimeZone): Instant | null {
  const anchor = anchorAt(rule, facts)
  return anchor === null ? null : endOfDay(addDays(localDate(anchor, zone), rule.consecutiveDaysNoNew), zone)
}

export type LiftLack = 'positive-inside' | 'days' | 'final-round'

/** Whether a full negative round satisfies the pack: on the last day, or within 24 h before lifting. */
function roundServes(rule: LiftRule, facts: ZoneFacts, roundAt: Instant, now: Instant, zone: TimeZone): boolean {
  const anchor = anchorAt(rule, facts)
  if (anchor === null || roundAt > now) return false
  const day = daysBetween(localDate(anchor, zone), localDate(roundAt, zone))
  return rule.finalRound === 'onDay' ? day >= rule.consecutiveDaysNoNew : plusHours(roundAt, 24) >= now
}

/** What a lift at `now` still lacks under the pack; empty when the rule is met. `finalRoundAt`: end of the latest full negative round. */
export function liftLacks(
  rule: LiftRule,
  facts: ZoneFacts & { readonly finalRoundAt: Instant | null },
  now: Instant,
  zone: TimeZone,
): readonly LiftLack[] {
  const due = liftDue(rule, facts, zone)
  const { finalRoundAt } = facts
  const noRound =
    rule.finalRound !== 'none' && (finalRoundAt === null || !roundServes(rule, facts, finalRoundAt, now, zone))
  return [
    ...(due === null ? (['positive-inside'] as const) : now < due ? (['days'] as const) : []),
    ...(noRound ? (['final-round'] as const) : []),
  ]
}

/** End of the step between high and low, where the pack has one. */
export const stepDownDue = (rule: LiftRule, liftedAt: Instant, zone: TimeZone): Instant | null =>
  rule.stepDownDays === 0 ? null : endOfDay(addDays(localDate(liftedAt, zone), rule.stepDownDays), zone)
