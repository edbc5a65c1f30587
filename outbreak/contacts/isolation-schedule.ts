import type { Context } from '#kernel/ledger/decision.ts'
import type { PeopleRule } from '#kernel/policy/policy-pack.ts'
import { contactRule, releaseDue, stageEnds } from '#kernel/policy/release-due.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { addDays, daysBetween, endOfDay, localDate, startOfDay } from '#kernel/primitives/local-day.ts'
import type { TestDue } from './events.ts'
import type { Contact } from './state.ts'

type Schedule = Pick<Contact, 'category' | 'lastExposureAt'>
type Packed = Pick<Context, 'policy' | 'zone'>

const RESTRICTING: readonly PeopleRule['restriction'][] = ['facility', 'home', 'exclusion']

/** The pack's rule for the category; null when the pack restricts no such contact. */
export function peopleRule({ policy }: Packed, category: Contact['category']): PeopleRule | null {
  const rule = contactRule(policy, category)
  return rule !== null && RESTRICTING.includes(rule.restriction) ? rule : null
}

/** How the pack follows the category up, restricted or not; null when it does not. */
export function followRule({ policy }: Packed, category: Contact['category']): PeopleRule | null {
  const rule = contactRule(policy, category)
  return rule !== null && rule.facilityDays + rule.homeDays > 0 ? rule : null
}

/** Day zero of the schedule: the last exposure, or the placement where the pack counts from it. */
const dayZero = (rule: PeopleRule | null, { lastExposureAt }: Schedule, placedAt: Instant): Instant =>
  rule?.dayZero === 'placed' ? placedAt : lastExposureAt

/** When isolation by the pack in force ends for a contact placed at `placedAt`; null when the pack has none. */
export function isolationEnd(context: Packed, contact: Schedule, placedAt: Instant): Instant | null {
  const rule = peopleRule(context, contact.category)
  if (rule === null) return null
  return releaseDue(context.policy, contact.category, dayZero(rule, contact, placedAt), context.zone)
}

/** When follow-up by the pack in force ends, also of a contact who is only watched; null when the pack has none. */
export function followUpEnd(context: Packed, contact: Schedule, placedAt: Instant): Instant | null {
  const rule = followRule(context, contact.category)
  if (rule === null) return null
  return releaseDue(context.policy, contact.category, dayZero(rule, contact, placedAt), context.zone)
}

/** First moment of the restriction where the pack counts it from the first exposure; null: from the placement on. */
export function restrictedFrom(context: Packed, contact: Contact): Instant | null {
  const { fromDay } = peopleRule(context, contact.category) ?? {}
  const { firstExposureAt } = contact
  if (fromDay === undefined || firstExposureAt === undefined) return null
  return startOfDay(addDays(localDate(firstExposureAt, context.zone), fromDay), context.zone)
}

/** Day of the schedule on which something at `at` falls; day zero is 0. */
export function scheduleDay(context: Packed, contact: Contact, at: Instant): number {
  const zero = dayZero(peopleRule(context, contact.category), contact, contact.placed?.at ?? at)
  return daysBetween(localDate(zero, context.zone), localDate(at, context.zone))
}

/** End of the facility days by the pack in force; null when it has none for the category. */
export function facilityEnd(context: Packed, contact: Schedule, placedAt: Instant): Instant | null {
  const rule = peopleRule(context, contact.category)
  return rule === null ? null : stageEnds(rule, dayZero(rule, contact, placedAt), context.zone).facilityUntil
}

/** Tests still to come for a contact placed at `placedAt`, in order; a home day counts on from the facility days. */
export function testsDue(context: Packed, contact: Schedule, placedAt: Instant): readonly TestDue[] {
  const rule = peopleRule(context, contact.category)
  if (rule === null) return []
  const zero = localDate(dayZero(rule, contact, placedAt), context.zone)
  return rule.tests
    .flatMap(({ day: n, where, kind }): TestDue[] => {
      const day = where === 'home' ? rule.facilityDays + n : n
      return kind === 'check' ? [] : [{ day, where, dueAt: endOfDay(addDays(zero, day), context.zone) }]
    })
    .filter(({ dueAt }) => dueAt > placedAt)
    .sort((a, b) => a.day - b.day)
}
