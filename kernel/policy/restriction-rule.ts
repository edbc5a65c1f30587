import type { Sourced } from './policy-pack.ts'

/** Levels of government, lowest first. */
export type GovernmentLevel = 'county' | 'city' | 'region' | 'state'

/**
 * One row of the law's table of who may restrict (domain reference 8.1): the least issuer, and whether the level
 * above must have decided. `noticeRequired`: the order is announced to those it binds.
 */
export interface RestrictionRule extends Sourced {
  readonly minIssuer: GovernmentLevel
  readonly approval: 'next-level' | 'none'
  readonly noticeRequired: boolean
}

/** Kinds of restriction that a zone order can be. */
export type Measure = 'isolate-place' | 'stop-gatherings'
