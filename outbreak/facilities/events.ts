import type { FacilityId } from '#kernel/primitives/ids.ts'
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

export interface FacilityEvents {
  'facility-opened': FacilityOpened
  'facility-beds-set': FacilityBedsSet
  'opening-occupancy-recorded': OpeningOccupancyRecorded
  'opening-occupants-left': OpeningOccupantsLeft
  'facility-closed': FacilityClosed
}
