import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { OutbreakEvents } from '../../events.ts'
import { OUTBREAK } from '../../module.ts'
import {
  at,
  bedAssigned,
  found,
  type Given,
  HOME,
  happened,
  opened,
  P1,
  person,
  place,
  WARD,
  when,
} from '../../testing.ts'
import { pickUpPatient } from '../decisions/pick-up-patient.ts'
import type { PassengerClass, VehicleEvents } from '../events.ts'
import { disinfectVehicle } from './disinfect-vehicle.ts'
import { endCrewShift } from './end-crew-shift.ts'
import { endTrip } from './end-trip.ts'
import { handOverPassenger } from './hand-over-passenger.ts'
import { reachStop } from './reach-stop.ts'
import { registerVehicle } from './register-vehicle.ts'
import { startCrewShift } from './start-crew-shift.ts'
import { startTrip } from './start-trip.ts'
import { withdrawVehicle } from './withdraw-vehicle.ts'

const { kinds } = OUTBREAK
const V = 'amb-1'
const BASE = place('150105')
const of = <T extends keyof VehicleEvents & string>(type: T, data: OutbreakEvents[T], time: string): Given =>
  happened(type, data, at(time), [streamId('vehicle', V)], BASE)
const registered = (places = 2, classes: readonly PassengerClass[] = ['positive', 'contact'], mobility = false) =>
  of('vehicle-registered', { vehicle: V, kind: 'ambulance', places, classes, mobility }, '06:00')
const shift = happened(
  'crew-shift-started',
  { crew: 'c-1', vehicle: V, people: 2, until: at('20:00') },
  at('07:00'),
  [streamId('vehicle', V), streamId('crew', 'c-1')],
  BASE,
)
const stops = [{ stop: 's-1', kind: 'pick-up' as const, place: HOME, facility: null, people: [P1] }]
const trip = (carried: PassengerClass = 'positive') =>
  of('trip-started', { vehicle: V, trip: 't-1', class: carried, stops }, '08:40')
const boarded = (who = P1) =>
  happened('patient-picked-up', { person: who, vehicle: V, vehicleKind: 'ambulance' }, at('09:00'), [
    streamId('case', who),
    streamId('vehicle', V),
  ])
const handed = (who = P1) =>
  of('passenger-handed-over', { vehicle: V, trip: 't-1', person: who, facility: WARD, receipt: 'r-1' }, '09:30')
const ended = of('trip-ended', { vehicle: V, trip: 't-1' }, '09:40')
const withdrawn = of('vehicle-withdrawn', { vehicle: V, reason: 'repair' }, '06:30')
const READY = [registered(), shift]
const NOON = { occurredAt: at('11:00') }

describe('register and withdraw', () => {
  const register = (given: readonly Given[]) =>
    when(kinds, given, registerVehicle, {
      vehicle: V,
      kind: 'bus',
      places: 30,
      classes: ['contact', 'contact'],
      mobility: false,
      base: BASE,
      ...NOON,
    })
  const withdraw = (given: readonly Given[]) =>
    when(kinds, given, withdrawVehicle, { vehicle: V, reason: 'repair', ...NOON })
  test('once, and again after it was withdrawn', () => {
    expect(register([]).facts).toMatchObject([{ type: 'vehicle-registered', data: { classes: ['contact'] } }])
    expect(register([registered()]).refusal?.code).toBe('vehicle-exists')
    expect(register([registered(), withdrawn]).facts).toHaveLength(1)
  })
  test('withdrawn empty, and with nobody on shift', () => {
    expect(withdraw([registered()]).facts).toHaveLength(1)
    expect(withdraw([]).refusal?.code).toBe('no-such-vehicle')
    expect(withdraw([registered(), withdrawn]).refusal?.code).toBe('vehicle-withdrawn')
    expect(withdraw(READY).refusal?.code).toBe('vehicle-has-crew')
    expect(withdraw([...READY, trip()]).refusal?.code).toBe('trip-under-way')
  })
})

describe('crew shifts', () => {
  const start = (given: readonly Given[], crew = 'c-1', until: Instant = at('22:00')) =>
    when(kinds, given, startCrewShift, { crew, vehicle: V, people: 2, until, ...NOON })
  const end = (given: readonly Given[], crew = 'c-1') => when(kinds, given, endCrewShift, { crew, vehicle: V, ...NOON })
  test('one crew a vehicle, one vehicle a crew', () => {
    expect(start([registered()]).facts).toMatchObject([{ streams: ['vehicle/amb-1', 'crew/c-1'] }])
    expect(start(READY).refusal?.code).toBe('crew-elsewhere')
    expect(start(READY, 'c-2').refusal).toMatchObject({ code: 'vehicle-has-crew', params: { crew: 'c-1' } })
    expect(start([registered()], 'c-1', at('10:00')).refusal?.code).toBe('until-not-ahead')
    expect(start([]).refusal?.code).toBe('no-such-vehicle')
  })
  test('nobody leaves a trip', () => {
    expect(end(READY).facts).toHaveLength(1)
    expect(end(READY, 'c-2').refusal?.code).toBe('crew-not-on-vehicle')
    expect(end([...READY, trip()]).refusal?.code).toBe('trip-under-way')
    expect(end([]).refusal?.code).toBe('no-such-vehicle')
  })
})

describe('start a trip', () => {
  const start = (given: readonly Given[], carried: PassengerClass = 'positive', people = [P1]) =>
    when(kinds, given, startTrip, {
      vehicle: V,
      trip: 't-2',
      class: carried,
      stops: stops.map((stop) => ({ ...stop, people })),
      ...NOON,
    })
  test('with a crew, of one class, within the places', () => {
    expect(start(READY).facts).toMatchObject([{ type: 'trip-started', data: { class: 'positive' } }])
    expect(start([registered()]).refusal?.code).toBe('no-crew-on-shift')
    expect(start([...READY, trip()]).refusal).toMatchObject({ code: 'trip-under-way', params: { trip: 't-1' } })
    expect(start([registered(2, ['contact']), shift]).refusal?.code).toBe('class-not-carried')
    expect(start(READY, 'positive', [person(1), person(2), person(3)]).refusal?.code).toBe('vehicle-full')
    expect(start([]).refusal?.code).toBe('no-such-vehicle')
  })
  test('the other class only after a disinfection', () => {
    const carried = [...READY, trip(), boarded(), handed(), ended]
    expect(start(carried, 'contact').refusal).toMatchObject({
      code: 'disinfection-needed',
      params: { carried: 'positive', class: 'contact' },
    })
    expect(start(carried, 'positive').facts).toHaveLength(1)
    const clean = of('vehicle-disinfected', { vehicle: V, after: 'positive' }, '10:00')
    expect(start([...carried, clean], 'contact').facts).toHaveLength(1)
  })
})

describe('disinfect', () => {
  const disinfect = (given: readonly Given[]) => when(kinds, given, disinfectVehicle, { vehicle: V, ...NOON })
  test('between trips, and it is said after whom', () => {
    expect(disinfect([...READY, trip(), ended]).facts).toMatchObject([{ data: { after: 'positive' } }])
    expect(disinfect([...READY, trip()]).refusal?.code).toBe('trip-under-way')
    expect(disinfect([]).refusal?.code).toBe('no-such-vehicle')
  })
})

describe('on board', () => {
  const pickUp = (given: readonly Given[], occurredAt = at('11:00')) =>
    when(kinds, given, pickUpPatient, { person: P1, vehicle: V, vehicleKind: 'bus', occurredAt })
  const waiting = [opened(WARD), found(), bedAssigned()]
  test('a vehicle that is not registered is only named', () => {
    expect(pickUp(waiting).facts).toMatchObject([{ streams: ['case/p-1'], data: { vehicleKind: 'bus' } }])
  })
  test('a registered one is watched, and its own kind counts', () => {
    expect(pickUp([...waiting, ...READY, trip()]).facts).toMatchObject([
      { streams: ['case/p-1', 'vehicle/amb-1'], data: { vehicleKind: 'ambulance' } },
    ])
    expect(pickUp([...waiting, ...READY]).refusal?.code).toBe('no-trip')
    expect(pickUp([...waiting, registered(), withdrawn]).refusal?.code).toBe('vehicle-withdrawn')
    expect(pickUp([...waiting, registered(1), shift, trip(), boarded(person(2))]).refusal).toMatchObject({
      code: 'vehicle-full',
      params: { places: 1 },
    })
  })
  test('positives and contacts are never mixed', () => {
    expect(pickUp([...waiting, ...READY, trip('contact')]).refusal).toMatchObject({
      code: 'class-mixed',
      params: { carried: 'contact', class: 'positive' },
    })
  })
  test('whoever cannot walk needs a vehicle for it', () => {
    const needs = happened('care-needs-recorded', { person: P1, needs: ['mobility'] }, at('08:10'), [
      streamId('care', P1),
    ])
    expect(pickUp([...waiting, needs, ...READY, trip()]).refusal?.code).toBe('vehicle-not-for-need')
    expect(pickUp([...waiting, needs, registered(2, ['positive'], true), shift, trip()]).facts).toHaveLength(1)
  })
})

describe('stops, hand-over and the end', () => {
  const reach = (given: readonly Given[], stop = 's-1', name = 't-1') =>
    when(kinds, given, reachStop, { vehicle: V, trip: name, stop, ...NOON })
  const handOver = (given: readonly Given[]) =>
    when(kinds, given, handOverPassenger, {
      vehicle: V,
      trip: 't-1',
      person: P1,
      facility: WARD,
      receipt: 'r-1',
      ...NOON,
    })
  const end = (given: readonly Given[]) => when(kinds, given, endTrip, { vehicle: V, trip: 't-1', ...NOON })
  const under = [...READY, trip()]
  test('a stop is reached once', () => {
    expect(reach(under).facts).toMatchObject([{ type: 'trip-stop-reached' }])
    expect(
      reach([...under, of('trip-stop-reached', { vehicle: V, trip: 't-1', stop: 's-1' }, '08:50')]).refusal?.code,
    ).toBe('no-such-stop')
    expect(reach(under, 's-9').refusal?.code).toBe('no-such-stop')
    expect(reach(under, 's-1', 't-9').refusal?.code).toBe('no-such-trip')
  })
  test('only whoever is on board is handed over, once', () => {
    expect(handOver([...under, boarded()]).facts).toMatchObject([{ data: { receipt: 'r-1' } }])
    expect(handOver(under).refusal?.code).toBe('not-on-board')
    expect(handOver([...under, boarded(), handed()]).refusal?.code).toBe('not-on-board')
    expect(handOver(READY).refusal?.code).toBe('no-such-trip')
  })
  test('a trip ends empty', () => {
    expect(end([...under, boarded()]).refusal).toMatchObject({ code: 'still-on-board', params: { people: 1 } })
    expect(end([...under, boarded(), handed()]).facts).toMatchObject([{ type: 'trip-ended' }])
    expect(end(READY).refusal?.code).toBe('no-such-trip')
  })
})
