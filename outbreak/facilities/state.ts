import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { FacilityId, PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ContactEvents } from '../contacts/events.ts'
import type { AdmissionRefused, TransferEvents } from '../transfer/events.ts'
import { evolveCapacity } from './capacity.ts'
import type { BedsBlocked, FacilityEvents, FacilityKind, FacilityOpened, SurgeDeclared, WardKind } from './events.ts'
import { arrived, type Inside, isInside, left, NOBODY } from './inside.ts'

/** What a facility's history holds: its own events, and the comings and goings of patients and contacts. */
export type FacilityHistory = FacilityEvents &
  Omit<TransferEvents, 'patient-picked-up'> &
  Pick<
    ContactEvents,
    'contact-placed' | 'placement-refused' | 'contact-released' | 'contact-became-case' | 'contact-moved-home'
  >

/** How many beds were added (or taken away) at a moment; their sum is the number of beds. */
export interface BedChange {
  readonly at: Instant
  readonly beds: number
}
export interface Ward {
  readonly ward: string
  readonly kind: WardKind
  readonly beds: number
}
export interface Block extends Omit<BedsBlocked, 'facility'> {
  readonly at: Instant
}
export type Surge = Omit<SurgeDeclared, 'facility'> & { readonly at: Instant }

export interface Facility {
  readonly facility: FacilityId
  readonly kind: FacilityKind
  readonly name: { readonly zh: string; readonly en: string }
  readonly place: PlaceCode
  readonly beds: number
  /** Blocked as a mere number; those with a reason and an end are in `blocks`. */
  readonly blocked: number
  readonly blocks: readonly Block[]
  readonly wards: readonly Ward[]
  /** Declared over-capacity in force, or null. */
  readonly surge: Surge | null
  readonly takes: FacilityOpened['takesGrades']
  /** Patients and contacts who came in by record and have not left: never typed, always counted. */
  readonly insiders: Inside
  readonly inside: number
  /** Who has a bed of a named ward, reserved or taken. */
  readonly wardOf: Readonly<Record<PersonId, string>>
  /** Opening occupants still inside; `openingRecorded` is how many there were, null before they were recorded. */
  readonly openingInside: number
  readonly openingRecorded: number | null
  readonly reservedFor: readonly PersonId[]
  /** How often people were refused at the door, by code. */
  readonly refused: Partial<Readonly<Record<RefusalCode, number>>>
  readonly bedChanges: readonly BedChange[]
  /** The facility's own last act (opened, beds set, opening people, closed); comings and goings do not move it. */
  readonly changedAt: Instant
  readonly openedAt: Instant
}
export type RefusalCode = AdmissionRefused['code'] | ContactEvents['placement-refused']['code']
export type FacilityState = { readonly status: 'none' } | ({ readonly status: 'open' | 'closed' } & Facility)
export type KnownFacility = Exclude<FacilityState, { status: 'none' }>

export const NO_FACILITY: FacilityState = { status: 'none' }

/** Everybody who takes a bed now, opening occupants among them. */
export const occupiedBeds = (f: Facility): number => f.inside + f.openingInside
export const blockedBeds = (f: Facility): number => f.blocked + f.blocks.reduce((sum, block) => sum + block.beds, 0)
/** Beds that may be used: all, less those blocked, and what was declared above them. */
export const usableBeds = (f: Facility): number => f.beds + (f.surge?.beds ?? 0) - blockedBeds(f)
/** Beds that can still be given: usable − occupied − reserved. */
export const freeBeds = (f: Facility): number => usableBeds(f) - occupiedBeds(f) - f.reservedFor.length

export const wardBlocked = (f: Facility, ward: string): number =>
  f.blocks.filter((block) => block.ward === ward).reduce((sum, block) => sum + block.beds, 0)
export const wardTaken = (f: Facility, ward: string): number =>
  Object.values(f.wardOf).filter((one) => one === ward).length
export const wardFree = (f: Facility, { ward, beds }: Ward): number => beds - wardBlocked(f, ward) - wardTaken(f, ward)

export function evolveFacility(state: FacilityState, event: RecordedIn<FacilityHistory>): FacilityState {
  if (event.type === 'facility-opened') return opened(state, event.data, event.place, event.occurredAt)
  if (state.status === 'none') return state
  switch (event.type) {
    case 'facility-beds-set':
    case 'opening-occupancy-recorded':
    case 'opening-occupants-left':
    case 'facility-closed':
    case 'ward-set':
    case 'beds-blocked':
    case 'beds-unblocked':
    case 'surge-declared':
    case 'surge-ended':
      return evolveCapacity(state, event)
    case 'bed-assigned': {
      const { person, ward } = event.data
      return inWard({ ...state, reservedFor: [...without(state.reservedFor, person), person] }, person, ward)
    }
    case 'bed-released':
      return outOfWard({ ...state, reservedFor: without(state.reservedFor, event.data.person) }, event.data.person)
    case 'patient-admitted':
      return inWard(comesIn(state, event.data.person), event.data.person, event.data.ward)
    case 'contact-placed':
      return comesIn(state, event.data.person)
    case 'patient-discharged':
    case 'contact-released':
    case 'contact-became-case':
    case 'contact-moved-home':
      return goesOut(state, event.data.person)
    case 'admission-refused':
    case 'placement-refused': {
      const { code } = event.data
      return { ...state, refused: { ...state.refused, [code]: (state.refused[code] ?? 0) + 1 } }
    }
    default:
      return exhaustive(event)
  }
}

function opened(state: FacilityState, data: FacilityOpened, place: PlaceCode, at: Instant): FacilityState {
  const before = state.status === 'none' ? undefined : state
  return {
    status: 'open',
    facility: data.facility,
    kind: data.kind,
    name: data.name,
    place,
    beds: data.beds,
    blocked: 0,
    blocks: [],
    wards: [],
    surge: null,
    takes: data.takesGrades,
    insiders: before?.insiders ?? NOBODY,
    inside: before?.inside ?? 0,
    wardOf: {},
    openingInside: before?.openingInside ?? 0,
    openingRecorded: before?.openingRecorded ?? null,
    reservedFor: before?.reservedFor ?? [],
    refused: before?.refused ?? {},
    bedChanges: [...(before?.bedChanges ?? []), { at, beds: data.beds - (before?.beds ?? 0) }],
    openedAt: before?.openedAt ?? at,
    changedAt: at,
  }
}

const without = (people: readonly PersonId[], person: PersonId) => people.filter((p) => p !== person)

function comesIn(state: KnownFacility, person: PersonId): KnownFacility {
  const inside = isInside(state.insiders, person) ? state.inside : state.inside + 1
  return {
    ...state,
    insiders: arrived(state.insiders, person),
    inside,
    reservedFor: without(state.reservedFor, person),
  }
}

/** A correction can take away an arrival whose departure stays recorded: that person was not inside, and nobody else leaves. */
function goesOut(state: KnownFacility, person: PersonId): KnownFacility {
  if (!isInside(state.insiders, person)) return state
  return outOfWard({ ...state, insiders: left(state.insiders, person), inside: state.inside - 1 }, person)
}

const inWard = (state: KnownFacility, person: PersonId, ward: string | undefined): KnownFacility =>
  ward === undefined ? state : { ...state, wardOf: { ...state.wardOf, [person]: ward } }

function outOfWard(state: KnownFacility, person: PersonId): KnownFacility {
  if (state.wardOf[person] === undefined) return state
  const { [person]: _, ...wardOf } = state.wardOf
  return { ...state, wardOf }
}
