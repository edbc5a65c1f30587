import { describe, expect, it } from 'vitest'
import { boundsOf, isWithin, type PublishedRelation } from './published-figure.ts'

const within = (relation: PublishedRelation, published: number, computed: number): boolean =>
  isWithin({ relation, published }, computed)

describe('a printed number and the count that bears it out', () => {
  it('is met exactly when it was printed exactly, or as all of them', () => {
    for (const relation of ['=', 'all'] as const) {
      expect(within(relation, 2200, 2200)).toBe(true)
      expect(within(relation, 2200, 2199)).toBe(false)
      expect(within(relation, 2200, 2201)).toBe(false)
      expect(boundsOf(relation, 2200)).toEqual({ low: 2200, high: 2200 })
    }
  })

  it('printed as "more than" admits up to five per cent more, and not itself', () => {
    expect([2200, 2201, 2310, 2311].map((n) => within('>', 2200, n))).toEqual([false, true, true, false])
    expect(boundsOf('>', 2200)).toEqual({ low: 2200, high: 2310 })
  })

  it('printed as "nearly" admits up to three per cent less, and not itself', () => {
    expect([969, 970, 999, 1000].map((n) => within('<', 1000, n))).toEqual([false, true, true, false])
    expect(boundsOf('<', 1000)).toEqual({ low: 970, high: 1000 })
  })

  it('works in units with decimals', () => {
    expect(within('>', 1.1, 1.155)).toBe(true)
    expect(within('=', 8.6, 8.6)).toBe(true)
  })
})
