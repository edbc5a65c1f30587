/** A Weibull law in days. */
export interface WeibullDays {
  readonly shape: number
  readonly scale: number
}

/**
 * The branching process with isolation and tracing of Hellewell et al. 2020. `published` keeps the two quirks of the
 * paper's code: one delay a generation for all untraced and one for all traced cases, and infections before the
 * infector's own; `corrected` draws each delay and keeps the order of infection.
 */
export interface RingProblem {
  readonly mode: 'published' | 'corrected'
  readonly r0: number
  /** Dispersion of the number of offspring. */
  readonly k: number
  readonly seeds: number
  readonly incubation: WeibullDays
  /** From onset to isolation of a case that was not traced. */
  readonly delay: WeibullDays
  /** Skew of transmission around onset: 30, 1.95, 0.7 for less than 1 %, 15 % and 30 % before onset. */
  readonly alpha: number
  /** Width of transmission around onset, days. */
  readonly width: number
  /** Shares of cases, 0 to 1. */
  readonly asymptomatic: number
  readonly traced: number
  readonly cap: number
  readonly seed: number
  /** Also simulates trajectories on whose outcome nothing can change, to the cap: for measuring only. */
  readonly toTheEnd?: boolean
}

/** First and last day (not included) of the weeks in which a controlled outbreak has no onset: weeks 12 to 16. */
export const JUDGED_FROM_DAY = 84
export const JUDGED_TO_DAY = 119
/** No further generation once an onset lies beyond it. */
export const LAST_ONSET_DAY = 365
