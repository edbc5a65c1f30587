import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { FacilityId, PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ContactEvents } from '../contacts/events.ts'
import type { TransferEvents } from '../transfer/events.ts'
import type { FacilityEvents, FacilityKind, FacilityOpened } from './events.ts'

/** What a facility's history holds: its own events, and the comings and goings of patients and contacts. */
export type FacilityHistory = FacilityEvents &
  Omit<TransferEvents, 'patient-picked-up'> &
  Pick<ContactEvents, 'contact-placed' | 'placement-refused' | 'contact-released' | 'contact-became-case'>

/** How many beds were added (or taken away) at a moment; their sum is the number of beds. */
export interface BedChange {
  readonly at: Instant
  readonly beds: number
}

export interface Facility {
  readonly facility: FacilityId
  readonly kind: FacilityKind
  readonly name: { readonly zh: string; readonly en: string }
  readonly place: PlaceCode
  readonly beds: number
  readonly blocked: number
  readonly takes: FacilityOpened['takesGrades']
  /** Patients and contacts who came in by record and have not left: never typed, always counted. */
  readonly inside: number
  /** Opening occupants still inside; `openingRecorded` is how many there were, null before they were recorded. */
  readonly openingInside: number
  readonly openingRecorded: number | null
  readonly reservedFor: readonly PersonId[]
  readonly bedChanges: readonly BedChange[]
  /** The facility's own last act (opened, beds set, opening people, closed); comings and goings do not move it. */
  readonly changedAt: Instant
  readonly openedAt: Instant
}
export type FacilityState = { readonly status: 'none' } | ({ readonly status: 'open' | 'closed' } & Facility)
type Known = Exclude<FacilityState, { status: 'none' }>

export const NO_FACILITY: FacilityState = { status: 'none' }

/** Everybody who takes a bed now, opening occupants among them. */
export const occupiedBeds = (f: Facility): number => f.inside + f.openingInside
/** Beds that can still be given: beds − blocked − occupied − reserved. */
export const freeBeds = (f: Facility): number => f.beds - f.blocked - occupiedBeds(f) - f.reservedFor.length

export function evolveFacility(state: FacilityState, event: RecordedIn<FacilityHistory>): FacilityState {
  if (event.type === 'facility-opened') return opened(state, event.data, event.place, event.occurredAt)
  if (state.status === 'none') return state
  switch (event.type) {
    case 'facility-beds-set':
      return own(state, event.occurredAt, {
        beds: event.data.beds,
        blocked: event.data.blocked,
        bedChanges: [...state.bedChanges, { at: event.occurredAt, beds: event.data.beds - state.beds }],
      })
    case 'opening-occupancy-recorded': {
      const { people } = event.data
      return own(state, event.occurredAt, { openingInside: people, openingRecorded: people })
    }
    case 'opening-occupants-left':
      return own(state, event.occurredAt, { openingInside: less(state.openingInside, event.data.people) })
    case 'facility-closed':
      return own(state, event.occurredAt, {
        status: 'closed',
        beds: 0,
        blocked: 0,
        bedChanges: [...state.bedChanges, { at: event.occurredAt, beds: -state.beds }],
      })
    case 'bed-assigned':
      return { ...state, reservedFor: [...without(state.reservedFor, event.data.person), event.data.person] }
    case 'bed-released':
      return { ...state, reservedFor: without(state.reservedFor, event.data.person) }
    case 'patient-admitted':
      return { ...state, inside: state.inside + 1, reservedFor: without(state.reservedFor, event.data.person) }
    case 'contact-placed':
      return { ...state, inside: state.inside + 1 }
    case 'patient-discharged':
    case 'contact-released':
    case 'contact-became-case':
      return { ...state, inside: less(state.inside, 1) }
    case 'admission-refused':
    case 'placement-refused':
      return state
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
    takes: data.takesGrades,
    inside: before?.inside ?? 0,
    openingInside: before?.openingInside ?? 0,
    openingRecorded: before?.openingRecorded ?? null,
    reservedFor: before?.reservedFor ?? [],
    bedChanges: [...(before?.bedChanges ?? []), { at, beds: data.beds - (before?.beds ?? 0) }],
    openedAt: before?.openedAt ?? at,
    changedAt: at,
  }
}

const own = (state: Known, at: Instant, change: Partial<Facility> & { status?: 'closed' }): FacilityState => ({
  ...state,
  ...change,
  changedAt: at,
})
const without = (people: readonly PersonId[], person: PersonId) => people.filter((p) => p !== person)
/** A correction can take away an arrival whose departure stays recorded: nobody is then inside, never fewer. */
const less = (people: number, n: number): number => Math.max(0, people - n)
