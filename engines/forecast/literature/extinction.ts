/** Control of transmission: `population` scales everybody's R, `individual` stops a share of cases altogether. */
export interface Control {
  readonly population?: number
  readonly individual?: number
}

/**
 * Probability that the chain of one case dies out: least root of q = c + (1 - c)(1 + R(1 - q)/k)^-k, Poisson for
 * k = Infinity (Lloyd-Smith et al. 2005). `seeds` independent cases: q^seeds.
 */
export function extinction(r: number, k: number, seeds = 1, { population = 0, individual = 0 }: Control = {}): number {
  const mean = r * (1 - population)
  if (mean * (1 - individual) <= 1) return 1
  const generate = (q: number) => individual + (1 - individual) * offspringGenerating(mean, k, q)
  return smallestRoot(generate) ** seeds
}

/** Probability generating function of the number of offspring. */
export function offspringGenerating(mean: number, k: number, s: number): number {
  if (k === Number.POSITIVE_INFINITY) return Math.exp(-mean * (1 - s))
  return (1 + (mean * (1 - s)) / k) ** -k
}

/** The convex function is above the diagonal left of the root and below it up to 1. */
function smallestRoot(f: (q: number) => number): number {
  let low = 0
  let high = 1
  for (let step = 0.5; step > 1e-12 && f(1 - step) > 1 - step; step /= 2) low = 1 - step
  high = low === 0 ? 0.5 : (1 + low) / 2
  while (f(high) > high && 1 - high > 1e-15) high = (1 + high) / 2
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (f(middle) > middle) low = middle
    else high = middle
  }
  return (low + high) / 2
}
