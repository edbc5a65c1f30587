import { expect, test } from 'vitest'
import { at, type Given, place, when } from '../../testing.ts'
import {
  BUILDING,
  CN_9,
  COMPOUND,
  EXPIRY,
  history,
  KINDS,
  NOON,
  on,
  ordered,
  proposed,
  proposing,
  required,
  zoneOf,
} from '../builders.ts'
import { proposeZone } from './propose-zone.ts'

const propose = (given: readonly Given[], change: Parameters<typeof proposing>[0] = {}, context = NOON) =>
  when(KINDS, given, proposeZone, proposing(change), context)

test('a proposal stops the accept clock of the control that is owed', () => {
  const { domain, duties } = zoneOf(history(required(at('07:00')), proposed()))
  expect(domain).toMatchObject({ status: 'proposed', level: 'high', episode: 1, requiredAt: at('07:00') })
  expect(duties).toMatchObject([
    { kind: 'control', clock: 'strictControl', closed: null, stages: { accept: { doneAt: at('08:00') } } },
  ])
})
test('a place may be proposed before anything was found there', () => {
  expect(propose([]).facts).toMatchObject([{ type: 'zone-proposed', place: BUILDING, streams: [`zone/${BUILDING}`] }])
})
test('a second reason while control is owed is kept and opens no second duty', () => {
  const { domain, duties } = zoneOf(history(required(at('07:00')), proposed(), required(at('08:10'))))
  expect(domain).toMatchObject({ status: 'proposed', requiredAt: at('07:00'), infections: [{}, {}] })
  expect(duties).toHaveLength(1)
})
test('once is enough, and not over an order that stands', () => {
  expect(propose(history(proposed())).refusal).toMatchObject({ code: 'already-proposed', params: { at: at('08:00') } })
  expect(propose(history(ordered()), { occurredAt: at('11:00') }).refusal).toMatchObject({
    code: 'already-in-force',
    params: { expiresAt: EXPIRY },
  })
})
test('the twenty measures draw by building or unit; the ninth edition by compound or building', () => {
  expect(propose([], { place: COMPOUND }).refusal).toMatchObject({
    code: 'unit-not-allowed',
    params: { unit: 'compound', units: 'building, unit' },
  })
  expect(propose([], { place: place(`${BUILDING}-1`) }).refusal).toBeNull()
  const ninth = on(at('12:00'), CN_9)
  expect(propose([], { place: COMPOUND }, ninth).refusal).toBeNull()
  expect(propose([], {}, ninth).refusal).toBeNull()
  expect(propose([], { place: place(`${BUILDING}-1`) }, ninth).refusal?.code).toBe('unit-not-allowed')
})
test('the mid level is gone under the twenty measures', () => {
  expect(propose([], { level: 'mid' }).refusal).toMatchObject({
    code: 'level-abolished',
    params: { levels: 'high, low' },
  })
})
test('a low-risk zone is the rest of its county', () => {
  expect(propose([], { level: 'low', place: place('150105') }).refusal).toBeNull()
  expect(propose([], { level: 'low' }).refusal).toMatchObject({
    code: 'unit-not-allowed',
    params: { units: 'district' },
  })
})
test('a pack without zones draws none', () => {
  expect(propose([], {}, on(at('12:00'), { ...CN_9, zone: null })).refusal?.code).toBe('no-zones-in-pack')
})
test('a proposal is not before what made it necessary', () => {
  expect(propose(history(required(at('08:30')))).refusal?.code).toBe('out-of-order')
})
test('after an order ran out unnoticed, its lapse goes on record first', () => {
  const next = at('2022-11-21T09:00:00')
  const { facts } = propose(history(ordered()), { occurredAt: next }, on(next))
  expect(facts).toMatchObject([{ type: 'zone-lapsed', occurredAt: EXPIRY }, { type: 'zone-proposed' }])
})
