import { describe, expect, test } from 'vitest'
import { OUTBREAK } from '../../module.ts'
import {
  admitted,
  at,
  bedAssigned,
  classified,
  discharged,
  found,
  type Given,
  opened,
  P1,
  person,
  pickedUp,
  revoked,
  SHED,
  WARD,
  when,
} from '../../testing.ts'
import type { AdmitPatient } from '../contract.ts'
import { admitPatient } from './admit-patient.ts'
import { refuseAdmission } from './refuse-admission.ts'

const admit = (change: Partial<AdmitPatient>, given: readonly Given[]) => {
  const base: AdmitPatient = {
    person: P1,
    facility: WARD,
    receipt: 'r-9',
    walkIn: false,
    ward: null,
    occurredAt: at('11:00'),
  }
  return when(OUTBREAK.kinds, given, admitPatient, { ...base, ...change })
}
const FULL = [opened(WARD, 'designated-hospital', 1), opened(SHED, 'makeshift-hospital')]
const ON_THE_WAY = [...FULL, found(), bedAssigned(), pickedUp()]

describe('admit a patient', () => {
  test('the reserved bed is taken, though no other is free', () => {
    expect(admit({}, ON_THE_WAY).facts).toMatchObject([
      {
        type: 'patient-admitted',
        streams: ['case/p-1', 'facility/f-ward'],
        place: '150105001',
        data: { receipt: 'r-9' },
      },
    ])
  })
  test('elsewhere than assigned only after re-assignment', () => {
    expect(admit({ facility: SHED }, ON_THE_WAY).refusal).toMatchObject({
      code: 'assigned-elsewhere',
      params: { assigned: WARD },
    })
    expect(admit({ facility: SHED, walkIn: true }, ON_THE_WAY).refusal?.code).toBe('assigned-elsewhere')
  })
  test('a walk-in needs no pick-up: by the reserved bed, or by a free one', () => {
    expect(admit({ walkIn: true }, [...FULL, found(), bedAssigned()]).facts).toHaveLength(1)
    expect(admit({ walkIn: true }, [...FULL, found()]).facts).toHaveLength(1)
    const taken = [...FULL, found(), found(person(2)), bedAssigned(WARD, '08:30', person(2))]
    expect(admit({ walkIn: true }, taken).refusal?.code).toBe('facility-full')
    const severe = [...FULL, found(), classified('confirmed', 'severe')]
    expect(admit({ walkIn: true, facility: SHED }, severe).refusal?.code).toBe('grade-not-taken')
  })
  test('without a walk-in the steps come in order', () => {
    expect(admit({}, [...FULL, found()]).refusal?.code).toBe('no-bed-assigned')
    expect(admit({}, [...FULL, found(), bedAssigned()]).refusal?.code).toBe('not-picked-up')
    expect(admit({ occurredAt: at('08:59') }, ON_THE_WAY).refusal?.code).toBe('out-of-order')
  })
  test('not twice, and not after going home', () => {
    expect(admit({}, [...ON_THE_WAY, admitted()]).refusal).toMatchObject({
      code: 'already-admitted',
      params: { facility: WARD },
    })
    expect(admit({}, [...ON_THE_WAY, admitted(), discharged()]).refusal?.code).toBe('case-discharged')
  })
  test('not an unknown or revoked case, nor at an unknown or closed facility', () => {
    expect(admit({}, FULL).refusal?.code).toBe('no-such-case')
    expect(admit({}, [...FULL, found(), revoked('10:00')]).refusal?.code).toBe('case-revoked')
    expect(admit({}, [found()]).refusal?.code).toBe('no-such-facility')
    const closed = { ...opened(WARD), type: 'facility-closed', data: { facility: WARD, reason: 'unsafe' } }
    expect(admit({ walkIn: true }, [...FULL, found(), closed]).refusal?.code).toBe('facility-closed')
  })
})

const turnAway = (given: readonly Given[], facility = WARD, occurredAt = at('11:00')) =>
  when(OUTBREAK.kinds, given, refuseAdmission, { person: P1, facility, code: 'no-capability', occurredAt })

describe('refuse admission', () => {
  test('stays on record and gives the reservation back; the patient waits on board for another bed', () => {
    const { facts } = turnAway(ON_THE_WAY)
    expect(facts).toMatchObject([
      { type: 'admission-refused', data: { code: 'no-capability' } },
      { type: 'bed-released', data: { reason: 'refused-at-door' } },
    ])
    const after = [...ON_THE_WAY, ...facts]
    expect(admit({ occurredAt: at('11:30') }, after).facts).toHaveLength(1)
    expect(admit({ facility: SHED, occurredAt: at('11:30') }, after).facts).toHaveLength(1)
  })
  test('only a patient who is expected can be refused', () => {
    expect(turnAway([...FULL, found()]).refusal?.code).toBe('not-expected-here')
    expect(turnAway(ON_THE_WAY, SHED).refusal?.code).toBe('not-expected-here')
    expect(turnAway([...ON_THE_WAY, admitted()]).refusal?.code).toBe('not-expected-here')
  })
  test('not an unknown or revoked case, not at an unknown facility, not before the last step', () => {
    expect(turnAway(FULL).refusal?.code).toBe('no-such-case')
    expect(turnAway([...FULL, found(), revoked('10:00')]).refusal?.code).toBe('case-revoked')
    expect(turnAway([found()]).refusal?.code).toBe('no-such-facility')
    expect(turnAway(ON_THE_WAY, WARD, at('08:00')).refusal?.code).toBe('out-of-order')
  })
})
