import { describe, expect, test } from 'vitest'
import { admitted, at, bedAssigned, found, opened, person, WARD, when } from '../../testing.ts'
import type { SetFacilityBeds } from '../contract.ts'
import { FACILITIES_KINDS } from '../room.ts'
import { setFacilityBeds } from './set-facility-beds.ts'

const command = (change: Partial<SetFacilityBeds> = {}): SetFacilityBeds => ({
  facility: WARD,
  beds: 10,
  blocked: 0,
  reason: 'enlarged',
  occurredAt: at('11:00'),
  ...change,
})
const decide = (change: Partial<SetFacilityBeds>, given: Parameters<typeof when>[1]) =>
  when(FACILITIES_KINDS, given, setFacilityBeds, command(change))
const BUSY = [opened(WARD, 'designated-hospital', 4), found(), admitted(), bedAssigned(WARD, '10:30', person(2))]

describe('set the beds of a facility', () => {
  test('beds and blocked beds are set together', () => {
    const { facts } = decide({ blocked: 3, reason: 'repair' }, BUSY)
    expect(facts).toMatchObject([{ type: 'facility-beds-set', data: { beds: 10, blocked: 3, reason: 'repair' } }])
  })
  test('never fewer usable beds than people inside or expected', () => {
    expect(decide({ beds: 2 }, BUSY).facts).toHaveLength(1)
    const { refusal } = decide({ beds: 3, blocked: 2 }, BUSY)
    expect(refusal).toMatchObject({ code: 'beds-below-people', params: { usable: 1, people: 2 } })
  })
  test('more blocked than there are is refused even when nobody is inside', () => {
    expect(decide({ beds: 1, blocked: 2 }, [opened(WARD)]).refusal?.code).toBe('beds-below-people')
  })
  test('an unknown facility, and an act before the last one', () => {
    expect(decide({}, []).refusal?.code).toBe('no-such-facility')
    expect(decide({ occurredAt: at('04:59') }, [opened(WARD)]).refusal?.code).toBe('out-of-order')
  })
})
