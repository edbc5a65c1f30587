interface Row {
  readonly id: string
  readonly source: string
}
interface Law {
  readonly r: number
  /** null: Poisson. */
  readonly k: number | null
}
interface Moments {
  readonly mean: number
  readonly sd: number
}
interface Links extends Law, Moments {
  readonly days: readonly number[]
}

/** What a published number is of, with its inputs. */
export type Quantity =
  | ({
      readonly what: 'extinction' | 'epidemic'
      readonly seeds: number
      readonly population?: number
      readonly individual?: number
    } & Law)
  | ({ readonly what: 'share'; readonly share: number } & Law)
  | ({ readonly what: 'lnSize' | 'lnLength'; readonly sizes: readonly number[] } & Law)
  | ({ readonly what: 'chainP' | 'chainAtLeast'; readonly n: number } & Law)
  | ({ readonly what: 'chainMean' } & Law)
  | { readonly what: 'finalSize'; readonly r: number }
  | ({ readonly what: 'serial'; readonly lag: number } & Moments)
  | { readonly what: 'cori'; readonly file: string; readonly tEnd: number; readonly field: 'mean' | 'low' | 'high' }
  | { readonly what: 'coriMaxDay'; readonly file: string }
  | ({ readonly what: 'coriParametric'; readonly file: string; readonly field: 'mean' | 'sd' } & Moments)
  | ({
      readonly what: 'overTraced' | 'overUntraced'
      readonly day: number
      readonly infectors: readonly (number | null)[]
    } & Links)
  | ({
      readonly what: 'overFirst'
      readonly linked: boolean
      readonly level: number
      readonly infectors: readonly (number | null)[]
    } & Links)
  | ({ readonly what: 'overEnumerated'; readonly day: number } & Links)
  | {
      readonly what: 'wis'
      readonly median: 'hub' | 'full'
      readonly truth: number
      readonly quantiles: readonly number[]
    }
  | { readonly what: 'crpsNormal' | 'crpsParts' | 'crpsAgainstWis'; readonly truth: number }

/** A share controlled of the branching process; its tolerance comes from both numbers of trajectories. */
export interface RingQuantity {
  readonly what: 'ringbp'
  readonly mode: 'published' | 'corrected'
  readonly seeds: number
  readonly r0: number
  readonly delay: 'short' | 'long'
  readonly presymptomatic: number
  readonly asymptomatic: number
  readonly traced: number
  readonly referenceN: number
}

/** A number as it was published: computable, or skipped with the reason. */
export type PublishedValue =
  | (Row & { readonly expected: number; readonly tolerance: number } & Quantity)
  | (Row & { readonly expected: number; readonly tolerance: null } & RingQuantity)
  | (Row & { readonly expected: number | string; readonly tolerance: null; readonly skipped: string })

/** Monte Carlo tolerance of one share against another of `referenceN` trajectories. */
export const shareTolerance = (p: number, n: number, referenceN: number): number =>
  3 * Math.sqrt(p * (1 - p) * (1 / n + 1 / referenceN)) + 0.005
