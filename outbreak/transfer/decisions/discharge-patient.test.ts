import { describe, expect, test } from 'vitest'
import { MEASLES } from '#kernel/policy/packs/international.ts'
import type { Specimen } from '../../cases/care-events.ts'
import { OUTBREAK } from '../../module.ts'
import {
  admitted,
  at,
  bedAssigned,
  contextAt,
  found,
  type Given,
  opened,
  P1,
  pickedUp,
  revoked,
  SHED,
  TEST_PACK,
  WARD,
  when,
} from '../../testing.ts'
import type { DischargePatient } from '../contract.ts'
import { dischargePatient } from './discharge-patient.ts'

const test1: Specimen = { kind: 'nucleic-acid', result: 'positive', ct: 36.2, takenAt: at('2022-11-18T08:00:00') }
const test2: Specimen = { kind: 'nucleic-acid', result: 'negative', ct: null, takenAt: at('2022-11-19T08:00:00') }
const TWO = [test1, test2]
const discharge = (change: Partial<DischargePatient>, given: readonly Given[]) => {
  const base: DischargePatient = {
    person: P1,
    facility: WARD,
    to: 'home-monitoring',
    tests: TWO,
    certificate: null,
    occurredAt: at('2022-11-20T09:00:00'),
  }
  return when(OUTBREAK.kinds, given, dischargePatient, { ...base, ...change }, contextAt(at('2022-11-20T09:30:00')))
}
const INSIDE = [opened(WARD), opened(SHED, 'makeshift-hospital'), found(), bedAssigned(), pickedUp(), admitted()]

describe('discharge a patient', () => {
  test("home after the pack's days, and the bed is free", () => {
    expect(discharge({}, INSIDE).facts).toMatchObject([
      { type: 'patient-discharged', streams: ['case/p-1', 'facility/f-ward'], data: { to: 'home-monitoring' } },
    ])
  })
  test('earlier is refused and the earliest day named; moving on is not', () => {
    const early = { occurredAt: at('2022-11-19T23:59:00') }
    expect(discharge(early, INSIDE).refusal).toMatchObject({
      code: 'too-early-to-discharge',
      params: { minDays: 7, earliest: '2022-11-20', pack: 'test-pack' },
    })
    expect(discharge({ ...early, to: 'other-facility' }, INSIDE).facts).toHaveLength(1)
  })
  test('two passed tests in a row far enough apart, on record or sent with it; one that fails begins anew', () => {
    expect(discharge({}, INSIDE).facts[0]?.data).toMatchObject({ basis: 'tests', tests: TWO })
    expect(discharge({ tests: [] }, INSIDE).refusal).toMatchObject({
      code: 'release-tests-not-met',
      params: { negatives: 2, hoursApart: 24, have: 0 },
    })
    const near = { ...test2, takenAt: at('2022-11-19T07:59:00') }
    expect(discharge({ tests: [test1, near] }, INSIDE).refusal?.params.have).toBe(1)
    const failed: Specimen = { ...test1, ct: 34, takenAt: at('2022-11-20T08:00:00') }
    expect(discharge({ tests: [test1, test2, failed] }, INSIDE).refusal?.params.have).toBe(0)
  })
  test('a disease isolated from its rash counts from there, and needs no test where the pack asks for none', () => {
    const policy = { ...TEST_PACK, caseRelease: MEASLES.caseRelease }
    const by = (given: readonly Given[]) => {
      const command = { person: P1, facility: WARD, to: 'home-monitoring', tests: [], certificate: null } as const
      const context = contextAt(at('2022-11-20T09:30:00'), policy)
      return when(
        OUTBREAK.kinds,
        given,
        dischargePatient,
        { ...command, occurredAt: at('2022-11-20T09:00:00') },
        context,
      )
    }
    expect(by(INSIDE).refusal?.code).toBe('onset-unknown')
    const onset = (onsetOn: string) =>
      INSIDE.map((one) => (one.type === 'case-found' ? { ...one, data: { ...Object(one.data), onsetOn } } : one))
    expect(by(onset('2022-11-16')).refusal).toMatchObject({ params: { earliest: '2022-11-21' } })
    expect(by(onset('2022-11-15')).facts[0]?.data).toMatchObject({ basis: null })
  })
  test('only from where the patient is', () => {
    expect(discharge({ facility: SHED }, INSIDE).refusal?.code).toBe('not-admitted-here')
    expect(discharge({}, [opened(WARD), found(), bedAssigned()]).refusal?.code).toBe('not-admitted-here')
    expect(discharge({}, [found()]).refusal?.code).toBe('no-such-facility')
  })
  test('not an unknown or revoked case, not before the admission', () => {
    expect(discharge({}, [opened(WARD)]).refusal?.code).toBe('no-such-case')
    expect(discharge({}, [opened(WARD), found(), revoked()]).refusal?.code).toBe('case-revoked')
    expect(discharge({ occurredAt: at('2022-11-13T09:59:00') }, INSIDE).refusal?.code).toBe('out-of-order')
  })
})
