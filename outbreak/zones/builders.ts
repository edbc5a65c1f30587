import type { Context, Decision, States } from '#kernel/ledger/decision.ts'
import { anyKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import { CN_9 } from '#kernel/policy/packs/cn-9.ts'
import { CN_20 } from '#kernel/policy/packs/cn-20.ts'
import { CN_20T } from '#kernel/policy/packs/cn-20t.ts'
import { type PersonId, type PlaceCode, postId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { TESTING_KINDS } from '../testing/room.ts'
import { at, CONTEXT, type Given, person, place, type Step, subject, when } from '../testing.ts'
import type { ExtendZone, LiftZone, OrderZone, ProposeZone, ReviewZone } from './contract.ts'
import { extendZone } from './decisions/extend-zone.ts'
import { lapseZone } from './decisions/lapse-zone.ts'
import { liftZone } from './decisions/lift-zone.ts'
import { orderZone } from './decisions/order-zone.ts'
import { proposeZone } from './decisions/propose-zone.ts'
import { reviewZone } from './decisions/review-zone.ts'
import type { ControlRequired } from './events.ts'
import { ZONE_KIND, ZONES_KINDS } from './room.ts'
import type { ZoneState } from './state.ts'

export { history, type Step } from '../testing.ts'

/** Commands as they pass the contract, and histories made by the decisions themselves. */
export { CN_9, CN_20, CN_20T }
export const BUILDING = place('150105001001-02-05')
export const COMPOUND = place('150105001001-02')
export const KINDS = [...ZONES_KINDS, ...TESTING_KINDS]
/** Until when an order of `ordering()` runs. */
export const EXPIRY = at('2022-11-20T10:00:00')

/** The city's clock at `now`, under the twenty measures unless told otherwise. */
export const on = (now: Instant, policy = CN_20): Context => ({ ...CONTEXT, now, policy })
export const NOON = on(at('12:00'))
/** Far enough ahead for anything in these histories, yet within a week of it. */
export const LATER = on(at('2022-11-20T09:30:00'))

export const proposing = (change: Partial<ProposeZone> = {}): ProposeZone => ({
  place: BUILDING,
  level: 'high',
  reason: 'a positive lives here',
  evidence: ['case/p-1'],
  occurredAt: at('08:00'),
  ...change,
})
export const ordering = (change: Partial<OrderZone> = {}): OrderZone => ({
  place: BUILDING,
  level: 'high',
  legalBasis: 'Infectious Disease Law, art. 41',
  issuer: postId('150105', 'command'),
  approvals: [{ post: postId('1501', 'command'), at: at('08:30') }],
  reason: 'a positive lives here',
  evidence: ['case/p-1'],
  households: 40,
  residents: 110,
  regime: 'stay-in-home-with-door-service',
  startAt: at('10:00'),
  expiresAt: EXPIRY,
  reviewEveryHours: 24,
  lift: { consecutiveDaysNoNew: 5, finalRound: 'none' },
  appealChannel: '12345',
  supportPlan: 'door service twice a day, car for urgent care',
  notice: { zh: '通告', en: 'Notice' },
  occurredAt: at('09:00'),
  ...change,
})
export const reviewing = (change: Partial<ReviewZone> = {}): ReviewZone => ({
  place: BUILDING,
  finding: 'keep',
  exitsOpen: true,
  occurredAt: at('2022-11-14T09:00:00'),
  ...change,
})
export const extending = (change: Partial<ExtendZone> = {}): ExtendZone => ({
  place: BUILDING,
  expiresAt: at('2022-11-24T10:00:00'),
  reason: 'new infections inside',
  approvals: [{ post: postId('1501', 'command'), at: at('2022-11-19T08:00:00') }],
  occurredAt: at('2022-11-19T09:00:00'),
  ...change,
})
export const lifting = (change: Partial<LiftZone> = {}): LiftZone => ({
  place: BUILDING,
  reason: 'rule-met',
  finalRound: null,
  occurredAt: at('2022-11-19T08:00:00'),
  ...change,
})

/** Entered at once, unless told otherwise. */
const step =
  <C extends { readonly occurredAt: Instant }, S extends States, Code extends string>(
    decision: Decision<C, S, Code>,
    command: C,
    context: Context = on(command.occurredAt),
  ): Step =>
  (done) =>
    when(KINDS, done, decision, command, context).facts

/** What `report-positive` records where no order covers the home. */
export function required(
  occurredAt: Instant = at('07:00'),
  who: PersonId = person(1),
  where: PlaceCode = BUILDING,
): Step {
  const data: ControlRequired = {
    place: where,
    becauseOf: who,
    foundAt: occurredAt,
    countedDate: '2022-11-13' as LocalDate,
    orderDueAt: at('2022-11-14T00:00:00'),
    proposeDueAt: at('09:00'),
    holder: postId('150105', 'control'),
  }
  return () => [{ type: 'control-required', data, streams: [streamId('zone', where)], place: where, occurredAt }]
}
/** What `report-positive` records where an order stands. */
export function infectionInside(foundAt: Instant, countsAsNew = true, who: PersonId = person(2)): Step {
  const data = { place: BUILDING, case: who, countsAsNew, foundAt }
  const streams = [streamId('zone', BUILDING)]
  return () => [{ type: 'infection-inside-recorded', data, streams, place: BUILDING, occurredAt: foundAt }]
}
export const proposed = (change: Partial<ProposeZone> = {}, context?: Context): Step =>
  step(proposeZone, proposing(change), context)
export const ordered = (change: Partial<OrderZone> = {}, context?: Context): Step =>
  step(orderZone, ordering(change), context)
export const reviewed = (change: Partial<ReviewZone> = {}): Step => step(reviewZone, reviewing(change))
export const extended = (change: Partial<ExtendZone> = {}): Step => step(extendZone, extending(change))
export const lifted = (change: Partial<LiftZone> = {}): Step => step(liftZone, lifting(change))
export const lapsed = (occurredAt: Instant = EXPIRY): Step => step(lapseZone, { place: BUILDING, occurredAt })

export const zoneOf = (given: readonly Given[], where: PlaceCode = BUILDING) =>
  subject(anyKind(ZONE_KIND), streamId('zone', where), given) as SubjectState<ZoneState>
