import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { OUTBREAK } from '../../module.ts'
import {
  admitted,
  at,
  bedAssigned,
  classified,
  contextAt,
  found,
  type Given,
  opened,
  P1,
  pickedUp,
  revoked,
  SHED,
  SITE,
  subject,
  WARD,
  when,
} from '../../testing.ts'
import { admitPatient } from '../../transfer/decisions/admit-patient.ts'
import { assignBed } from '../../transfer/decisions/assign-bed.ts'
import { dischargePatient } from '../../transfer/decisions/discharge-patient.ts'
import { died, goneHome, suspected } from '../builders.ts'
import type { ChangeGrade, RecordDeath, RecordReleaseTest } from '../care-contract.ts'
import { CASES_KINDS } from '../room.ts'
import { changeGrade } from './change-grade.ts'
import { recordBurial, recordDeath } from './record-death.ts'
import { recordReleaseTest } from './record-release-test.ts'

const [CASE] = CASES_KINDS
const FACILITY = OUTBREAK.kinds.find(({ kind }) => kind === 'facility')
const stateOf = (given: readonly Given[]) => CASE && subject(CASE, streamId('case', P1), given)
const insideOf = (id: typeof WARD, given: readonly Given[]) =>
  FACILITY && subject(FACILITY, streamId('facility', id), given).domain

const IN_SHED = [
  opened(WARD),
  opened(SHED, 'makeshift-hospital'),
  found(),
  bedAssigned(SHED),
  pickedUp(),
  classified('confirmed', 'mild'),
  admitted(SHED),
]
const grade = (change: Partial<ChangeGrade>, given: readonly Given[] = IN_SHED) => {
  const base: ChangeGrade = { person: P1, grade: 'severe', facility: SHED, occurredAt: at('12:00') }
  return when(OUTBREAK.kinds, given, changeGrade, { ...base, ...change }, contextAt(at('23:00')))
}
const openMoves = (given: readonly Given[]) =>
  stateOf(given)?.duties.filter(({ kind, closed }) => kind === 'care-move' && closed === null) ?? []

describe('change a grade', () => {
  test('worse than the makeshift hospital takes: a move is owed with its clocks', () => {
    const { facts } = grade({})
    expect(facts).toMatchObject([{ type: 'grade-changed', data: { from: 'mild', to: 'severe' } }])
    expect(openMoves([...IN_SHED, ...facts])).toMatchObject([
      {
        holdings: [{ post: '150105.transfer' }],
        stages: { accept: { dueAt: at('14:00') }, start: { dueAt: at('15:00') }, finish: { dueAt: at('18:00') } },
      },
    ])
  })
  test('better again before the move: nothing is owed any more', () => {
    const worse = [...IN_SHED, ...grade({}).facts]
    const better = [...worse, ...grade({ grade: 'mild', occurredAt: at('13:00') }, worse).facts]
    expect(openMoves(better)).toEqual([])
  })
  test('in a facility that takes it nothing is owed', () => {
    const inWard = [opened(WARD), found(), bedAssigned(), pickedUp(), classified('confirmed', 'mild'), admitted()]
    expect(openMoves([...inWard, ...grade({ facility: WARD }, inWard).facts])).toEqual([])
  })
  test('not the same, not of an asymptomatic infection, not elsewhere than the patient lies', () => {
    expect(grade({ grade: 'mild' }).refusal?.code).toBe('same-grade')
    const asymptomatic = [opened(SHED, 'makeshift-hospital'), found(), classified('asymptomatic'), admitted(SHED)]
    expect(grade({}, asymptomatic).refusal?.code).toBe('convert-first')
    expect(grade({ facility: WARD }).refusal?.code).toBe('not-in-this-facility')
    expect(grade({ facility: null }).refusal?.code).toBe('not-in-this-facility')
  })
  test('not of an unknown, suspected, revoked or dead person, not before the last verdict', () => {
    expect(grade({ facility: null }, []).refusal?.code).toBe('no-such-case')
    expect(grade({ facility: null }, [suspected()]).refusal?.code).toBe('suspect-only')
    expect(grade({ facility: null }, [found(), revoked()]).refusal?.code).toBe('case-revoked')
    expect(grade({ facility: null }, [found(), died('10:00')]).refusal?.code).toBe('case-deceased')
    expect(grade({ occurredAt: at('09:00') }).refusal?.code).toBe('out-of-order')
  })
  test('moved by a bed kept first, then the ward hands over: one bed at a time, and the duty ends at the new door', () => {
    let given: Given[] = [...IN_SHED, ...grade({}).facts]
    const about = { person: P1, occurredAt: at('13:00') } as const
    const kept = { ...about, facility: WARD, insteadOf: null, ward: null, reason: 'nearest-with-beds' } as const
    given = [...given, ...when(OUTBREAK.kinds, given, assignBed, kept, contextAt(at('23:00'))).facts]
    expect(stateOf(given)?.domain).toMatchObject({ status: 'admitted', facility: SHED, next: WARD })
    const atDoor = { ...about, facility: WARD, receipt: 'r-2', walkIn: true, ward: null } as const
    const early = when(OUTBREAK.kinds, given, admitPatient, atDoor, contextAt(at('23:00')))
    expect(early.refusal?.code).toBe('already-admitted')
    const left = { ...about, facility: SHED, to: 'other-facility', tests: [], certificate: null } as const
    given = [...given, ...when(OUTBREAK.kinds, given, dischargePatient, left, contextAt(at('23:00'))).facts]
    expect(stateOf(given)?.domain).toMatchObject({ status: 'bedAssigned', facility: WARD })
    expect(insideOf(SHED, given)).toMatchObject({ inside: 0 })
    given = [...given, pickedUp('13:10'), admitted(WARD, '14:00')]
    expect(stateOf(given)?.domain).toMatchObject({ status: 'admitted', facility: WARD, next: null })
    expect(stateOf(given)?.duties.filter(({ kind }) => kind === 'care-move')).toMatchObject([{ outcome: 'done' }])
  })
})

const INSIDE = [opened(WARD), opened(SITE), found(), bedAssigned(), pickedUp(), admitted()]
const LATER = contextAt(at('2022-11-20T12:00:00'))
const release = (change: Partial<RecordReleaseTest>, given: readonly Given[] = INSIDE) => {
  const base: RecordReleaseTest = {
    person: P1,
    facility: WARD,
    kind: 'nucleic-acid',
    result: 'negative',
    ct: null,
    occurredAt: at('2022-11-19T08:00:00'),
  }
  return when(OUTBREAK.kinds, given, recordReleaseTest, { ...base, ...change }, LATER)
}
const reviews = (given: readonly Given[]) => stateOf(given)?.duties.filter(({ kind }) => kind === 'release-review')

describe('record a test for release', () => {
  test('the second passed one, a day on and the days complete, makes the ward owe a decision', () => {
    const first = [...INSIDE, ...release({ result: 'positive', ct: 35 }).facts]
    expect(reviews(first)).toEqual([])
    const tooNear = [...first, ...release({ occurredAt: at('2022-11-20T07:59:00') }, first).facts]
    expect(reviews(tooNear)).toEqual([])
    const second = [...first, ...release({ occurredAt: at('2022-11-20T08:00:00') }, first).facts]
    expect(reviews(second)).toMatchObject([
      {
        outcome: null,
        holdings: [{ post: 'f-ward.hospital' }],
        stages: { finish: { dueAt: at('2022-11-21T08:00:00') } },
      },
    ])
    const failed = [
      ...second,
      ...release({ result: 'positive', ct: 34.9, occurredAt: at('2022-11-20T10:00:00') }, second).facts,
    ]
    expect(reviews(failed)).toMatchObject([{ outcome: 'void' }])
    expect(reviews([...second, goneHome()])).toMatchObject([{ outcome: 'done' }])
  })
  test('only of a patient in this facility', () => {
    expect(release({}, [opened(WARD), found()]).refusal?.code).toBe('not-in-care')
    expect(release({ facility: SITE }).refusal?.code).toBe('not-in-this-facility')
    expect(release({}, [opened(WARD)]).refusal?.code).toBe('no-such-case')
    expect(release({}, [...INSIDE, goneHome()]).refusal?.code).toBe('not-in-care')
    const early = { ...INSIDE.at(-1), occurredAt: at('2022-11-20T11:00:00') } as Given
    expect(release({}, [...INSIDE.slice(0, -1), early]).refusal?.code).toBe('out-of-order')
  })
})

const death = (change: Partial<RecordDeath>, given: readonly Given[]) => {
  const base: RecordDeath = {
    person: P1,
    cause: 'this-disease',
    facility: null,
    reserved: null,
    occurredAt: at('12:00'),
  }
  return when(OUTBREAK.kinds, given, recordDeath, { ...base, ...change }, contextAt(at('23:00')))
}
describe('record a death and a burial', () => {
  test('every bed is freed, and nothing is owed any more', () => {
    const kept = [...IN_SHED, ...grade({ occurredAt: at('11:00') }).facts, bedAssigned(WARD, '11:30')]
    const { facts } = death({ facility: SHED, reserved: WARD }, kept)
    expect(facts.map(({ type }) => type)).toEqual(['bed-released', 'patient-discharged', 'case-deceased'])
    const after = [...kept, ...facts]
    expect(insideOf(SHED, after)).toMatchObject({ inside: 0 })
    expect(insideOf(WARD, after)).toMatchObject({ reservedFor: [] })
    expect(stateOf(after)?.domain).toMatchObject({ status: 'deceased', record: { discharged: null } })
    expect(openMoves(after)).toEqual([])
  })
  test('the beds held must be named; not twice, not of a suspicion', () => {
    expect(death({}, IN_SHED).refusal?.code).toBe('bed-held')
    expect(death({ facility: WARD }, IN_SHED).refusal?.code).toBe('no-bed-held-there')
    expect(death({}, [found(), died('10:00')]).refusal?.code).toBe('case-deceased')
    expect(death({}, [suspected()]).refusal?.code).toBe('suspect-only')
    expect(death({}, []).refusal?.code).toBe('no-such-case')
    expect(death({ occurredAt: at('08:30') }, [found(), died('10:00'), revoked()]).refusal?.code).toBe('case-revoked')
  })
  test('a burial once, after the death', () => {
    const bury = (given: readonly Given[], occurredAt = at('12:00')) =>
      when(OUTBREAK.kinds, given, recordBurial, { person: P1, safe: true, occurredAt }, contextAt(at('23:00')))
    const { facts } = bury([found(), died('10:00')])
    expect(facts).toMatchObject([{ type: 'burial-recorded', data: { safe: true } }])
    expect(bury([found(), died('10:00'), ...facts], at('13:00')).refusal?.code).toBe('burial-recorded')
    expect(bury([found()]).refusal?.code).toBe('not-deceased')
    expect(bury([found(), died('10:00')], at('09:00')).refusal?.code).toBe('out-of-order')
    expect(bury([]).refusal?.code).toBe('no-such-case')
  })
})
