import { lnGamma } from '../numeric/gamma.ts'

/** Law of the number of offspring: negative binomial with mean r and dispersion k; k = Infinity is Poisson. */
export interface Offspring {
  readonly r: number
  readonly k: number
}

/** ln P(a chain from one case has n cases in all, the first among them) (Blumberg and Lloyd-Smith 2013). */
export function lnChainSize(n: number, { r, k }: Offspring): number {
  if (r === 0) return n === 1 ? 0 : Number.NEGATIVE_INFINITY
  if (k === Number.POSITIVE_INFINITY) return (n - 1) * Math.log(r * n) - r * n - lnGamma(n + 1)
  return (
    lnGamma(k * n + n - 1) -
    lnGamma(k * n) -
    lnGamma(n + 1) +
    (n - 1) * Math.log(r / k) -
    (k * n + n - 1) * Math.log1p(r / k)
  )
}

/** P(1), P(2), ... up to the size beyond which less than `rest` is left, or `most` of them. */
export function chainSizes(law: Offspring, rest = 1e-6, most = 1000): number[] {
  const p: number[] = []
  let left = 1
  for (let n = 1; n <= most && left > rest; n++) {
    const one = Math.exp(lnChainSize(n, law))
    p.push(one)
    left -= one
  }
  return p
}

/** P(chain has at least n cases), summed from below, so that it also counts chains that never end. */
export function chainAtLeast(n: number, law: Offspring): number {
  let below = 0
  for (let size = 1; size < n; size++) below += Math.exp(lnChainSize(size, law))
  return 1 - below
}

/** Mean size of a chain: 1/(1 - R) below one, without end from there on. */
export const meanChain = ({ r }: Offspring): number => (r < 1 ? 1 / (1 - r) : Number.POSITIVE_INFINITY)

/** ln P(a chain dies in exactly its n-th generation; a lone case is 1): differences of the iterated generating function. */
export function lnChainLength(n: number, { r, k }: Offspring): number {
  let before = 0
  let now = 0
  for (let i = 0; i < n; i++) {
    before = now
    now = k === Number.POSITIVE_INFINITY ? Math.exp(r * (now - 1)) : (1 + (r * (1 - now)) / k) ** -k
  }
  return Math.log(now - before)
}
