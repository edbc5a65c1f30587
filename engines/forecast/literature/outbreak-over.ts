import { lnGamma } from '../numeric/gamma.ts'
import type { Offspring } from './chains.ts'

export interface ChainCase {
  /** Day of onset or report, whole days from the first case. */
  readonly day: number
  /** Place in the list of who infected this case; null: from outside, or not known. */
  readonly infector: number | null
}

/** What share of the offspring of a case of this age would have been seen by now. */
const seenBy = (weights: readonly number[], age: number): number => {
  let total = 0
  for (let lag = 0; lag <= age && lag < weights.length; lag++) total += weights[lag] ?? 0
  return Math.min(1, total)
}

/**
 * P(no further case | all cases and who infected them up to `day`): the gamma law of each case's own reproduction
 * number is updated by the offspring it has had and by the time it had for them (Hart et al.).
 */
export function overWithLinks(
  cases: readonly ChainCase[],
  day: number,
  law: Offspring,
  weights: readonly number[],
): number {
  const known = cases.filter((one) => one.day <= day)
  const offspring = cases.map((_, i) => known.filter((one) => one.infector === i).length)
  return cases.reduce((p, one, i) => {
    if (one.day > day) return p
    return p * noneLeft(law, seenBy(weights, day - one.day), 1, offspring[i] ?? 0)
  }, 1)
}

/** P(no further case) taking every case as fresh, as without links (Nishiura et al. 2016). */
export function overWithoutLinks(
  days: readonly number[],
  day: number,
  law: Offspring,
  weights: readonly number[],
): number {
  return days.filter((one) => one <= day).reduce((p, one) => p * freshNoneLeft(law, 1 - seenBy(weights, day - one)), 1)
}

const freshNoneLeft = ({ r, k }: Offspring, left: number): number =>
  k === Number.POSITIVE_INFINITY ? Math.exp(-r * left) : (1 + (r * left) / k) ** -k

/** P(no unseen offspring) of one case with `known` offspring; seen and available are shares of its infectiousness. */
export function noneLeft({ r, k }: Offspring, seen: number, available: number, known: number): number {
  if (k === Number.POSITIVE_INFINITY) return Math.exp(-r * (available - seen))
  return ((k + r * seen) / (k + r * available)) ** (k + known)
}

const MOST_TREES = 200_000

/** P(no further case) when nobody knows who infected whom: all possible trees, each by how well it explains the days. */
export function overByEnumeration(
  days: readonly number[],
  day: number,
  { r, k }: Offspring,
  weights: readonly number[],
): number {
  const known = days.filter((one) => one <= day).toSorted((a, b) => a - b)
  const seen = known.map((one) => seenBy(weights, day - one))
  const count = known.map(() => 0)
  let over = 0
  let all = 0
  let trees = 0
  const lnWeight = (share: readonly number[]) =>
    count.reduce((total, n, i) => total + lnGamma(k + n) - (k + n) * Math.log(k / r + (share[i] ?? 1)), 0)
  const assign = (child: number, weight: number): void => {
    if (child === known.length) {
      if (++trees > MOST_TREES) throw new RangeError('too many possible trees to list')
      all += weight * Math.exp(lnWeight(seen))
      over += weight * Math.exp(lnWeight(known.map(() => 1)))
      return
    }
    for (let parent = 0; parent < child; parent++) {
      const lag = weights[(known[child] ?? 0) - (known[parent] ?? 0)] ?? 0
      if (lag === 0) continue
      count[parent] = (count[parent] ?? 0) + 1
      assign(child + 1, weight * lag)
      count[parent] = (count[parent] ?? 0) - 1
    }
  }
  assign(1, 1)
  return over / all
}
