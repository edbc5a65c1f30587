import { describe, expect, test } from 'vitest'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { countingDay } from '../../counting-zone.ts'
import { OUTBREAK } from '../../module.ts'
import {
  admitted,
  at,
  bedAssigned,
  contextAt,
  found,
  type Given,
  HOME,
  opened,
  P1,
  pickedUp,
  place,
  revoked,
  SHED,
  subject,
  TEST_PACK,
  WARD,
  when,
} from '../../testing.ts'
import { suspected } from '../builders.ts'
import type { ReportSuspect, VerifyCase } from '../care-contract.ts'
import { CASES_KINDS } from '../room.ts'
import { classifyCase } from './classify-case.ts'
import { reportPositive } from './report-positive.ts'
import { reportSuspect } from './report-suspect.ts'
import { verifyCase } from './verify-case.ts'

const [CASE] = CASES_KINDS
const NIGHT = contextAt(at('23:00'))
const stateOf = (given: readonly Given[]) => CASE && subject(CASE, streamId('case', P1), given)

const suspect = (change: Partial<ReportSuspect>, given: readonly Given[] = []) => {
  const base: ReportSuspect = {
    person: P1,
    foundIn: 'clinicVisit',
    home: HOME,
    place: place('150105001001'),
    criteria: 'exposure-and-clinical',
    onsetOn: null,
    indexCase: null,
    occurredAt: at('07:00'),
  }
  return when(OUTBREAK.kinds, given, reportSuspect, { ...base, ...change }, NIGHT)
}
const verify = (change: Partial<VerifyCase>, given: readonly Given[]) => {
  const base: VerifyCase = {
    person: P1,
    result: 'positive',
    ct: 24.1,
    laboratory: 'cdc-1',
    facility: null,
    reserved: null,
    occurredAt: at('12:00'),
  }
  return when(OUTBREAK.kinds, given, verifyCase, { ...base, ...change }, NIGHT)
}

describe('report a suspect', () => {
  test('owes a recheck, and is no case of any figure but its own', () => {
    const { facts } = suspect({})
    expect(facts).toMatchObject([{ type: 'case-suspected', data: { verify: { dueAt: at('19:00') } } }])
    const state = stateOf(facts)
    expect(state?.domain).toMatchObject({ status: 'suspected' })
    expect(state?.duties).toMatchObject([{ kind: 'diagnose', holdings: [{ post: '1501.cdc' }] }])
    expect(CASE?.counts(state?.domain, streamId('case', P1)).map(({ figure }) => figure)).toEqual(['suspected'])
  })
  test('not of a known case, not of another city, not before a revocation', () => {
    expect(suspect({}, [found()]).refusal?.code).toBe('case-exists')
    expect(suspect({ home: place('150202001001-01-01') }).refusal?.code).toBe('not-this-city')
    expect(suspect({}, [found(), revoked()]).refusal?.code).toBe('out-of-order')
    expect(suspect({ occurredAt: at('11:30') }, [found(), revoked()]).facts).toHaveLength(1)
  })
  test('a positive makes it a case that keeps the day of its suspicion', () => {
    const positive = when(
      OUTBREAK.kinds,
      [suspected()],
      reportPositive,
      {
        person: P1,
        foundIn: 'clinicVisit',
        foundInEstimated: false,
        home: HOME,
        place: HOME,
        tube: null,
        round: null,
        indexCase: null,
        onsetOn: null,
        card: 'c-1',
        facility: null,
        occurredAt: at('09:00'),
      },
      NIGHT,
    )
    const state = stateOf([suspected(), ...positive.facts])
    expect(state?.domain).toMatchObject({
      status: 'found',
      record: { care: { suspected: { at: at('07:00') }, card: 'c-1', reportDueAt: at('11:00') } },
    })
    expect(state?.duties.filter(({ kind }) => kind === 'diagnose').map(({ outcome }) => outcome)).toEqual([
      'done',
      null,
    ])
  })
})

describe('verify a case', () => {
  test('a positive recheck stops its clock; the verdict discharges the duty', () => {
    const { facts } = verify({}, [found()])
    expect(facts).toMatchObject([{ type: 'case-verified', data: { result: 'positive', ct: 24.1 } }])
  })
  test('a negative one revokes the case and frees its bed in the same act', () => {
    const given = [opened(WARD), found(), bedAssigned(), pickedUp(), admitted()]
    const { facts } = verify({ result: 'negative', ct: null, facility: WARD }, given)
    expect(facts.map(({ type }) => type)).toEqual(['case-verified', 'patient-discharged', 'case-revoked'])
    expect(stateOf([...given, ...facts])?.domain).toMatchObject({ status: 'revoked' })
    expect(verify({ result: 'negative' }, given).refusal?.code).toBe('bed-held')
    expect(verify({ result: 'negative', facility: SHED }, [...given, opened(SHED)]).refusal?.code).toBe(
      'no-bed-held-there',
    )
  })
  test('a suspicion is ruled out by it, but not made a case', () => {
    expect(verify({ result: 'negative', ct: null }, [suspected()]).facts).toHaveLength(2)
    expect(verify({}, [suspected()]).refusal?.code).toBe('suspect-only')
  })
  test('once, of a live case, after the finding', () => {
    const done = verify({}, [found()]).facts
    expect(verify({ occurredAt: at('13:00') }, [found(), ...done]).refusal?.code).toBe('already-verified')
    expect(verify({}, []).refusal?.code).toBe('no-such-case')
    expect(verify({}, [found(), revoked()]).refusal?.code).toBe('case-revoked')
    expect(verify({ occurredAt: at('07:00') }, [found()]).refusal?.code).toBe('out-of-order')
  })
  test('where the pack wants it first, there is no verdict without it', () => {
    const strict: PolicyPack = { ...TEST_PACK, caseVerification: 'before-classification' }
    const verdict = {
      person: P1,
      as: 'asymptomatic',
      grade: null,
      reportDate: countingDay(at('12:00')),
      estimated: false,
      facility: null,
      occurredAt: at('19:40'),
    } as const
    const classify = (given: readonly Given[]) =>
      when(OUTBREAK.kinds, given, classifyCase, verdict, contextAt(at('23:00'), strict))
    expect(classify([found()]).refusal?.code).toBe('not-verified')
    expect(classify([found(), ...verify({}, [found()]).facts]).facts).toHaveLength(1)
    expect(classify([suspected()]).refusal?.code).toBe('suspect-only')
  })
})
