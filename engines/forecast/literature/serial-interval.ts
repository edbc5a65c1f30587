import { gammaCdf } from '../numeric/gamma.ts'

const momentsOf = (mean: number, sd: number) => ({ shape: (mean / sd) ** 2, scale: (sd * sd) / mean })

/**
 * Weights of lags 0, 1, ... `last` of a gamma serial interval shifted by one day, as Cori et al. 2013 (web appendix 11)
 * discretise it: the integral of the density against the triangle around each day. Lag 0 has weight 0.
 */
export function shiftedGammaWeights(mean: number, sd: number, last: number): number[] {
  const { shape, scale } = momentsOf(mean - 1, sd)
  const f = (x: number, more: number) => gammaCdf(shape + more, x / scale)
  return Array.from({ length: last + 1 }, (_, lag) => {
    const whole = lag * f(lag, 0) + (lag - 2) * f(lag - 2, 0) - 2 * (lag - 1) * f(lag - 1, 0)
    const part = shape * scale * (2 * f(lag - 1, 1) - f(lag - 2, 1) - f(lag, 1))
    return Math.max(0, whole + part)
  })
}

/**
 * Weights of lags 0, 1, ... of a gamma serial interval against the triangle 1 - |x - lag|; what falls on lag 0 goes to
 * lag 1, and the tail beyond `upTo` of the mass to the last lag (Hart et al.).
 */
export function triangularWeights(shape: number, scale: number, upTo = 0.9999): number[] {
  const ramp = (x: number) => x * gammaCdf(shape, x / scale) - shape * scale * gammaCdf(shape + 1, x / scale)
  const weight = (lag: number) => ramp(lag + 1) - 2 * ramp(lag) + ramp(Math.max(0, lag - 1))
  const weights = [0, weight(0) + weight(1)]
  for (let sum = weights[1] ?? 0, lag = 2; sum < upTo; lag++) {
    weights.push(weight(lag))
    sum += weights[lag] ?? 0
  }
  const before = weights.slice(0, -1)
  return [...before, 1 - before.reduce((sum, one) => sum + one, 0)]
}
