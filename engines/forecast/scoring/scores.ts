import { normalCdf, normalDensity } from '../numeric/gamma.ts'

export interface Quantile {
  readonly level: number
  readonly value: number
}

/** Interval score of one quantile against what came: twice the pinball loss. */
const quantileScore = ({ level, value }: Quantile, truth: number): number =>
  2 * (truth < value ? 1 - level : -level) * (value - truth)

/**
 * Weighted interval score of symmetric quantiles (Bracher et al. 2021). `hub`: the median counts half, the divisor is
 * the number of intervals and a half; `full`: it counts once, the divisor is one more.
 */
export function weightedIntervalScore(
  quantiles: readonly Quantile[],
  truth: number,
  median: 'hub' | 'full' = 'hub',
): number {
  const intervals = (quantiles.length - 1) / 2
  const isMedian = ({ level }: Quantile) => Math.abs(level - 0.5) < 1e-9
  const sides = quantiles.filter((one) => !isMedian(one)).reduce((sum, one) => sum + quantileScore(one, truth), 0)
  const middle = quantiles.filter(isMedian).reduce((sum, one) => sum + quantileScore(one, truth), 0)
  // A pair of pinball losses is the weighted score of its interval.
  return median === 'hub' ? (sides / 2 + middle / 2) / (intervals + 0.5) : (sides / 2 + middle) / (intervals + 1)
}

/** Continuous ranked probability score of a normal forecast. */
export function crpsNormal(mean: number, sd: number, truth: number): number {
  const z = (truth - mean) / sd
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI))
}

export interface SampleCrps {
  readonly crps: number
  readonly dispersion: number
  readonly overprediction: number
  readonly underprediction: number
}

/** The score of a sample and its parts: spread of the sample, and how far it lies above or below what came. */
export function crpsSample(sample: readonly number[], truth: number): SampleCrps {
  const sorted = sample.toSorted((a, b) => a - b)
  const n = sorted.length
  const distance = sorted.reduce((sum, x) => sum + Math.abs(x - truth), 0) / n
  // sum |x_i - x_j| over ordered pairs, from ranks.
  const within = sorted.reduce((sum, x, i) => sum + x * (2 * i + 1 - n), 0) / (n * n)
  const middle = medianOf(sorted)
  const dispersion = sorted.reduce((sum, x) => sum + Math.abs(x - middle), 0) / n - within
  const off = distance - within - dispersion
  return {
    crps: distance - within,
    dispersion,
    overprediction: middle > truth ? off : 0,
    underprediction: middle > truth ? 0 : off,
  }
}

function medianOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** Mean squared error of probabilities of things that came (1) or did not (0). */
export function brier(forecasts: readonly { readonly p: number; readonly came: boolean }[]): number {
  return forecasts.reduce((sum, { p, came }) => sum + (p - (came ? 1 : 0)) ** 2, 0) / forecasts.length
}
