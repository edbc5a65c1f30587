import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketTotal, count, hours, onTimePercent, scaleSteps, stepOf } from './numbers.ts'

describe('onTimePercent', () => {
  it('judges only what has fallen due', () => {
    expect(onTimePercent({ onTime: 92, late: 5, overdue: 3 })).toBe(92)
    expect(onTimePercent({ onTime: 0, late: 0, overdue: 0 })).toBeNull()
  })
  it('never rounds a single lateness away', () => {
    expect(onTimePercent({ onTime: 1000, late: 1, overdue: 0 })).toBe(99)
    expect(onTimePercent({ onTime: 1, late: 1000, overdue: 0 })).toBe(1)
  })
})

describe('formats', () => {
  it('groups thousands and trims hours', () => {
    expect(count(1136)).toBe('1,136')
    expect(hours(4.96)).toBe('5')
    expect(hours(4.25)).toBe('4.3')
    expect(hours(21.4)).toBe('21')
  })
  it('adds lateness buckets', () => {
    expect(bucketTotal({ under1h: 1, under4h: 2, under12h: 3, over12h: 4 })).toBe(10)
  })
})

describe('scaleSteps', () => {
  it('gives every value a step, zero its own', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), (values) => {
        const edges = scaleSteps(values, 4)
        for (const v of values) {
          const step = stepOf(v, edges)
          expect(step === 0).toBe(v === 0)
          expect(step).toBeLessThanOrEqual(edges.length)
        }
      }),
    )
  })
})
