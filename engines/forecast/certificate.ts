import { noneLeft } from './literature/outbreak-over.ts'

/** One known case as the certificate sees it; shares of its infectiousness over its whole course. */
export interface CertificateCase {
  /** Share whose infections would be seen by now: never more than `available`. */
  readonly seen: number
  /** Share that there was before isolation. */
  readonly available: number
  readonly knownOffspring: number
}
export interface Certificate {
  /** Of all infections the share that the city finds. */
  readonly ascertainment: number
  /** P(no unseen offspring of any case, known or not). */
  readonly probability: number
}
/** Shares of infections found at which a certificate is shown: never one of them alone. */
const ASCERTAINMENTS = [1, 0.8, 0.6]

/**
 * P(no further case | the known chains), in closed form: gamma-Poisson conjugacy, one factor a case. For every known
 * case 1/a - 1 unknown ones of the same age stand beside it, without known offspring and never isolated.
 * `r`: offspring of one case without isolation. First unseen generation only.
 */
export function certificates(cases: readonly CertificateCase[], r: number, k: number): Certificate[] {
  return ASCERTAINMENTS.map((ascertainment) => {
    const unknown = 1 / ascertainment - 1
    let ln = 0
    for (const { seen, available, knownOffspring } of cases) {
      const observed = Math.min(seen, available)
      ln += Math.log(noneLeft({ r, k }, observed * ascertainment, available, knownOffspring))
      ln += unknown * Math.log(noneLeft({ r, k }, observed, 1, 0))
    }
    return { ascertainment, probability: Math.exp(ln) }
  })
}
