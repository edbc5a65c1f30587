import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainSizes, meanChain } from './chains.ts'
import { extinction, offspringGenerating } from './extinction.ts'
import { finalSize } from './final-size.ts'
import { overByEnumeration, overWithLinks, overWithoutLinks } from './outbreak-over.ts'
import { reproductionNumbers } from './reproduction-number.ts'
import { shiftedGammaWeights, triangularWeights } from './serial-interval.ts'

const k = fc.double({ min: 0.05, max: 10, noNaN: true })

describe('extinction', () => {
  it('is the root of the generating function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.05, max: 10, noNaN: true }), k, (r, dispersion) => {
        const q = extinction(r, dispersion)
        expect(q).toBeLessThan(1)
        expect(Math.abs(offspringGenerating(r, dispersion, q) - q)).toBeLessThan(1e-9)
      }),
    )
  })
  it('has its logarithm multiplied by the number of seeds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), k, (seeds, dispersion) => {
        const ratio = Math.log(extinction(2, dispersion, seeds)) / Math.log(extinction(2, dispersion))
        expect(ratio).toBeCloseTo(seeds, 6)
      }),
    )
  })
  it('is certain without spread and nearly impossible with very much', () => {
    expect(extinction(0, 0.16)).toBe(1)
    expect(extinction(1, 0.16)).toBe(1)
    expect(extinction(100, Number.POSITIVE_INFINITY)).toBeLessThan(1e-30)
  })
})

describe('chains', () => {
  it('have sizes that add up to the chance to end, with the mean 1/(1 - R)', () => {
    const p = chainSizes({ r: 0.5, k: 0.2 }, 1e-12, 5000)
    expect(p.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
    expect(p.reduce((sum, one, i) => sum + one * (i + 1), 0)).toBeCloseTo(meanChain({ r: 0.5, k: 0.2 }), 6)
    const above = chainSizes({ r: 1.5, k: 0.5 }, 1e-12, 5000).reduce((sum, one) => sum + one, 0)
    expect(above).toBeCloseTo(extinction(1.5, 0.5), 6)
  })
})

it('the final size solves its equation, and is nothing up to 1', () => {
  expect(finalSize(1)).toBe(0)
  for (const r0 of [1.01, 1.5, 4, 15]) expect(1 - Math.exp(-r0 * finalSize(r0))).toBeCloseTo(finalSize(r0), 10)
})

describe('an outbreak', () => {
  const weights = triangularWeights(2.707, 5.653)
  const law = { r: 0.95, k: 0.18 }
  it('is over for certain once the serial interval is spent', () => {
    expect(overWithLinks([{ day: 0, infector: null }], 200, law, weights)).toBeCloseTo(1, 9)
  })
  it('of one case is the same with its links and over all trees, and on its first day without links', () => {
    for (const day of [0, 5, 20]) {
      const linked = overWithLinks([{ day: 0, infector: null }], day, law, weights)
      expect(overByEnumeration([0], day, law, weights)).toBeCloseTo(linked, 12)
    }
    expect(overWithoutLinks([0], 0, law, weights)).toBeCloseTo(
      overWithLinks([{ day: 0, infector: null }], 0, law, weights),
      12,
    )
  })
})

it('R comes back from a series that grows by its own renewal', () => {
  const weights = shiftedGammaWeights(4, 2, 40)
  const cases = [1000]
  for (let day = 1; day < 60; day++)
    cases.push(1.3 * cases.reduce((sum, one, i) => sum + one * (weights[day - i] ?? 0), 0))
  expect(reproductionNumbers(cases, weights, { window: 7 }).at(-1)?.mean).toBeCloseTo(1.3, 2)
})
