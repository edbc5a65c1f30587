import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { isoWeekday, localDate, localMinute, type TimeZone } from '#kernel/primitives/local-day.ts'
import { type Skill, TASK_RULES, type Task } from '../contract-kinds.ts'
import type { Availability } from '../people/events.ts'
import { type Candidate, missingGate, refuseSpan } from '../people/may-serve.ts'

/** Somebody on the register, as the rule sees them. */
export interface OnCall extends Candidate {
  readonly person: string
  readonly home: PlaceCode
  readonly skills: readonly Skill[]
  readonly availability: Availability
  /** Verified minutes so far: who has done less comes first. */
  readonly minutes: number
}
export interface OpenShift {
  readonly task: Task
  readonly community: PlaceCode
  readonly skills: readonly Skill[]
  readonly startsAt: Instant
  readonly endsAt: Instant
}
export type WhyNot =
  | 'gate'
  | 'adults-only'
  | 'skill'
  | 'not-available'
  | 'overlaps'
  | 'day-too-long'
  | 'too-little-rest'
/** How far a home is from the point, by the joints of the place codes: 0 the same community, 3 another district. */
export type Near = 0 | 1 | 2 | 3
export type Suggestion = { readonly person: string } & (
  | { readonly fits: true; readonly near: Near }
  | { readonly fits: false; readonly why: WhyNot; readonly gate: string | null }
)

export function nearness(home: PlaceCode, community: PlaceCode): Near {
  if (home.startsWith(community)) return 0
  if (home.slice(0, 9) === community.slice(0, 9) && home.length >= 9) return 1
  return home.slice(0, 6) === community.slice(0, 6) ? 2 : 3
}

const PARTS = [
  { part: 'night', until: 360 },
  { part: 'morning', until: 720 },
  { part: 'afternoon', until: 1080 },
  { part: 'evening', until: 1440 },
] as const

function available({ weekdays, parts }: Availability, startsAt: Instant, zone: TimeZone): boolean {
  const minute = localMinute(startsAt, zone)
  const part = PARTS.find(({ until }) => minute < until)?.part ?? 'evening'
  return weekdays.includes(isoWeekday(localDate(startsAt, zone))) && parts.includes(part)
}

function judge(who: OnCall, shift: OpenShift, zone: TimeZone): Suggestion {
  const { person } = who
  const not = (why: WhyNot, gate: string | null = null): Suggestion => ({ person, fits: false, why, gate })
  if (TASK_RULES[shift.task].adultsOnly && !who.adult) return not('adults-only')
  if (shift.skills.some((skill) => !who.skills.includes(skill))) return not('skill')
  const gate = missingGate(who, shift.task, localDate(shift.startsAt, zone))
  if (gate !== null) return not('gate', gate)
  if (!available(who.availability, shift.startsAt, zone)) return not('not-available')
  const span = refuseSpan(who.spans, { id: '', from: shift.startsAt, to: shift.endsAt }, zone)
  return span === null ? { person, fits: true, near: nearness(who.home, shift.community) } : not(span.code)
}

/**
 * Who could fill a shift, in an order that anybody can check: nearest home first, then who has served least, then by
 * id; and of everybody else, why not. A proposal: a person decides, and the posting is checked again.
 */
export function suggestPostings(shift: OpenShift, people: readonly OnCall[], zone: TimeZone): readonly Suggestion[] {
  const minutes = new Map(people.map((who) => [who.person, who.minutes]))
  const served = ({ person }: Suggestion) => minutes.get(person) ?? 0
  const rank = (one: Suggestion) => (one.fits ? one.near : 9)
  return people
    .map((who) => judge(who, shift, zone))
    .toSorted((a, b) => rank(a) - rank(b) || served(a) - served(b) || (a.person < b.person ? -1 : 1))
}
