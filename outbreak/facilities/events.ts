import type { FacilityId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Grade } from '../cases/events.ts'

export type FacilityKind = 'designated-hospital' | 'makeshift-hospital' | 'isolation-site'

/** Stream: `facility/<id>`; the event's place is where it stands. Institutions' names are not personal data. */
export interface FacilityOpened {
  readonly facility: FacilityId
  readonly kind: FacilityKind
  readonly name: { readonly zh: string; readonly en: string }
  /** Beds (hospitals) or rooms counted by person (isolation sites). */
  readonly beds: number
  readonly takesGrades: readonly (Grade | 'asymptomatic')[]
  /** Dated opening record from before the first recorded day. */
  readonly opening: boolean
}
export interface FacilityBedsSet {
  readonly facility: FacilityId
  readonly beds: number
  readonly blocked: number
  readonly reason: 'enlarged' | 'staffing' | 'repair' | 'disinfection' | 'correction'
}
/** People already there before the first recorded day; they leave through `opening-occupant-left`. */
export interface OpeningOccupancyRecorded {
  readonly facility: FacilityId
  readonly people: number
}
export interface OpeningOccupantsLeft {
  readonly facility: FacilityId
  readonly people: number
}
export interface FacilityClosed {
  readonly facility: FacilityId
  readonly reason: 'stood-down' | 'unsafe'
}

/** What a ward is for: `maternity`, `dialysis`, `paediatric` and `psychiatric` beds meet a need of that name. */
export const WARD_KINDS = [
  'general',
  'icu',
  'negative-pressure',
  'maternity',
  'dialysis',
  'paediatric',
  'psychiatric',
] as const
export type WardKind = (typeof WARD_KINDS)[number]

/** A part of the facility's beds, by what they are for; none left: the ward is closed. */
export interface WardSet {
  readonly facility: FacilityId
  readonly ward: string
  readonly kind: WardKind
  readonly beds: number
}
/** Beds that cannot be used for a stated time. They stay blocked until unblocked: nobody is sent to a bed by the calendar. */
export interface BedsBlocked {
  readonly facility: FacilityId
  readonly block: string
  readonly ward: string | null
  readonly beds: number
  readonly reason: 'staffing' | 'repair' | 'disinfection' | 'equipment'
  readonly until: Instant
}
export interface BedsUnblocked {
  readonly facility: FacilityId
  readonly block: string
}
/** Over capacity, declared: `beds` more than there are may be given until it is ended. Owes its end by `until`. */
export interface SurgeDeclared {
  readonly facility: FacilityId
  readonly beds: number
  readonly reason: 'influx' | 'facility-lost' | 'transport-cut'
  readonly until: Instant
}
export interface SurgeEnded {
  readonly facility: FacilityId
}

export interface FacilityEvents {
  'facility-opened': FacilityOpened
  'facility-beds-set': FacilityBedsSet
  'opening-occupancy-recorded': OpeningOccupancyRecorded
  'opening-occupants-left': OpeningOccupantsLeft
  'facility-closed': FacilityClosed
  'ward-set': WardSet
  'beds-blocked': BedsBlocked
  'beds-unblocked': BedsUnblocked
  'surge-declared': SurgeDeclared
  'surge-ended': SurgeEnded
}
