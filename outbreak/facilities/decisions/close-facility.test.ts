import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { admitted, at, bedAssigned, found, happened, opened, WARD, when } from '../../testing.ts'
import { FACILITIES_KINDS } from '../room.ts'
import { closeFacility } from './close-facility.ts'

const close = (given: Parameters<typeof when>[1], occurredAt = at('11:00')) =>
  when(FACILITIES_KINDS, given, closeFacility, { facility: WARD, reason: 'stood-down', occurredAt })

describe('close a facility', () => {
  test('an empty one closes', () => {
    expect(close([opened(WARD)]).facts).toMatchObject([{ type: 'facility-closed', data: { reason: 'stood-down' } }])
  })
  test('nobody is left inside and nobody is on the way', () => {
    expect(close([opened(WARD), found(), admitted()]).refusal).toMatchObject({
      code: 'facility-not-empty',
      params: { occupied: 1, reserved: 0 },
    })
    expect(close([opened(WARD), found(), bedAssigned()]).refusal).toMatchObject({
      params: { occupied: 0, reserved: 1 },
    })
  })
  test('not twice, not where there is none, not before it opened', () => {
    const closed = happened('facility-closed', { facility: WARD, reason: 'unsafe' }, at('06:00'), [
      streamId('facility', WARD),
    ])
    expect(close([opened(WARD), closed]).refusal?.code).toBe('facility-closed')
    expect(close([]).refusal?.code).toBe('no-such-facility')
    expect(close([opened(WARD)], at('04:00')).refusal?.code).toBe('out-of-order')
  })
})
