import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import type { OutbreakEvents } from '../../events.ts'
import { OUTBREAK } from '../../module.ts'
import { at, bedAssigned, found, type Given, happened, opened, person, WARD, when } from '../../testing.ts'
import { assignBed } from '../../transfer/decisions/assign-bed.ts'
import type { FacilityEvents } from '../events.ts'
import { blockBeds } from './block-beds.ts'
import { declareSurge } from './declare-surge.ts'
import { endSurge } from './end-surge.ts'
import { setFacilityBeds } from './set-facility-beds.ts'
import { setWard } from './set-ward.ts'
import { unblockBeds } from './unblock-beds.ts'

const { kinds } = OUTBREAK
const OPEN = opened(WARD, 'designated-hospital', 4)
const own = <T extends keyof FacilityEvents & string>(type: T, data: OutbreakEvents[T], time = '06:00'): Given =>
  happened(type, data, at(time), [streamId('facility', WARD)])
const icu = (beds = 2) => own('ward-set', { facility: WARD, ward: 'w-icu', kind: 'icu', beds })
const blocked = (beds = 1, ward: string | null = null) =>
  own('beds-blocked', { facility: WARD, block: 'b-1', ward, beds, reason: 'repair', until: at('20:00') }, '07:00')
const surge = own('surge-declared', { facility: WARD, beds: 2, reason: 'influx', until: at('20:00') }, '07:30')
const two = [found(), bedAssigned(), found(person(2)), bedAssigned(WARD, '08:40', person(2))]

describe('set a ward', () => {
  const set = (beds: number, given: readonly Given[], occurredAt = at('11:00')) =>
    when(kinds, given, setWard, { facility: WARD, ward: 'w-icu', kind: 'icu', beds, occurredAt })
  test('wards share out the beds, and may change', () => {
    expect(set(4, [OPEN]).facts).toMatchObject([{ type: 'ward-set', data: { ward: 'w-icu', beds: 4 } }])
    expect(set(0, [OPEN, icu()]).facts).toHaveLength(1)
  })
  test('together never more than there are, nor fewer beds after', () => {
    expect(set(5, [OPEN]).refusal).toMatchObject({ code: 'wards-exceed-beds', params: { wards: 5, beds: 4 } })
    const fewer = { facility: WARD, beds: 1, blocked: 0, reason: 'correction', occurredAt: at('11:00') } as const
    expect(when(kinds, [OPEN, icu()], setFacilityBeds, fewer).refusal?.code).toBe('wards-exceed-beds')
  })
  test('never smaller than who is in it and what is blocked', () => {
    const there = happened(
      'bed-assigned',
      { person: person(1), facility: WARD, grade: null, reason: 'manual', ward: 'w-icu' },
      at('09:00'),
      [streamId('facility', WARD)],
    )
    const { refusal } = set(1, [OPEN, icu(), blocked(1, 'w-icu'), there])
    expect(refusal).toMatchObject({ code: 'ward-in-use', params: { taken: 1, blocked: 1, beds: 1 } })
  })
  test('an open facility, in its own order', () => {
    expect(set(1, []).refusal?.code).toBe('no-such-facility')
    expect(set(1, [OPEN], at('04:00')).refusal?.code).toBe('out-of-order')
  })
})

describe('block and unblock beds', () => {
  const block = (beds: number, given: readonly Given[], change: object = {}) =>
    when(kinds, given, blockBeds, {
      facility: WARD,
      block: 'b-1',
      ward: null,
      beds,
      reason: 'repair',
      until: at('20:00'),
      occurredAt: at('11:00'),
      ...change,
    })
  test('with a reason and an end; then no bed of them is given', () => {
    expect(block(2, [OPEN, ...two]).facts).toMatchObject([{ type: 'beds-blocked', data: { until: at('20:00') } }])
    const assign = {
      person: person(3),
      facility: WARD,
      insteadOf: null,
      reason: 'manual',
      ward: null,
      occurredAt: at('11:00'),
    } as const
    const { refusal } = when(kinds, [OPEN, ...two, blocked(2), found(person(3))], assignBed, assign)
    expect(refusal).toMatchObject({ code: 'facility-full', params: { blocked: 2, reserved: 2 } })
  })
  test('only free beds, of the house and of the ward', () => {
    expect(block(3, [OPEN, ...two]).refusal).toMatchObject({ code: 'beds-below-people', params: { people: 2 } })
    expect(block(3, [OPEN, icu()], { ward: 'w-icu' }).refusal?.code).toBe('ward-full')
    expect(block(1, [OPEN], { ward: 'w-icu' }).refusal?.code).toBe('no-such-ward')
  })
  test('an end ahead, and an id of its own', () => {
    expect(block(1, [OPEN], { until: at('11:00') }).refusal?.code).toBe('until-not-ahead')
    expect(block(1, [OPEN, blocked()]).refusal?.code).toBe('block-exists')
    expect(block(1, []).refusal?.code).toBe('no-such-facility')
  })
  test('unblocked by its id, once', () => {
    const unblock = (given: readonly Given[]) =>
      when(kinds, given, unblockBeds, { facility: WARD, block: 'b-1', occurredAt: at('11:00') })
    expect(unblock([OPEN, blocked()]).facts).toMatchObject([{ type: 'beds-unblocked' }])
    expect(unblock([OPEN]).refusal?.code).toBe('no-such-block')
    expect(unblock([]).refusal?.code).toBe('no-such-facility')
  })
})

describe('over capacity', () => {
  const declare = (given: readonly Given[], until = at('20:00')) =>
    when(kinds, given, declareSurge, { facility: WARD, beds: 2, reason: 'influx', until, occurredAt: at('11:00') })
  const end = (given: readonly Given[]) => when(kinds, given, endSurge, { facility: WARD, occurredAt: at('11:00') })
  const small = opened(WARD, 'designated-hospital', 1)
  const assign = (given: readonly Given[]) =>
    when(kinds, given, assignBed, {
      person: person(2),
      facility: WARD,
      insteadOf: null,
      reason: 'manual',
      ward: null,
      occurredAt: at('11:00'),
    })
  test('is declared with a limit and an end, and only then given', () => {
    const full = [small, found(), bedAssigned(), found(person(2))]
    expect(assign(full).refusal?.code).toBe('facility-full')
    expect(declare(full).facts).toMatchObject([{ type: 'surge-declared', data: { beds: 2 } }])
    expect(assign([small, surge, found(), bedAssigned(), found(person(2))]).facts).toHaveLength(1)
  })
  test('once at a time, with an end ahead, by an open facility', () => {
    expect(declare([OPEN, surge]).refusal?.code).toBe('surge-in-force')
    expect(declare([OPEN], at('10:00')).refusal?.code).toBe('until-not-ahead')
    expect(declare([]).refusal?.code).toBe('no-such-facility')
  })
  test('ends when everybody fits the beds again', () => {
    expect(end([OPEN, surge]).facts).toMatchObject([{ type: 'surge-ended' }])
    expect(end([small, surge, ...two]).refusal).toMatchObject({
      code: 'beds-below-people',
      params: { usable: 1, people: 2 },
    })
    expect(end([OPEN]).refusal?.code).toBe('no-surge')
    expect(end([]).refusal?.code).toBe('no-such-facility')
  })
})
