import { expect, test } from 'vitest'
import { at, type Given, when } from '../../testing.ts'
import {
  EXPIRY,
  history,
  KINDS,
  LATER,
  lifted,
  on,
  ordered,
  proposed,
  reviewed,
  reviewing,
  zoneOf,
} from '../builders.ts'
import { reviewZone } from './review-zone.ts'

const review = (given: readonly Given[], change: Parameters<typeof reviewing>[0] = {}, context = LATER) =>
  when(KINDS, given, reviewZone, reviewing(change), context)

test('a review discharges its duty and the next is owed by the interval of the order', () => {
  const { domain, duties } = zoneOf(history(ordered({ reviewEveryHours: 12 }), reviewed()))
  expect(domain).toMatchObject({ order: { finding: 'keep', exitsOpen: true, reviewDueAt: at('2022-11-14T21:00:00') } })
  expect(duties).toMatchObject([
    { kind: 'zone-review', outcome: 'done' },
    { kind: 'zone-review', closed: null, stages: { finish: { dueAt: at('2022-11-14T21:00:00') } } },
  ])
})
test('what is found ripe for lifting awaits the lift; kept after all, it is reviewed again', () => {
  const ripe = reviewed({ finding: 'lift' })
  expect(zoneOf(history(ordered(), ripe)).duties).toMatchObject([{ outcome: 'done' }])
  const kept = history(ordered(), ripe, reviewed({ occurredAt: at('2022-11-15T09:00:00') }))
  expect(zoneOf(kept).duties.at(-1)).toMatchObject({
    closed: null,
    stages: { finish: { dueAt: at('2022-11-16T09:00:00') } },
  })
})
test('once the order has ended nobody owes a review', () => {
  const { duties } = zoneOf(history(ordered(), reviewed(), lifted()))
  expect(duties.map(({ outcome }) => outcome)).toEqual(['done', 'void'])
})
test('only an order that stands is reviewed', () => {
  expect(review([]).refusal?.code).toBe('zone-unknown')
  expect(review(history(proposed())).refusal).toMatchObject({
    code: 'zone-not-in-force',
    params: { status: 'proposed' },
  })
  expect(review(history(ordered()), { occurredAt: EXPIRY }, on(EXPIRY)).refusal).toMatchObject({
    code: 'zone-expired',
    params: { expiresAt: EXPIRY },
  })
  expect(review(history(ordered()), { occurredAt: at('2022-11-13T08:59:00') }, on(at('12:00'))).refusal?.code).toBe(
    'out-of-order',
  )
})
