import { communityOf, districtOf } from '#kernel/jurisdictions/place-code.ts'
import { type ClockRules, clockDue, clockRule } from '#kernel/policy/clock-due.ts'
import { type PlaceCode, type PostId, postId } from '#kernel/primitives/ids.ts'
import { type Instant, later, plusHours } from '#kernel/primitives/instant.ts'
import { NEED_RULES, type NeedKind } from './contract-kinds.ts'
import type { NeedRequested } from './events.ts'

/** The community serves; what is urgent is the district's, together with the hospital. */
export function needHolder(kind: NeedKind, place: PlaceCode): PostId {
  const district = districtOf(place) ?? place
  if (NEED_RULES[kind].urgent) return postId(district, 'control')
  return postId(communityOf(place) ?? district, 'community')
}

/** Hours of lead before planned care; 0 in a pack that measures no lead. */
function leadHours(rules: ClockRules, clock: string): number {
  const rule = clockRule(rules.policy, clock)
  return rule.kind === 'within' ? rule.hours : 0
}

/**
 * When each stage is due. Planned care: the slot `lead` hours before it, the care itself in time; asked for later
 * than that, the slot is due at once. Where dispatch is measured, arrival has the clock of acute care.
 */
export function needDue(
  kind: NeedKind,
  requestedAt: Instant,
  careAt: Instant | null,
  rules: ClockRules,
): Pick<NeedRequested, 'acceptDueAt' | 'startDueAt' | 'dueAt'> {
  const { clock, measured } = NEED_RULES[kind]
  switch (measured) {
    case 'dispatch':
      return {
        acceptDueAt: null,
        startDueAt: clockDue(rules, clock, requestedAt),
        dueAt: clockDue(rules, 'need.acuteCare', requestedAt),
      }
    case 'slot': {
      const care = careAt ?? requestedAt
      return {
        acceptDueAt: later(requestedAt, plusHours(care, -leadHours(rules, clock))),
        startDueAt: null,
        dueAt: care,
      }
    }
    case 'delivery':
      return { acceptDueAt: null, startDueAt: null, dueAt: clockDue(rules, clock, requestedAt) }
  }
}
