import type { Instant } from '#kernel/primitives/instant.ts'

/**
 * Who is to be moved, where there is room, and what can carry them: plain data, so that a rule and an optimiser answer
 * the same question. Distances are kilometres of a straight line between WGS 84 points.
 */

/** Positives and contacts never share a site, a vehicle or a trip. */
export type PassengerClass = 'positive' | 'contact'
/** Needs that a bed or a vehicle must meet; in the order in which they decide the ward. */
export const CARE_NEEDS = ['labour', 'dialysis', 'paediatric', 'psychiatric', 'mobility'] as const
export type CareNeed = (typeof CARE_NEEDS)[number]
/** Wards that are kept for those who need them; any other bed is a plain one. */
export const KEPT_WARDS = ['maternity', 'dialysis', 'paediatric', 'psychiatric'] as const
export type KeptWard = (typeof KEPT_WARDS)[number]

/** The ward that meets a need; null: any bed does, the vehicle must suit. */
export const WARD_FOR: Readonly<Record<CareNeed, KeptWard | null>> = {
  labour: 'maternity',
  dialysis: 'dialysis',
  paediatric: 'paediatric',
  psychiatric: 'psychiatric',
  mobility: null,
}

/** Longitude and latitude in degrees; null where the place has no known point. */
export type Point = readonly [lon: number, lat: number] | null

export interface PersonToMove {
  readonly person: string
  readonly class: PassengerClass
  readonly at: Point
  /** Grade of a positive, as sites name what they take; `asymptomatic` while not known; ignored for contacts. */
  readonly grade: string
  readonly needs: readonly CareNeed[]
  /** Sites that refused the person at the door: not tried again by rule. */
  readonly refusedBy: readonly string[]
  readonly waitingSince: Instant
  readonly dueAt: Instant | null
}

export interface Site {
  readonly site: string
  readonly class: PassengerClass
  readonly at: Point
  /** Grades it takes; empty for sites of contacts. */
  readonly takes: readonly string[]
  readonly open: boolean
  /** Lower comes first whatever the distance: beds of higher ranks are kept for those who need them more. */
  readonly rank: number
  /** Beds that can be given now, those of kept wards among them. */
  readonly free: number
  readonly freeInWards: Partial<Readonly<Record<KeptWard, number>>>
}

export interface Carrier {
  readonly vehicle: string
  readonly at: Point
  readonly places: number
  readonly classes: readonly PassengerClass[]
  /** Class on board, or last carried and not disinfected since. */
  readonly bound: PassengerClass | null
  readonly onBoard: number
  readonly takesMobility: boolean
}

export interface DispatchProblem {
  readonly people: readonly PersonToMove[]
  readonly sites: readonly Site[]
  readonly vehicles: readonly Carrier[]
}

/** The ward that decides for a person, or null when any bed does. */
export function wardNeeded(needs: readonly CareNeed[]): KeptWard | null {
  for (const need of CARE_NEEDS) {
    const ward = WARD_FOR[need]
    if (ward !== null && needs.includes(need)) return ward
  }
  return null
}
