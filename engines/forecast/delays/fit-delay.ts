import { gammaCdf, lnGamma, normalCdf } from '../numeric/gamma.ts'
import { minimise } from '../numeric/nelder-mead.ts'

export interface ObservedDelay {
  readonly days: number
  /** Days from its start to the moment of looking: a longer delay could not be seen yet. */
  readonly visible: number
}
export type DelayLaw = 'lognormal' | 'gamma' | 'weibull'
export interface FittedDelay {
  readonly law: DelayLaw
  /** Lognormal: mean and spread of the logarithm; gamma and Weibull: shape and scale in days. */
  readonly parameters: readonly [number, number]
  readonly lnLikelihood: number
  readonly n: number
}
interface Law {
  lnDensity(x: number, a: number, b: number): number
  below(x: number, a: number, b: number): number
}

const LAWS: Readonly<Record<DelayLaw, Law>> = {
  lognormal: {
    lnDensity: (x, mu, sigma) =>
      -Math.log(x * sigma * Math.sqrt(2 * Math.PI)) - (Math.log(x) - mu) ** 2 / (2 * sigma * sigma),
    below: (x, mu, sigma) => normalCdf((Math.log(x) - mu) / sigma),
  },
  gamma: {
    lnDensity: (x, shape, scale) => (shape - 1) * Math.log(x) - x / scale - lnGamma(shape) - shape * Math.log(scale),
    below: (x, shape, scale) => gammaCdf(shape, x / scale),
  },
  weibull: {
    lnDensity: (x, shape, scale) => Math.log(shape / scale) + (shape - 1) * Math.log(x / scale) - (x / scale) ** shape,
    below: (x, shape, scale) => -Math.expm1(-((x / scale) ** shape)),
  },
}
const LEAST = 0.02

/**
 * Greatest likelihood of a delay law from delays seen so far, each given that it was short enough to be seen. Delays of
 * zero count as half an hour. Fewer than three tell nothing: null.
 */
export function fitDelay(law: DelayLaw, delays: readonly ObservedDelay[]): FittedDelay | null {
  if (delays.length < 3) return null
  const { lnDensity, below } = LAWS[law]
  const seen = delays.map(({ days, visible }) => ({ days: Math.max(LEAST, days), visible: Math.max(LEAST, visible) }))
  const meanLog = seen.reduce((sum, one) => sum + Math.log(one.days), 0) / seen.length
  const unpack = ([a = 0, b = 0]: readonly number[]): [number, number] => [
    law === 'lognormal' ? a : Math.exp(a),
    Math.exp(b),
  ]
  const lnLikelihood = (at: readonly number[]): number => {
    const [a, b] = unpack(at)
    return seen.reduce((sum, { days, visible }) => sum + lnDensity(days, a, b) - Math.log(below(visible, a, b)), 0)
  }
  const cost = (at: readonly number[]) => {
    const value = -lnLikelihood(at)
    return Number.isFinite(value) ? value : 1e12
  }
  const best = minimise(cost, law === 'lognormal' ? [meanLog, -0.5] : [0.5, meanLog])
  return { law, parameters: unpack(best), lnLikelihood: lnLikelihood(best), n: seen.length }
}
