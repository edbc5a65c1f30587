import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Instant, later, plusDays, plusMinutes } from '#kernel/primitives/instant.ts'
import { at, type Given } from '../testing.ts'
import {
  BUILDING,
  CN_9,
  COMPOUND,
  EXPIRY,
  extended,
  history,
  infectionInside,
  lapsed,
  lifted,
  on,
  ordered,
  proposed,
  required,
  reviewed,
  type Step,
  zoneOf,
} from './builders.ts'
import { residentStatus } from './resident-status.ts'
import { episodesOf, hasOrderAt } from './state.ts'
import { unrecordedLapse } from './zone-reads.ts'

const statusAt = (given: readonly Given[], when: Instant) => residentStatus([zoneOf(given).domain], when)

test('a resident knows under what, by whom, until when, and where to appeal', () => {
  expect(statusAt(history(ordered()), at('10:00'))).toEqual({
    status: 'restricted',
    regime: 'stay-in-home-with-door-service',
    from: at('10:00'),
    until: EXPIRY,
    order: {
      place: BUILDING,
      episode: 1,
      legalBasis: 'Infectious Disease Law, art. 41',
      issuer: '150105.command',
    },
    appealChannel: '12345',
    supportPlan: 'door service twice a day, car for urgent care',
    notice: { zh: '通告', en: 'Notice' },
  })
})
test('not before the start, not while only proposed, not once lifted', () => {
  expect(statusAt(history(ordered()), at('09:59')).status).toBe('free')
  expect(statusAt(history(required(), proposed()), at('11:00')).status).toBe('free')
  const ended = history(ordered(), lifted({ reason: 'appeal', occurredAt: at('2022-11-14T09:00:00') }))
  expect(statusAt(ended, at('2022-11-14T08:59:00')).status).toBe('restricted')
  expect(statusAt(ended, at('2022-11-14T09:00:00')).status).toBe('free')
})
test('free at expiry, whether or not the lapse is on record', () => {
  expect(statusAt(history(ordered()), EXPIRY).status).toBe('free')
  expect(statusAt(history(ordered(), lapsed()), EXPIRY).status).toBe('free')
})
test('of several orders the strictest holds, and of equals the longest', () => {
  const building = zoneOf(history(ordered())).domain
  const longer = at('2022-11-22T10:00:00')
  const mid = { place: COMPOUND, level: 'mid', regime: 'stay-in-area', expiresAt: longer } as const
  const around = zoneOf(history(ordered(mid, on(at('12:00'), CN_9))), COMPOUND).domain
  expect(residentStatus([around, building], at('11:00'))).toMatchObject({ until: EXPIRY, order: { place: BUILDING } })
  expect(residentStatus([around, building], EXPIRY)).toMatchObject({ regime: 'stay-in-area', until: longer })
  expect(residentStatus([], at('11:00'))).toEqual({ status: 'free' })
})

const minute = fc.integer({ min: 0, max: 7 * 1440 }).map((m) => plusMinutes(at('07:00'), m))
/** As `report-positive` decides it: control is required only where no order stands, a lapse going on record first. */
const found =
  (when: Instant): Step =>
  (done) => {
    const { domain } = zoneOf(done)
    if (hasOrderAt(domain, when)) return infectionInside(when)(done)
    return [...unrecordedLapse(domain, when), ...required(when)(done)]
  }
const steps = fc.array(
  fc.oneof(
    minute.map(found),
    minute.map((occurredAt) => proposed({ occurredAt })),
    minute.map((m) => ordered({ occurredAt: m, startAt: m, expiresAt: plusDays(m, 2) })),
    minute.map((occurredAt) => reviewed({ occurredAt })),
    minute.map((m) => extended({ occurredAt: m, expiresAt: plusDays(m, 5) })),
    minute.map((foundAt) => infectionInside(foundAt)),
    minute.map((occurredAt) => lifted({ occurredAt, reason: 'appeal' })),
    minute.map((m) => lapsed(m)),
  ),
  { maxLength: 20 },
)

test("every restriction ends: free at every order's expiry, and for ever after the last", () => {
  fc.assert(
    fc.property(steps, fc.nat({ max: 30 * 1440 }), (tried, after) => {
      const { domain } = zoneOf(history(required(), ...tried))
      const ends = episodesOf(domain).flatMap(({ order }) => (order === null ? [] : [order.expiresAt]))
      for (const { order } of episodesOf(domain)) {
        if (order === null) continue
        const others = episodesOf(domain).filter((other) => other.order !== null && other.order !== order)
        const alone = others.every((other) => other.order !== null && other.order.startAt > order.expiresAt)
        if (alone) expect(residentStatus([domain], order.expiresAt).status).toBe('free')
      }
      const last = ends.reduce(later, at('07:00'))
      expect(residentStatus([domain], plusMinutes(last, after)).status).toBe('free')
    }),
    { numRuns: 80 },
  )
})
test('a restriction never says that it ends in the past', () => {
  fc.assert(
    fc.property(steps, minute, (tried, when) => {
      const status = residentStatus([zoneOf(history(...tried)).domain], when)
      if (status.status === 'restricted') expect(status.until > when).toBe(true)
    }),
    { numRuns: 80 },
  )
})
test('control is owed once at a time, and a review exactly while an order stands', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const given = history(...tried)
      for (let n = 1; n <= given.length; n++) {
        const { domain, duties } = zoneOf(given.slice(0, n))
        const open = (kind: string) => duties.filter((duty) => duty.kind === kind && duty.closed === null).length
        expect(open('control')).toBeLessThanOrEqual(1)
        expect(open('zone-review')).toBe(domain.status === 'inForce' ? 1 : 0)
      }
    }),
    { numRuns: 60 },
  )
})
