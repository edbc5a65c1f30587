import type { DelayLaw } from '../delays/fit-delay.ts'
import table from './profiles.json' with { type: 'json' }

/** A number with the range that its source gives. */
interface Ranged {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly source: string
}
/** What is assumed of a disease before a city's own data speak; days throughout. Every number is an editable prior. */
export interface Profile {
  readonly id: string
  readonly names: { readonly zh: string; readonly en: string }
  readonly incubation: {
    readonly law: DelayLaw
    readonly parameters: readonly [number, number]
    readonly source: string
  }
  /** Transmission around onset: skew normal of this width and skew, not before `latent` days from infection. */
  readonly transmission: {
    readonly width: number
    readonly alpha: number
    readonly latent: number
    readonly source: string
  }
  readonly serial: { readonly mean: number; readonly sd: number; readonly source: string }
  readonly r: Ranged
  readonly k: Ranged
}

const LAWS: readonly DelayLaw[] = ['lognormal', 'gamma', 'weibull']

/** The profiles as they are kept, laws and parameters narrowed. */
export const PROFILES: readonly Profile[] = table.map((profile) => {
  const { parameters, source } = profile.incubation
  const law = LAWS.find((one) => one === profile.incubation.law)
  const [a, b] = parameters
  if (law === undefined || a === undefined || b === undefined) throw new TypeError(`incubation of ${profile.id}`)
  return { ...profile, incubation: { law, parameters: [a, b], source } }
})
