import type { Instant } from '../primitives/instant.ts'
import { addDays, endOfDay, localDate, type TimeZone } from '../primitives/local-day.ts'
import type { PeopleRule, PolicyPack } from './policy-pack.ts'

export type ContactCategory = 'close' | 'secondary' | 'zone-leaver' | 'general'

/** The rule of a pack for a category of contact; null when it restricts none: a general contact is only tested. */
export function contactRule(policy: PolicyPack, category: ContactCategory): PeopleRule | null {
  switch (category) {
    case 'close':
      return policy.closeContact
    case 'secondary':
      return policy.secondaryContact
    case 'zone-leaver':
      return policy.zoneLeaver
    case 'general':
      return null
  }
}

/** End of the facility stage and of the whole follow-up, counted from day zero; day n ends at its local midnight. */
export function stageEnds(
  rule: PeopleRule,
  dayZeroAt: Instant,
  zone: TimeZone,
): { readonly facilityUntil: Instant | null; readonly releaseAt: Instant } {
  const dayZero = localDate(dayZeroAt, zone)
  const endOf = (day: number): Instant => endOfDay(addDays(dayZero, day), zone)
  return {
    facilityUntil: rule.facilityDays === 0 ? null : endOf(rule.facilityDays),
    releaseAt: endOf(rule.facilityDays + rule.homeDays),
  }
}

/**
 * When a contact is released by the pack's schedule, home days included; null when the pack does not follow such
 * a contact up. `dayZeroAt` is the moment that the rule's `dayZero` names.
 */
export function releaseDue(
  policy: PolicyPack,
  category: ContactCategory,
  dayZeroAt: Instant,
  zone: TimeZone,
): Instant | null {
  const rule = contactRule(policy, category)
  return rule === null ? null : stageEnds(rule, dayZeroAt, zone).releaseAt
}
