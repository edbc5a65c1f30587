/** Why a site does not do, most lasting cause first. */
export type RuledOut =
  | 'other-class'
  | 'closed'
  | 'refused-before'
  | 'grade-not-taken'
  | 'need-not-met'
  | 'kept-beds-only'
  | 'full'

export interface PassedOver {
  readonly site: string
  readonly km: number
  readonly code: RuledOut | 'kept-for-the-ill'
}
export interface AssignedBed {
  readonly person: string
  readonly site: string
  readonly km: number
  /** `need`: the nearest with the ward that is needed; `nearest`: the nearest with a bed. */
  readonly reason: 'need' | 'nearest'
  /** Free beds there before this person. */
  readonly freeBefore: number
  /** Nearer sites, nearest first, and why each was not taken. */
  readonly notNearer: readonly PassedOver[]
}
export interface Unplanned {
  readonly person: string
  /** The nearest thing to a possibility: the least lasting cause among the sites, or that a place has no point. */
  readonly code: RuledOut | 'no-site' | 'place-unknown'
}

/** Everybody asked about is in one of the two, once. */
export interface DispatchPlan {
  readonly assigned: readonly AssignedBed[]
  readonly unplanned: readonly Unplanned[]
}
