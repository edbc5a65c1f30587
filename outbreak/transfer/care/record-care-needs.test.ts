import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { OUTBREAK } from '../../module.ts'
import { at, found, type Given, HOME, happened, P1, when } from '../../testing.ts'
import { wardFor } from './care-state.ts'
import { recordCareNeeds } from './record-care-needs.ts'

const record = (given: readonly Given[], occurredAt = at('11:00')) =>
  when(OUTBREAK.kinds, given, recordCareNeeds, { person: P1, needs: ['dialysis', 'dialysis', 'mobility'], occurredAt })
const known = happened('care-needs-recorded', { person: P1, needs: [] }, at('09:00'), [streamId('care', P1)])

describe('record what a person needs', () => {
  test('each need once, at the home of the case', () => {
    expect(record([found()]).facts).toMatchObject([
      { type: 'care-needs-recorded', place: HOME, streams: ['care/p-1'], data: { needs: ['dialysis', 'mobility'] } },
    ])
  })
  test('of somebody who is known, and in order', () => {
    expect(record([]).refusal?.code).toBe('needs-nobody-known')
    expect(record([found(), known], at('08:59')).refusal?.code).toBe('out-of-order')
  })
  test('labour decides the ward before dialysis, and walking decides none', () => {
    expect(wardFor(['dialysis', 'labour'])).toBe('maternity')
    expect(wardFor(['mobility'])).toBeNull()
  })
})
