import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'

/** Local time in the city, `YYYY-MM-DDTHH:mm`. */
export type Local = string

export interface Member {
  readonly person: string
  readonly age: number
  readonly sex: 1 | 2
  /** Building of the home: a community, compound 90 and a building number. */
  readonly home: string
}

export interface CasePlan extends Member {
  readonly onsetOn: LocalDate
  readonly foundAt: Local
  readonly foundIn: 'homeQuarantine' | 'clinicVisit' | 'lowRiskScreening'
  /** The case that was met; null: infected outside the city. */
  readonly indexCase: string | null
  /** Specimens that pass, for release. */
  readonly negatives: readonly Local[]
  readonly end: { readonly kind: 'home'; readonly at: Local } | { readonly kind: 'death'; at: Local; buriedAt: Local }
}

type Setting = 'household' | 'workplace' | 'school' | 'transport' | 'health-care' | 'neighbour'
type Outcome = 'MISSED' | 'NOT_ATTEMPTED' | readonly ('fever' | 'rash' | 'cough' | 'vomiting' | 'fatigue')[]

export interface ContactPlan extends Member {
  readonly indexCase: string
  readonly firstExposureAt: Local
  readonly lastExposureAt: Local
  readonly determinedAt: Local
  readonly setting: Setting
  readonly kind: 'same-household' | 'same-room' | 'shared-vehicle' | 'care-given' | 'body-fluids'
  /** Days on which the contact was not simply seen well: missed, or seen with these symptoms. */
  readonly days?: Readonly<Record<string, Outcome>>
  /** Day on which the contact is a case: followed until the day before. */
  readonly caseOn?: LocalDate
}

/** Met a case and cannot fall ill: on record as met, and not followed. */
export interface ImmunePlan extends Member {
  readonly indexCase: string
  readonly metAt: Local
  readonly setting: Setting
}

/** A small invented outbreak: who, when, where. How long and what is owed is the pack's. */
export interface OutbreakPlan {
  readonly id: string
  readonly seed: number
  readonly pack: PolicyPack
  readonly place: { readonly code: string; readonly zh: string; readonly en: string }
  readonly hospital: { readonly id: string; readonly zh: string; readonly en: string; readonly place: string }
  readonly startsOn: LocalDate
  readonly opensAt: Instant
  readonly endsOn: LocalDate
  readonly cases: readonly CasePlan[]
  readonly contacts: readonly ContactPlan[]
  readonly immune: readonly ImmunePlan[]
  readonly end: {
    readonly openedAt: Local
    /** Cases on record when the outbreak began to be followed; further ones are linked by themselves. */
    readonly first: readonly string[]
    readonly settled: readonly { readonly person: string; readonly at: Local }[]
    readonly declaredAt: Local
    readonly closedAt: Local
  }
}
