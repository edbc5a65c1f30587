import { describe, expect, test } from 'vitest'
import { OUTBREAK } from '../../module.ts'
import {
  admitted,
  at,
  bedAssigned,
  discharged,
  found,
  type Given,
  opened,
  P1,
  pickedUp,
  revoked,
  WARD,
  when,
} from '../../testing.ts'
import { pickUpPatient } from './pick-up-patient.ts'

const pickUp = (given: readonly Given[], occurredAt = at('11:30')) =>
  when(OUTBREAK.kinds, given, pickUpPatient, { person: P1, vehicle: 'v-9', vehicleKind: 'bus', occurredAt })
const RESERVED = [opened(WARD), found(), bedAssigned()]

describe('pick up a patient', () => {
  test('with a bed reserved, the patient is on board', () => {
    expect(pickUp(RESERVED).facts).toMatchObject([
      { type: 'patient-picked-up', streams: ['case/p-1'], data: { vehicle: 'v-9', vehicleKind: 'bus' } },
    ])
  })
  test('nobody drives off without a bed to drive to', () => {
    expect(pickUp([found()]).refusal?.code).toBe('no-bed-assigned')
    const between = [...RESERVED, pickedUp(), admitted(), discharged('other-facility')]
    expect(pickUp(between).refusal?.code).toBe('no-bed-assigned')
  })
  test('not twice, not from care, not after it', () => {
    expect(pickUp([...RESERVED, pickedUp()]).refusal).toMatchObject({
      code: 'already-on-the-way',
      params: { pickedUpAt: at('09:00') },
    })
    expect(pickUp([...RESERVED, admitted()]).refusal?.code).toBe('already-admitted')
    expect(pickUp([...RESERVED, admitted(), discharged()]).refusal?.code).toBe('case-discharged')
  })
  test('not an unknown or revoked case, not before the bed was assigned', () => {
    expect(pickUp([]).refusal?.code).toBe('no-such-case')
    expect(pickUp([found(), revoked()]).refusal?.code).toBe('case-revoked')
    expect(pickUp(RESERVED, at('08:29')).refusal).toMatchObject({
      code: 'out-of-order',
      params: { earlierAt: at('08:30') },
    })
  })
})
