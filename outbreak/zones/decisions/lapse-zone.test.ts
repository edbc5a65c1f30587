import { expect, test } from 'vitest'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import { type Given, when } from '../../testing.ts'
import { BUILDING, EXPIRY, history, KINDS, on, ordered, proposed, zoneOf } from '../builders.ts'
import { lapseZone } from './lapse-zone.ts'

const lapse = (given: readonly Given[], occurredAt: Instant = EXPIRY) =>
  when(KINDS, given, lapseZone, { place: BUILDING, occurredAt }, on(plusHours(EXPIRY, 5)))

test('at expiry the order lapses by itself, and no review is owed any more', () => {
  const given = history(ordered())
  const { facts } = lapse(given)
  expect(facts).toMatchObject([{ type: 'zone-lapsed', occurredAt: EXPIRY, data: { expiredAt: EXPIRY } }])
  const { domain, duties } = zoneOf([...given, ...facts])
  expect(domain).toMatchObject({ status: 'lapsed', endedAt: EXPIRY })
  expect(duties).toMatchObject([{ kind: 'zone-review', outcome: 'void' }])
})
test('a clock that runs late dates the lapse to the expiry', () => {
  expect(lapse(history(ordered()), plusHours(EXPIRY, 3)).facts).toMatchObject([{ occurredAt: EXPIRY }])
})
test('not before, and only what is in force', () => {
  expect(lapse(history(ordered()), plusHours(EXPIRY, -1)).refusal).toMatchObject({
    code: 'zone-not-expired',
    params: { expiresAt: EXPIRY },
  })
  expect(lapse([]).refusal?.code).toBe('zone-unknown')
  expect(lapse(history(proposed())).refusal?.code).toBe('zone-not-in-force')
})
