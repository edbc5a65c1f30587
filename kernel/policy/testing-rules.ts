import type { Sourced } from './policy-pack.ts'

/** People in one tube: a number of swabs, or one household whatever its size. */
export const TUBE_RATIOS = [1, 'household', 5, 10, 20] as const
export type TubeRatio = (typeof TUBE_RATIOS)[number]

/** Whom a tube is taken from, as far as pooling asks. */
export const SAMPLED_GROUPS = ['quarantine-site', 'key-group', 'sealed-zone', 'controlled-zone', 'general'] as const
export type SampledGroup = (typeof SAMPLED_GROUPS)[number]

/** Why an area may be tested as a whole. */
export const ROUND_TRIGGERS = ['chain-unclear', 'many-risk-sites', 'high-mobility', 'risk-of-spread'] as const
export type RoundTrigger = (typeof ROUND_TRIGGERS)[number]

/** When an area is tested, and when that stops. */
export interface RoundRule extends Sourced {
  /** Rounds that one person may be called to on one local day. */
  readonly perDay: number
  /** Whether testing a whole area needs one of the triggers. */
  readonly triggerNeeded: boolean
  /** A round over a whole city is decided by the province: it needs an approval. */
  readonly cityNeedsApproval: boolean
  /** After so many completed rounds in a row without a positive, wait so many days, hold one more, and stop when it is clear. */
  readonly stop: { readonly clearInARow: number; readonly waitDays: number } | null
}

/** How samples may be pooled, how long members of a positive pool may be held, and when area rounds are held. */
export interface TestingRules {
  readonly pooling: Sourced & { readonly ratios: Readonly<Record<SampledGroup, readonly TubeRatio[]>> }
  /** Pooling the contents of tubes again in the laboratory is unvalidated and misses positives. */
  readonly repooling: Sourced & { readonly allowed: boolean }
  /** A hold of the members of a positive pool ends by itself when the clock named here runs out. */
  readonly hold: Sourced & { readonly clock: string; readonly appealChannel: string }
  readonly rounds: RoundRule
}
