import { chainAtLeast, lnChainLength, lnChainSize, meanChain } from '../literature/chains.ts'
import { extinction } from '../literature/extinction.ts'
import { finalSize } from '../literature/final-size.ts'
import { overByEnumeration, overWithLinks, overWithoutLinks } from '../literature/outbreak-over.ts'
import { reproductionNumbers } from '../literature/reproduction-number.ts'
import { shiftedGammaWeights, triangularWeights } from '../literature/serial-interval.ts'
import { shareOfCases } from '../literature/transmission-share.ts'
import { gammaQuantile } from '../numeric/gamma.ts'
import { crpsNormal, crpsSample, weightedIntervalScore } from '../scoring/scores.ts'
import type { Quantity } from './published-value.ts'

/** Daily cases and, where the file has them, weights of the serial interval by lag. */
export interface Series {
  readonly cases: readonly number[]
  readonly weights: readonly number[]
}
/** A data file by its name; undefined where it is not there. */
export type ReadSeries = (file: string) => Series | undefined

const WEEK = 7
const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9]
const law = ({ r, k }: { readonly r: number; readonly k: number | null }) => ({ r, k: k ?? Number.POSITIVE_INFINITY })

/** Computes one published quantity; undefined where its data file is missing. */
export function computeValue(of: Quantity, read: ReadSeries): number | undefined {
  switch (of.what) {
    case 'extinction':
    case 'epidemic': {
      const { population = 0, individual = 0 } = of
      const dies = extinction(of.r, law(of).k, of.seeds, { population, individual })
      return of.what === 'extinction' ? dies : 1 - dies
    }
    case 'share':
      return shareOfCases(law(of), of.share)
    case 'lnSize':
      return of.sizes.reduce((sum, n) => sum + lnChainSize(n, law(of)), 0)
    case 'lnLength':
      return of.sizes.reduce((sum, n) => sum + lnChainLength(n, law(of)), 0)
    case 'chainP':
      return Math.exp(lnChainSize(of.n, law(of)))
    case 'chainAtLeast':
      return chainAtLeast(of.n, law(of))
    case 'chainMean':
      return meanChain(law(of))
    case 'finalSize':
      return finalSize(of.r)
    case 'serial':
      return shiftedGammaWeights(of.mean, of.sd, of.lag)[of.lag]
    case 'cori':
    case 'coriMaxDay':
    case 'coriParametric':
      return reproductionNumber(of, read)
    case 'wis':
      return weightedIntervalScore(
        of.quantiles.map((value, i) => ({ level: LEVELS[i] ?? 0, value })),
        of.truth,
        of.median,
      )
    case 'crpsNormal':
    case 'crpsParts':
    case 'crpsAgainstWis':
      return crps(of.what, of.truth)
    default:
      return over(of)
  }
}

type Cori = Extract<Quantity, { what: 'cori' | 'coriMaxDay' | 'coriParametric' }>
function reproductionNumber(of: Cori, read: ReadSeries): number | undefined {
  const series = read(of.file)
  if (series === undefined) return undefined
  const { cases } = series
  const weights = of.what === 'coriParametric' ? shiftedGammaWeights(of.mean, of.sd, cases.length - 1) : series.weights
  const windows = reproductionNumbers(cases, weights, { window: WEEK })
  if (of.what === 'coriMaxDay') return windows.toSorted((a, b) => b.mean - a.mean)[0]?.tEnd
  if (of.what === 'coriParametric') return windows[0]?.[of.field]
  return windows.find(({ tEnd }) => tEnd === of.tEnd)?.[of.field]
}

type Over = Extract<Quantity, { what: 'overTraced' | 'overUntraced' | 'overFirst' | 'overEnumerated' }>
function over(of: Over): number | undefined {
  const weights = triangularWeights((of.mean / of.sd) ** 2, (of.sd * of.sd) / of.mean)
  if (of.what === 'overEnumerated') return overByEnumeration(of.days, of.day, law(of), weights)
  const cases = of.days.map((day, i) => ({ day, infector: of.infectors[i] ?? null }))
  const linked = of.what === 'overFirst' ? of.linked : of.what === 'overTraced'
  const probability = (day: number) =>
    linked ? overWithLinks(cases, day, law(of), weights) : overWithoutLinks(of.days, day, law(of), weights)
  if (of.what !== 'overFirst') return probability(of.day)
  const last = Math.max(...of.days)
  for (let day = last; day < last + weights.length; day++) if (probability(day) >= of.level) return day
  return undefined
}

const SAMPLE = 2000
/** A sample of a standard normal without chance: its evenly spaced quantiles. */
const normalQuantile = (p: number): number =>
  p < 0.5 ? -Math.sqrt(2 * gammaQuantile(0.5, 1 - 2 * p)) : Math.sqrt(2 * gammaQuantile(0.5, 2 * p - 1))

function crps(what: 'crpsNormal' | 'crpsParts' | 'crpsAgainstWis', truth: number): number {
  if (what === 'crpsNormal') return crpsNormal(0, 1, truth)
  const sample = Array.from({ length: SAMPLE }, (_, i) => normalQuantile((i + 0.5) / SAMPLE))
  const score = crpsSample(sample, truth)
  if (what === 'crpsParts') return score.crps - score.dispersion - score.overprediction - score.underprediction
  const quantiles = Array.from({ length: 99 }, (_, i) => ({
    level: (i + 1) / 100,
    value: normalQuantile((i + 1) / 100),
  }))
  return score.crps - weightedIntervalScore(quantiles, truth)
}
