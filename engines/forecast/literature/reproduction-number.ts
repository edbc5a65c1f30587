import { gammaQuantile } from '../numeric/gamma.ts'

export interface ReproductionWindow {
  /** Last day of the window, counted from 1. */
  readonly tEnd: number
  readonly mean: number
  /** 2.5th and 97.5th percentile. */
  readonly low: number
  readonly high: number
  readonly sd: number
  readonly cases: number
  /** Fewer than ten cases: the prior, whose mean is 5, shows through. Raise no alarm on it. */
  readonly fewCases: boolean
}
export interface CoriOptions {
  readonly window: number
  /** Cases from elsewhere by day: they infect, but nobody here infected them. */
  readonly imported?: readonly number[]
  readonly prior?: { readonly shape: number; readonly scale: number }
}
const FEW = 10

/**
 * Instantaneous reproduction number over sliding windows (Cori et al. 2013): posterior gamma with shape a + sum I and
 * rate 1/b + sum of infection pressure. `weights`: serial interval by lag from 0. Windows start on the second day.
 */
export function reproductionNumbers(
  cases: readonly number[],
  weights: readonly number[],
  { window, imported = [], prior = { shape: 1, scale: 5 } }: CoriOptions,
): ReproductionWindow[] {
  const pressure = cases.map((_, day) => infectionPressure(cases, weights, day))
  return Array.from({ length: Math.max(0, cases.length - window) }, (_, i) => {
    const local = sum(cases, i + 1, i + window) - sum(imported, i + 1, i + window)
    const shape = prior.shape + local
    const scale = 1 / (1 / prior.scale + sum(pressure, i + 1, i + window))
    return {
      tEnd: i + window + 1,
      mean: shape * scale,
      low: gammaQuantile(shape, 0.025) * scale,
      high: gammaQuantile(shape, 0.975) * scale,
      sd: Math.sqrt(shape) * scale,
      cases: local,
      fewCases: local < FEW,
    }
  })
}

/** Sum of earlier cases, each by the weight of its age. */
export function infectionPressure(cases: readonly number[], weights: readonly number[], day: number): number {
  let total = 0
  for (let lag = 1; lag < weights.length && lag <= day; lag++) total += (weights[lag] ?? 0) * (cases[day - lag] ?? 0)
  return total
}

/** Sum over days from..to, both included. */
function sum(values: readonly number[], from: number, to: number): number {
  let total = 0
  for (let day = from; day <= to; day++) total += values[day] ?? 0
  return total
}
