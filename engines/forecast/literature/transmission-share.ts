import { lnGamma } from '../numeric/gamma.ts'
import type { Offspring } from './chains.ts'

/**
 * Least share of cases that gives `share` of all transmission, from the counts of offspring themselves: cases in
 * ascending order of offspring, a part of the last count where the rest of transmission is reached (Endo et al. 2020).
 */
export function shareOfCases({ r, k }: Offspring, share: number): number {
  const lnP = (n: number) =>
    lnGamma(k + n) - lnGamma(k) - lnGamma(n + 1) + k * Math.log(k / (k + r)) + n * Math.log(r / (k + r))
  let cases = 0
  let transmission = 0
  for (let n = 0; ; n++) {
    const p = Math.exp(lnP(n))
    const more = (n * p) / r
    if (transmission + more >= 1 - share) return 1 - cases - ((1 - share - transmission) / more) * p
    transmission += more
    cases += p
  }
}
