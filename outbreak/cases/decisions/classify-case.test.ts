import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/primitives/local-day.ts'
import { countingDay } from '../../counting-zone.ts'
import { at, classified, contextAt, discharged, found, type Given, P1, revoked, when } from '../../testing.ts'
import type { ClassifyCase, ConvertCase } from '../contract.ts'
import { CASES_KINDS } from '../room.ts'
import { classifyCase } from './classify-case.ts'
import { convertCase } from './convert-case.ts'

const TODAY = countingDay(at('12:00'))
const NIGHT = contextAt(at('23:00'))
const classify = (change: Partial<ClassifyCase>, given: readonly Given[] = [found()]) => {
  const base: ClassifyCase = {
    person: P1,
    as: 'asymptomatic',
    grade: null,
    reportDate: TODAY,
    estimated: false,
    facility: null,
    occurredAt: at('19:40'),
  }
  return when(CASES_KINDS, given, classifyCase, { ...base, ...change }, NIGHT)
}
const convert = (change: Partial<ConvertCase>, given: readonly Given[]) => {
  const base: ConvertCase = { person: P1, grade: 'common', reportDate: TODAY, facility: null, occurredAt: at('20:00') }
  return when(CASES_KINDS, given, convertCase, { ...base, ...change }, NIGHT)
}

describe('classify a case', () => {
  test('counts to the bulletin of its day; an estimated total passes through', () => {
    expect(classify({ estimated: true }).facts).toMatchObject([
      {
        type: 'case-classified',
        streams: ['case/p-1'],
        data: { as: 'asymptomatic', reportDate: TODAY, estimated: true },
      },
    ])
    expect(classify({ as: 'confirmed', grade: 'mild' }).facts).toHaveLength(1)
  })
  test('the report date is the local day of the act', () => {
    const { refusal } = classify({ reportDate: addDays(TODAY, 1) })
    expect(refusal).toMatchObject({ code: 'report-date-mismatch', params: { localDate: TODAY } })
  })
  test('confirmed needs a grade, asymptomatic has none', () => {
    expect(classify({ as: 'confirmed' }).refusal?.code).toBe('grade-needed')
    expect(classify({ grade: 'mild' }).refusal?.code).toBe('grade-not-expected')
  })
  test('once, of a live case, and after it was found', () => {
    expect(classify({}, [found(), classified('asymptomatic')]).refusal).toMatchObject({ code: 'already-classified' })
    expect(classify({}, []).refusal?.code).toBe('no-such-case')
    expect(classify({}, [found(), revoked()]).refusal?.code).toBe('case-revoked')
    expect(classify({ occurredAt: at('07:59') }).refusal?.code).toBe('out-of-order')
  })
})
describe('convert a case', () => {
  test('an asymptomatic infection becomes confirmed', () => {
    expect(convert({}, [found(), classified('asymptomatic')]).facts).toMatchObject([
      { type: 'case-converted', data: { grade: 'common', reportDate: TODAY } },
    ])
  })
  test('nothing else does', () => {
    expect(convert({}, [found()]).refusal).toMatchObject({ code: 'not-asymptomatic', params: { as: 'unclassified' } })
    expect(convert({}, [found(), classified('confirmed', 'mild')]).refusal).toMatchObject({
      params: { as: 'confirmed' },
    })
  })
  test('a case that is unknown, revoked or discharged is not converted', () => {
    expect(convert({}, []).refusal?.code).toBe('no-such-case')
    expect(convert({}, [found(), classified('asymptomatic'), revoked()]).refusal?.code).toBe('case-revoked')
    expect(convert({}, [found(), classified('asymptomatic'), discharged()]).refusal?.code).toBe('case-discharged')
  })
  test('on its own day, after the classification', () => {
    const given = [found(), classified('asymptomatic')]
    expect(convert({ reportDate: addDays(TODAY, -1) }, given).refusal?.code).toBe('report-date-mismatch')
    expect(convert({ occurredAt: at('09:00') }, given).refusal?.code).toBe('out-of-order')
  })
})
