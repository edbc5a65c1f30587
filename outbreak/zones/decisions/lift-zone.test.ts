import { expect, test } from 'vitest'
import { collected, completed, opened, received, resulted, type Step } from '../../testing/builders.ts'
import { at, type Given, place, when } from '../../testing.ts'
import {
  BUILDING,
  CN_9,
  CN_20,
  CN_20T,
  COMPOUND,
  EXPIRY,
  history,
  infectionInside,
  KINDS,
  LATER,
  lifting,
  on,
  ordered,
  proposed,
  required,
  zoneOf,
} from '../builders.ts'
import { liftZone } from './lift-zone.ts'

type Change = Parameters<typeof lifting>[0]
const lift = (given: readonly Given[], change: Change = {}, context = LATER) =>
  when(KINDS, given, liftZone, lifting(change), context)
const standing = history(required(at('07:00')), ordered())
const due = at('2022-11-19T00:00:00')

test('after five whole days without new infection, counted from the day after the last', () => {
  expect(lift(standing, { occurredAt: at('2022-11-18T23:59:59') }).refusal).toMatchObject({
    code: 'lift-rule-not-met',
    params: { days: 5, liftDueAt: due },
  })
  const { facts } = lift(standing, { occurredAt: due })
  expect(facts).toMatchObject([{ type: 'zone-lifted', data: { reason: 'rule-met' } }])
  expect(zoneOf([...standing, ...facts]).domain).toMatchObject({ status: 'lifted', endedAt: due })
})
test('a new infection inside moves the lift day, one that does not count leaves it', () => {
  const moved = history(required(at('07:00')), ordered(), infectionInside(at('2022-11-15T15:00:00')))
  expect(zoneOf(moved).domain).toMatchObject({ order: { liftDueAt: at('2022-11-21T00:00:00') } })
  expect(lift(moved).refusal?.code).toBe('lift-rule-not-met')
  expect(
    lift(history(required(at('07:00')), ordered(), infectionInside(at('2022-11-15T15:00:00'), false))).refusal,
  ).toBeNull()
})
test('a pack that is milder by now counts at once', () => {
  const older = { lift: { consecutiveDaysNoNew: 7, finalRound: 'onDay' } } as const
  const given = history(ordered(older, on(at('12:00'), CN_9)))
  expect(lift(given, {}, on(LATER.now, CN_9)).refusal?.code).toBe('lift-rule-not-met')
  expect(lift(given, {}, on(LATER.now, CN_20)).refusal).toBeNull()
})

const final = { lift: { consecutiveDaysNoNew: 5, finalRound: 'within24h' } } as const
const sealed = history(required(at('07:00')), ordered(final, on(at('12:00'), CN_20T)))
const then = on(at('2022-11-19T12:00:00'), CN_20T)
const liftAfter = (given: readonly Given[], change: Change = {}) =>
  lift(given, { finalRound: 'r-1', occurredAt: at('2022-11-19T11:00:00'), ...change }, then)
/** A round whose steps are dated `shift` days after 13 November. */
const roundOn = (day: string, area: string, ...steps: readonly Step[]) =>
  history(opened({ areas: [place(area)] }), collected(1, 5), received(1), ...steps).map((given) => ({
    ...given,
    occurredAt: at(`2022-11-${day}T10:00:00`),
  }))
const clear = (day: string, area: string = BUILDING) => roundOn(day, area, resulted(1, 0), completed())

test('a final round, where the rule asks for one, covers the zone and is fresh', () => {
  expect(liftAfter([...sealed, ...clear('19')]).refusal).toBeNull()
  expect(liftAfter([...sealed, ...clear('19', '150105')]).refusal).toBeNull()
  expect(liftAfter(sealed, { finalRound: null }).refusal).toMatchObject({
    code: 'final-round-missing',
    params: { finalRound: 'within24h' },
  })
  expect(liftAfter(sealed).refusal?.code).toBe('final-round-missing')
  expect(liftAfter([...sealed, ...roundOn('19', BUILDING)]).refusal).toMatchObject({
    code: 'final-round-not-completed',
    params: { status: 'open' },
  })
  expect(liftAfter([...sealed, ...clear('19', '150102')]).refusal?.code).toBe('final-round-elsewhere')
  expect(liftAfter([...sealed, ...clear('18')]).refusal).toMatchObject({
    code: 'final-round-too-early',
    params: { earliest: at('2022-11-18T11:00:00') },
  })
})
test('a round during which somebody was found in the zone is not clear', () => {
  const found = history(
    required(at('07:00')),
    ordered(final, on(at('12:00'), CN_20T)),
    infectionInside(at('2022-11-13T11:00:00')),
  )
  expect(liftAfter([...found, ...clear('13')]).refusal?.code).toBe('final-round-not-clear')
})
test('a round on the last day serves where the pack asks for that day', () => {
  const ninth = { lift: { consecutiveDaysNoNew: 5, finalRound: 'onDay' } } as const
  const given = history(ordered(ninth, on(at('12:00'), CN_9)))
  const context = on(at('2022-11-19T12:00:00'), CN_9)
  const change = { finalRound: 'r-1', occurredAt: at('2022-11-19T11:00:00') }
  expect(lift([...given, ...clear('18')], change, context).refusal).toBeNull()
  expect(lift([...given, ...clear('17')], change, context).refusal?.code).toBe('final-round-too-early')
})

test('earlier by right: never needed, an appeal, or a pack that no longer draws such a zone', () => {
  const early = { occurredAt: at('2022-11-14T09:00:00') }
  expect(lift(standing, { ...early, reason: 'never-needed' }).refusal).toBeNull()
  expect(lift(standing, { ...early, reason: 'appeal' }).refusal).toBeNull()
  expect(lift(standing, { ...early, reason: 'pack-changed' }).refusal).toMatchObject({
    code: 'zone-still-in-pack',
    params: { pack: 'cn-20', place: BUILDING },
  })
  const compound = history(ordered({ place: COMPOUND }, on(at('12:00'), CN_9)))
  expect(lift(compound, { ...early, place: COMPOUND, reason: 'pack-changed' }).refusal).toBeNull()
})
test('control that was never needed is called off, and its duty with it', () => {
  const owed = history(required(at('07:00')), proposed())
  const change = { occurredAt: at('09:00'), reason: 'never-needed' } as const
  const { facts } = lift(owed, change, on(at('12:00')))
  expect(zoneOf([...owed, ...facts]).duties).toMatchObject([{ kind: 'control', outcome: 'void' }])
  expect(lift(owed, { ...change, reason: 'rule-met' }, on(at('12:00'))).refusal?.code).toBe('zone-not-in-force')
  expect(lift(owed, { ...change, occurredAt: at('07:59') }, on(at('12:00'))).refusal?.code).toBe('out-of-order')
})
test('what has ended is not lifted again', () => {
  expect(lift([]).refusal?.code).toBe('zone-unknown')
  expect(lift([...standing, ...lift(standing).facts]).refusal).toMatchObject({ params: { status: 'lifted' } })
  expect(lift(standing, { occurredAt: EXPIRY }, on(EXPIRY)).refusal?.code).toBe('zone-expired')
})
