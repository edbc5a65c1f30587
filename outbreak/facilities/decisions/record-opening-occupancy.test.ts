import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, happened, opened, WARD, when } from '../../testing.ts'
import { FACILITIES_KINDS } from '../room.ts'
import { recordOpeningDepartures } from './record-opening-departures.ts'
import { recordOpeningOccupancy } from './record-opening-occupancy.ts'

const OPEN = opened(WARD, 'designated-hospital', 10)
const THERE = happened('opening-occupancy-recorded', { facility: WARD, people: 6 }, at('06:00'), [
  streamId('facility', WARD),
])
const arrive = (people: number, given = [OPEN], occurredAt = at('06:00')) =>
  when(FACILITIES_KINDS, given, recordOpeningOccupancy, { facility: WARD, people, occurredAt })
const leave = (people: number, given = [OPEN, THERE], occurredAt = at('07:00')) =>
  when(FACILITIES_KINDS, given, recordOpeningDepartures, { facility: WARD, people, occurredAt })

describe('opening occupancy', () => {
  test('is recorded once', () => {
    expect(arrive(6).facts).toMatchObject([{ type: 'opening-occupancy-recorded', data: { people: 6 } }])
    expect(arrive(6, [OPEN, THERE]).refusal).toMatchObject({ code: 'opening-already-recorded', params: { people: 6 } })
  })
  test('never exceeds the beds', () => {
    expect(arrive(11).refusal).toMatchObject({ code: 'facility-full', params: { beds: 10, occupied: 0 } })
  })
  test('not before the facility opened, and not where there is none', () => {
    expect(arrive(1, [OPEN], at('04:00')).refusal?.code).toBe('out-of-order')
    expect(arrive(1, []).refusal?.code).toBe('no-such-facility')
  })
})
describe('opening departures', () => {
  test('leave by record, and never more than are left', () => {
    expect(leave(6).facts).toMatchObject([{ type: 'opening-occupants-left', data: { people: 6 } }])
    expect(leave(7).refusal).toMatchObject({ code: 'more-than-opening', params: { left: 6 } })
    expect(leave(1, [OPEN]).refusal).toMatchObject({ code: 'more-than-opening', params: { left: 0 } })
  })
  test('not in the future, and not where there is none', () => {
    expect(leave(1, [OPEN, THERE], at('13:00')).refusal?.code).toBe('occurred-in-future')
    expect(leave(1, []).refusal?.code).toBe('no-such-facility')
  })
})
