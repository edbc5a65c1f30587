import { normalCdf } from '../numeric/gamma.ts'

/** Steps of a quantile table; a draw takes 12 bits for the step and the rest for the place within it. */
export const TABLE_STEPS = 4096
/** Tails beyond this are clipped, so that the last step stays finite. */
const CLIP = 2e-5

const tableOf = (quantile: (p: number) => number): Float64Array =>
  Float64Array.from({ length: TABLE_STEPS + 1 }, (_, i) =>
    quantile(Math.min(1 - CLIP, Math.max(CLIP, i / TABLE_STEPS))),
  )

/** Quantiles of a Weibull law, in days. */
export const weibullTable = (shape: number, scale: number): Float64Array =>
  tableOf((p) => scale * (-Math.log1p(-p)) ** (1 / shape))

const GRID = 40_000
const REACH = 6

/** Quantiles of a skew normal law at 0 with the given width; by summing its density over a fine grid. */
export function skewNormalTable(width: number, alpha: number): Float64Array {
  const step = (2 * REACH) / GRID
  const below = new Float64Array(GRID + 1)
  let total = 0
  for (let i = 0; i < GRID; i++) {
    const x = -REACH + (i + 0.5) * step
    total += Math.exp((-x * x) / 2) * normalCdf(alpha * x)
    below[i + 1] = total
  }
  let at = 0
  return tableOf((p) => {
    const wanted = p * total
    while ((below[at + 1] ?? total) < wanted) at++
    const here = below[at] ?? 0
    const share = (wanted - here) / ((below[at + 1] ?? total) - here)
    return width * (-REACH + (at + share) * step)
  })
}

export interface AliasTable {
  /** Number of entries, a power of two. */
  readonly bits: number
  readonly threshold: Float64Array
  readonly other: Int32Array
}

/** Walker's alias table of negative binomial counts, large enough that less than 1e-9 lies beyond it. */
export function offspringTable(mean: number, k: number): AliasTable {
  const p = countProbabilities(mean, k)
  const bits = Math.max(1, Math.ceil(Math.log2(p.length)))
  const size = 2 ** bits
  const scaled = Array.from({ length: size }, (_, n) => (p[n] ?? 0) * size)
  const threshold = new Float64Array(size).fill(1)
  const other = Int32Array.from({ length: size }, (_, n) => n)
  const small = scaled.flatMap((value, n) => (value < 1 ? [n] : []))
  const large = scaled.flatMap((value, n) => (value < 1 ? [] : [n]))
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() ?? 0
    const high = large.pop() ?? 0
    threshold[low] = scaled[low] ?? 0
    other[low] = high
    scaled[high] = (scaled[high] ?? 0) + (scaled[low] ?? 0) - 1
    if ((scaled[high] ?? 0) < 1) small.push(high)
    else large.push(high)
  }
  return { bits, threshold, other }
}

function countProbabilities(mean: number, k: number): number[] {
  const poisson = k === Number.POSITIVE_INFINITY
  const share = poisson ? 0 : mean / (mean + k)
  const p = [poisson ? Math.exp(-mean) : (1 - share) ** k]
  let left = 1 - (p[0] ?? 0)
  for (let n = 1; left > 1e-9 && n < 65_536; n++) {
    const before = p[n - 1] ?? 0
    const next = poisson ? (before * mean) / n : (before * share * (k + n - 1)) / n
    p.push(next)
    left -= next
  }
  return p
}
