import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extinction } from '../literature/extinction.ts'
import { DELAYS, publishedSetting, type RingSetting } from './published-setting.ts'
import { joinBlocks } from './result.ts'
import { simulateRing } from './simulate.ts'
import { skewNormalTable, weibullTable } from './tables.ts'

const setting = (given: Partial<RingSetting> = {}) =>
  publishedSetting({
    mode: 'corrected',
    r0: 2.5,
    seeds: 5,
    delay: DELAYS.short,
    presymptomatic: 0.15,
    asymptomatic: 0,
    traced: 0.6,
    seed: 7,
    ...given,
  })
const share = (given: Partial<RingSetting>, n = 400): number => simulateRing(setting(given), 0, n).controlled / n

describe('the isolation model', () => {
  it('gives the same bytes for one seed however the trajectories are shared out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (cut, seed) => {
        const problem = setting({ seed })
        const parts = joinBlocks([simulateRing(problem, 0, cut), simulateRing(problem, cut, 60)])
        expect(parts).toEqual(simulateRing(problem, 0, 60))
      }),
      { numRuns: 10 },
    )
  })
  it('says the same whether it stops when certain or goes on to the cap', () => {
    const certain = simulateRing(setting({ traced: 0.4 }), 0, 100)
    const full = simulateRing(setting({ traced: 0.4, toTheEnd: true }), 0, 100)
    expect(full.controlled).toBe(certain.controlled)
    expect(full.cases).toBeGreaterThanOrEqual(certain.cases)
  })
  it('is controlled without spread, and by full tracing without delay', () => {
    expect(share({ r0: 0 })).toBe(1)
    expect(simulateRing(setting({ r0: 0 }), 0, 10).cases).toBe(50)
    expect(share({ traced: 1, presymptomatic: 0.01, delay: { shape: 5, scale: 0.001 } })).toBe(1)
  })
  it('reports what hit the cap as not controlled', () => {
    const block = simulateRing(setting({ r0: 20, traced: 0, toTheEnd: true, seeds: 20 }), 0, 20)
    expect(block).toMatchObject({ n: 20, controlled: 0, capped: 20 })
    expect([...block.outcomes]).toEqual(Array(20).fill(2))
  })
  it('is controlled more often with more tracing, shorter delays and less spread before onset', () => {
    for (const mode of ['published', 'corrected'] as const) {
      expect(share({ mode, traced: 0.9 })).toBeGreaterThan(share({ mode, traced: 0.3 }))
      expect(share({ mode, r0: 1.5 })).toBeGreaterThan(share({ mode, r0: 1.5, delay: DELAYS.long }))
      expect(share({ mode, presymptomatic: 0.01 })).toBeGreaterThan(share({ mode, presymptomatic: 0.3 }))
    }
  })
  it('dies out as often as the closed form says when nobody is isolated', () => {
    const p = share({ seeds: 1, r0: 3.5, traced: 0, delay: { shape: 50, scale: 1000 } }, 2000)
    expect(Math.abs(p - extinction(3.5, 0.16))).toBeLessThan(0.04)
  })
})

describe('quantile tables', () => {
  it('are within 0.02 days at 99.9 %', () => {
    const at = (table: Float64Array, p: number): number => {
      const step = Math.floor(p * 4096)
      const [low = 0, high = 0] = [table[step], table[step + 1]]
      return low + (high - low) * (p * 4096 - step)
    }
    const { shape, scale } = DELAYS.short
    expect(Math.abs(at(weibullTable(shape, scale), 0.999) - scale * (-Math.log(0.001)) ** (1 / shape))).toBeLessThan(
      0.02,
    )
    // Without skew it is a normal law: 3.0902 widths.
    expect(Math.abs(at(skewNormalTable(2, 0), 0.999) - 2 * 3.090232)).toBeLessThan(0.02)
  })
})
