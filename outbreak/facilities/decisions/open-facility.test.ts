import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, contextAt, happened, opened, place, SHED, WARD, when } from '../../testing.ts'
import { OpenFacility } from '../contract.ts'
import { FACILITIES_KINDS } from '../room.ts'
import { openFacility } from './open-facility.ts'

const command = (change: Partial<OpenFacility> = {}): OpenFacility => ({
  facility: WARD,
  kind: 'designated-hospital',
  name: { zh: '第一医院', en: 'First Hospital' },
  place: place('150105001'),
  beds: 100,
  takesGrades: null,
  opening: false,
  occurredAt: at('06:00'),
  ...change,
})
const decide = (change: Partial<OpenFacility>, given: Parameters<typeof when>[1] = [], now = at('12:00')) =>
  when(FACILITIES_KINDS, given, openFacility, command(change), contextAt(now))
const closed = happened('facility-closed', { facility: WARD, reason: 'stood-down' }, at('07:00'), [
  streamId('facility', WARD),
])

describe('open a facility', () => {
  test('by default it takes what its kind allows', () => {
    expect(decide({ kind: 'makeshift-hospital', facility: SHED }).facts).toMatchObject([
      { type: 'facility-opened', streams: ['facility/f-shed'], data: { takesGrades: ['asymptomatic', 'mild'] } },
    ])
    expect(decide({ kind: 'isolation-site' }).facts).toMatchObject([{ data: { takesGrades: [] } }])
  })
  test('a makeshift hospital may not take what is worse than mild', () => {
    const { refusal } = decide({ kind: 'makeshift-hospital', takesGrades: ['mild', 'common'] })
    expect(refusal).toMatchObject({ code: 'grade-not-allowed', params: { grade: 'common' } })
  })
  test('an open facility is not opened again; a closed one is, with its history', () => {
    expect(decide({}, [opened(WARD)]).refusal?.code).toBe('facility-exists')
    expect(decide({ occurredAt: at('08:00') }, [opened(WARD), closed]).facts).toHaveLength(1)
    expect(decide({ occurredAt: at('06:59') }, [opened(WARD), closed]).refusal?.code).toBe('out-of-order')
  })
  test('only an opening record may be older than seven days, and none is of the future', () => {
    const old = at('2022-10-01T08:00:00')
    expect(decide({ occurredAt: old }).refusal?.code).toBe('occurred-too-long-ago')
    expect(decide({ occurredAt: old, opening: true }).facts).toMatchObject([{ data: { opening: true } }])
    expect(decide({ occurredAt: at('12:01'), opening: true }).refusal?.code).toBe('occurred-in-future')
  })
  test('what is left out of a request has a stated default', () => {
    const { takesGrades: _, opening: __, ...rest } = command()
    expect(OpenFacility.parse(rest)).toMatchObject({ takesGrades: null, opening: false })
  })
})
