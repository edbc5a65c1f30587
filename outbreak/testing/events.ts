import type { RoundTrigger } from '#kernel/policy/testing-rules.ts'
import type { PersonId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { TubeEvents } from './tube-events.ts'

/** A rule of the pack is set aside by somebody who may, for a reason. */
export interface Override {
  readonly reason: string
  readonly approvedBy: PostId
}
/** Why an area is tested as a whole; `none` says that no trigger of the pack is met. */
export interface RoundBasis {
  readonly trigger: RoundTrigger | 'none'
  readonly override: Override | null
}

/** A testing round over an area. Stream: `round/<id>`. Starts the fast-test clock. */
export interface RoundOpened {
  readonly round: string
  readonly areas: readonly PlaceCode[]
  readonly roster: number
  readonly sites: number
  readonly pooling: 1 | 5 | 10 | 20
  readonly countedDate: LocalDate
  readonly resultsDueAt: Instant
  readonly startDueAt: Instant
  readonly holder: PostId
  /** Absent when nobody stated why: the rules that ask for it were not applied. */
  readonly basis?: RoundBasis
}
/** How many of one building were sampled. */
export interface BuildingCount {
  readonly building: PlaceCode
  readonly people: number
}
/** Counted tubes of one site and hour. The first stops the start clock. */
export interface SamplesCollected {
  readonly round: string
  readonly site: string
  readonly tubes: number
  readonly people: number
  /** Where these people live, as far as the site counted it. */
  readonly buildings?: readonly BuildingCount[]
}
export interface SamplesReceived {
  readonly round: string
  readonly laboratory: string
  readonly tubes: number
}
/** Counted results of one laboratory and hour. Positives also exist as tubes of their own. */
export interface ResultsReported {
  readonly round: string
  readonly laboratory: string
  readonly negative: number
  readonly positive: number
  readonly invalid: number
}
/** Last result is in. Stops the finish clock. */
export interface RoundCompleted {
  readonly round: string
  readonly people: number
  readonly tubes: number
  readonly positive?: number
}
export interface RoundCancelled {
  readonly round: string
  readonly reason: 'stop-rule-met' | 'replaced' | 'weather'
}

/** Who is to be sampled, by the address where they actually live. */
export interface RosterBuilding {
  readonly building: PlaceCode
  readonly households: number
  readonly people: number
  /** Of these people, registered somewhere else: in no register of this place, and sampled all the same. */
  readonly elsewhere: number
}
/** The roster of one community. Stream: `roster/<round>.<community>`, so that a city's round is one short history a community. */
export interface RosterPlanned {
  readonly round: string
  readonly community: PlaceCode
  readonly buildings: readonly RosterBuilding[]
}
/** People a site takes between two moments. */
export interface SiteSlot {
  readonly from: Instant
  readonly to: Instant
  readonly people: number
}
/** Stream: `site/<round>.<site>`, which samples of the site enter as well. */
export interface SitePlanned {
  readonly round: string
  readonly site: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly staff: number
  readonly tubes: number
  readonly slots: readonly SiteSlot[]
}
/** Somebody of the roster was not sampled at a site. Stream: `door/<round>.<person>`; counted in the roster. */
export interface PersonUntested {
  readonly round: string
  readonly person: PersonId
  readonly building: PlaceCode
  readonly reason: 'refused' | 'absent' | 'immobile'
  readonly doorDueAt: Instant
  readonly holder: PostId
}
/** Why somebody needs no sample in this round after all. */
export interface UntestedResolved {
  readonly round: string
  readonly person: PersonId
  readonly building: PlaceCode
  readonly outcome: 'sampled-elsewhere' | 'left' | 'exempt'
}
/** The team was at the door; the tube has its own history. */
export interface DoorSampled {
  readonly round: string
  readonly person: PersonId
  readonly building: PlaceCode
  readonly tube: string
}

export interface RoundOnlyEvents {
  'round-opened': RoundOpened
  'samples-collected': SamplesCollected
  'samples-received': SamplesReceived
  'results-reported': ResultsReported
  'round-completed': RoundCompleted
  'round-cancelled': RoundCancelled
  'roster-planned': RosterPlanned
  'site-planned': SitePlanned
  'person-untested': PersonUntested
  'untested-resolved': UntestedResolved
  'door-sampled': DoorSampled
}
export interface TestingEvents extends RoundOnlyEvents, TubeEvents {}
