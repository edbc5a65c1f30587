const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
const MAX_TERMS = 10_000
const EPSILON = 1e-16

/** Natural logarithm of the gamma function for x > 0 (Lanczos, g = 7), about 1e-14 relative. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - lnGamma(1 - x)
  const at = x - 1
  const t = at + 7.5
  const sum = LANCZOS.reduce((total, c, i) => total + c / (at + i + 1), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Regularised lower incomplete gamma P(shape, x): distribution function of a gamma law with scale 1. */
export function gammaCdf(shape: number, x: number): number {
  if (x <= 0) return 0
  if (x === Number.POSITIVE_INFINITY) return 1
  return x < shape + 1 ? series(shape, x) : 1 - continuedFraction(shape, x)
}

function series(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < MAX_TERMS && term > sum * EPSILON; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum * Math.exp(shape * Math.log(x) - x - lnGamma(shape))
}

/** Lentz's method for the upper tail. */
function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < MAX_TERMS; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    h *= d * c
    if (Math.abs(d * c - 1) < EPSILON) break
  }
  return Math.exp(shape * Math.log(x) - x - lnGamma(shape)) * h
}

/** Quantile of a gamma law with scale 1, by bisection in a bracket that is widened until it holds `p`. */
export function gammaQuantile(shape: number, p: number): number {
  if (p <= 0) return 0
  let low = 0
  let high = shape + 1
  while (gammaCdf(shape, high) < p) high *= 2
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i++) {
    const middle = (low + high) / 2
    if (gammaCdf(shape, middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Standard normal distribution function. */
export function normalCdf(x: number): number {
  const half = gammaCdf(0.5, (x * x) / 2) / 2
  return x < 0 ? 0.5 - half : 0.5 + half
}

export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
