import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** The scenario's only source of chance: a seeded stream with the few draws the world needs. */
export interface Chance {
  /** In [0, 1). */
  unit(): number
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True with probability `p`. */
  yes(p: number): boolean
  pick<T>(items: readonly T[]): T
  /** Index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number
  /** Right-skewed positive number: median `median`, spread `sigma` of the logarithm. */
  delay(median: number, sigma: number): number
}

export function chanceFrom(seed: number): Chance {
  const stream = xoroshiro128plus(seed)
  const unit = () => uniformFloat64(stream)
  const int = (low: number, high: number) => uniformInt(stream, low, high)
  return {
    unit,
    int,
    yes: (p) => unit() < p,
    pick<T>(items: readonly T[]): T {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    weighted(weights) {
      let left = unit() * weights.reduce((sum, w) => sum + w, 0)
      for (const [index, weight] of weights.entries()) {
        left -= weight
        if (left < 0) return index
      }
      return weights.length - 1
    },
    delay(median, sigma) {
      const normal = Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
      return median * Math.exp(sigma * normal)
    },
  }
}
