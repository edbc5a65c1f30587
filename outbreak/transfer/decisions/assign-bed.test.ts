import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { OUTBREAK } from '../../module.ts'
import {
  admitted,
  at,
  bedAssigned,
  classified,
  discharged,
  found,
  type Given,
  happened,
  opened,
  P1,
  person,
  pickedUp,
  revoked,
  SHED,
  SITE,
  WARD,
  when,
} from '../../testing.ts'
import type { AssignBed } from '../contract.ts'
import { assignBed } from './assign-bed.ts'
import { releaseBed } from './release-bed.ts'

const assign = (change: Partial<AssignBed>, given: readonly Given[]) => {
  const base: AssignBed = {
    person: P1,
    facility: WARD,
    insteadOf: null,
    reason: 'nearest-with-beds',
    ward: null,
    occurredAt: at('11:00'),
  }
  return when(OUTBREAK.kinds, given, assignBed, { ...base, ...change })
}
const release = (given: readonly Given[], facility = WARD, occurredAt = at('11:00')) =>
  when(OUTBREAK.kinds, given, releaseBed, { person: P1, facility, occurredAt })
const FOUND = [opened(WARD), opened(SHED, 'makeshift-hospital', 1), found()]

describe('assign a bed', () => {
  test('reserves it in both histories, with the grade as known', () => {
    expect(assign({}, FOUND).facts).toMatchObject([
      { type: 'bed-assigned', streams: ['case/p-1', 'facility/f-ward'], data: { grade: null } },
    ])
    expect(assign({}, [...FOUND, classified('confirmed', 'severe')]).facts).toMatchObject([
      { data: { grade: 'severe' } },
    ])
  })
  test('a full facility is refused with its numbers', () => {
    const given = [...FOUND, found(person(2)), bedAssigned(SHED, '08:30', person(2))]
    expect(assign({ facility: SHED }, given).refusal).toMatchObject({
      code: 'facility-full',
      params: { beds: 1, blocked: 0, occupied: 0, reserved: 1 },
    })
  })
  test('a makeshift hospital takes asymptomatic and mild only; a grade not yet known counts as asymptomatic', () => {
    expect(assign({ facility: SHED }, FOUND).facts).toHaveLength(1)
    const common = [...FOUND, classified('confirmed', 'common')]
    expect(assign({ facility: SHED }, common).refusal).toMatchObject({
      code: 'grade-not-taken',
      params: { grade: 'common' },
    })
    expect(assign({ facility: SITE }, [...FOUND, opened(SITE, 'isolation-site')]).refusal?.code).toBe('grade-not-taken')
  })
  test('an unknown or closed facility has no bed', () => {
    expect(assign({ facility: SITE }, FOUND).refusal?.code).toBe('no-such-facility')
    const closed = { ...opened(WARD), type: 'facility-closed', data: { facility: WARD, reason: 'unsafe' } }
    expect(assign({}, [...FOUND, closed]).refusal?.code).toBe('facility-closed')
  })
  test('a second bed only instead of the first, in one act', () => {
    const given = [...FOUND, bedAssigned()]
    expect(assign({ facility: SHED }, given).refusal).toMatchObject({
      code: 'bed-already-assigned',
      params: { facility: WARD },
    })
    expect(assign({ facility: SHED, insteadOf: WARD }, given).facts).toMatchObject([
      { type: 'bed-released', streams: ['case/p-1', 'facility/f-ward'], data: { reason: 'reassigned' } },
      { type: 'bed-assigned', streams: ['case/p-1', 'facility/f-shed'] },
    ])
    expect(assign({ insteadOf: WARD }, given).refusal?.code).toBe('bed-already-assigned')
    expect(assign({ insteadOf: SHED }, FOUND).refusal?.code).toBe('no-bed-assigned')
  })
  test('not for a patient in care, gone home, revoked, unknown, or before the last step', () => {
    const inside = [...FOUND, bedAssigned(), pickedUp(), admitted()]
    expect(assign({}, inside).refusal?.code).toBe('already-admitted')
    expect(assign({ occurredAt: at('11:30') }, [...inside, discharged()]).refusal?.code).toBe('case-discharged')
    expect(assign({}, [...FOUND, revoked('10:00')]).refusal?.code).toBe('case-revoked')
    expect(assign({}, [opened(WARD)]).refusal?.code).toBe('no-such-case')
    expect(assign({ occurredAt: at('07:59') }, FOUND).refusal?.code).toBe('out-of-order')
  })
  test('a patient who moves on to another facility gets a bed there', () => {
    const moving = [...FOUND, bedAssigned(SHED), pickedUp(), admitted(SHED), discharged('other-facility', SHED)]
    expect(assign({ occurredAt: at('11:30') }, moving).facts).toHaveLength(1)
  })
})
describe('release a bed', () => {
  test('gives the reservation back', () => {
    expect(release([...FOUND, bedAssigned()]).facts).toMatchObject([
      { type: 'bed-released', data: { reason: 'reassigned' } },
    ])
  })
  test('only one that is held here', () => {
    expect(release(FOUND).refusal?.code).toBe('no-bed-assigned')
    expect(release([...FOUND, bedAssigned()], SHED).refusal).toMatchObject({
      code: 'assigned-elsewhere',
      params: { assigned: WARD },
    })
    expect(release([...FOUND, admitted()]).refusal?.code).toBe('already-admitted')
    expect(release([]).refusal?.code).toBe('no-such-case')
    expect(release([...FOUND, revoked('10:00')]).refusal?.code).toBe('case-revoked')
    expect(release([...FOUND, bedAssigned()], WARD, at('08:00')).refusal?.code).toBe('out-of-order')
  })
})

describe('assign a bed to somebody with a need', () => {
  const needs = happened('care-needs-recorded', { person: P1, needs: ['mobility', 'dialysis'] }, at('08:10'), [
    streamId('care', P1),
  ])
  const ward = (kind: 'dialysis' | 'general', beds = 1) =>
    happened('ward-set', { facility: WARD, ward: 'w-1', kind, beds }, at('05:30'), [streamId('facility', WARD)])
  const given = (...more: readonly Given[]) => [opened(WARD, 'designated-hospital', 3), found(), needs, ...more]

  test('the ward that the need asks for is taken without being named', () => {
    expect(assign({}, given(ward('dialysis'))).facts).toMatchObject([{ data: { ward: 'w-1' } }])
  })
  test('no ward of the kind, or none free: refused, unless chosen by hand', () => {
    expect(assign({}, given()).refusal).toMatchObject({ code: 'need-not-met', params: { ward: 'dialysis' } })
    expect(assign({}, given(ward('general'))).refusal?.code).toBe('need-not-met')
    const taken = happened(
      'bed-assigned',
      { person: person(2), facility: WARD, grade: null, reason: 'need', ward: 'w-1' },
      at('08:20'),
      [streamId('facility', WARD)],
    )
    expect(assign({}, given(ward('dialysis'), taken)).refusal?.code).toBe('need-not-met')
    expect(assign({ reason: 'manual' }, given()).facts).toHaveLength(1)
  })
  test('a ward that is named must exist and have a bed', () => {
    const plain = [opened(WARD, 'designated-hospital', 3), found()]
    expect(assign({ ward: 'w-1' }, plain).refusal?.code).toBe('no-such-ward')
    const blocked = happened(
      'beds-blocked',
      { facility: WARD, block: 'b-1', ward: 'w-1', beds: 1, reason: 'repair', until: at('20:00') },
      at('06:00'),
      [streamId('facility', WARD)],
    )
    expect(assign({ ward: 'w-1' }, [...plain, ward('general'), blocked]).refusal?.code).toBe('ward-full')
  })
})
