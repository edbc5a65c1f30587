import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { OUTBREAK } from '../../module.ts'
import {
  admitted,
  at,
  bedAssigned,
  found,
  type Given,
  opened,
  P1,
  pickedUp,
  revoked,
  SHED,
  subject,
  WARD,
  when,
} from '../../testing.ts'
import type { RevokeCase } from '../contract.ts'
import { revokeCase } from './revoke-case.ts'

const revoke = (change: Partial<RevokeCase>, given: readonly Given[]) => {
  const base: RevokeCase = {
    person: P1,
    reason: 'false-positive',
    facility: null,
    reserved: null,
    occurredAt: at('11:00'),
  }
  return when(OUTBREAK.kinds, given, revokeCase, { ...base, ...change })
}
const RESERVED = [opened(WARD), found(), bedAssigned()]

describe('revoke a case', () => {
  test('without a bed it simply ends', () => {
    expect(revoke({}, [found()]).facts).toMatchObject([{ type: 'case-revoked', data: { reason: 'false-positive' } }])
  })
  test('a reserved bed is given back with it', () => {
    expect(revoke({ facility: WARD }, RESERVED).facts).toMatchObject([
      { type: 'bed-released', streams: ['case/p-1', 'facility/f-ward'], data: { reason: 'revoked' } },
      { type: 'case-revoked' },
    ])
  })
  test('an occupied bed is freed with it', () => {
    const given = [...RESERVED, pickedUp(), admitted()]
    const { facts } = revoke({ facility: WARD }, given)
    expect(facts.map((f) => f.type)).toEqual(['patient-discharged', 'case-revoked'])
    const kind = OUTBREAK.kinds.find((k) => k.kind === 'facility')
    expect(kind && subject(kind, streamId('facility', WARD), [...given, ...facts]).domain).toMatchObject({ inside: 0 })
  })
  test('the bed that is held must be named, and no other', () => {
    expect(revoke({}, RESERVED).refusal).toMatchObject({ code: 'bed-held', params: { facility: WARD } })
    expect(revoke({ facility: SHED }, RESERVED).refusal?.code).toBe('no-bed-held-there')
    expect(revoke({ facility: WARD }, [found()]).refusal?.code).toBe('no-bed-held-there')
  })
  test('not an unknown case, not twice, not before its last step', () => {
    expect(revoke({}, []).refusal?.code).toBe('no-such-case')
    expect(revoke({}, [found(), revoked()]).refusal?.code).toBe('case-revoked')
    expect(revoke({ occurredAt: at('08:00') }, [found(), pickedUp()]).refusal?.code).toBe('out-of-order')
  })
})
