import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { FacilityId, PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type { ContactDetermined, ContactEvents, ContactPlaced, ContactReleased, ContactTested } from './events.ts'

/** One determination of a person as a contact, and what came of it. */
export interface Contact {
  readonly person: PersonId
  readonly home: PlaceCode
  readonly indexCase: PersonId
  readonly category: ContactDetermined['category']
  readonly setting: ContactDetermined['setting']
  readonly certainty: ContactDetermined['certainty']
  readonly lastExposureAt: Instant
  readonly countedDate: LocalDate
  readonly determinedAt: Instant
  readonly determinedRec: Instant
  readonly toldAt: Instant | null
  readonly movedAt: Instant | null
  readonly placed: Placed | null
  readonly refusedBy: readonly FacilityId[]
  readonly tests: number
  readonly lastResult: ContactTested['result'] | null
  /** When the latest step happened: the next is not before it. Tests and refusals are no steps. */
  readonly lastStepAt: Instant
}
export interface Placed {
  readonly placement: ContactPlaced['placement']
  readonly facility: FacilityId | null
  readonly at: Instant
  readonly rec: Instant
  /** The restriction ends by itself then. */
  readonly expiresAt: Instant
  readonly legalBasis: string
}
interface Ended {
  readonly endedAt: Instant
  readonly endedRec: Instant
  readonly reason: ContactReleased['reason'] | 'became-case'
}
export type OpenContact = Contact & { readonly status: 'determined' | 'told' | 'moving' }
export type PlacedContact = Contact & { readonly status: 'placed'; readonly placed: Placed }
export type EndedContact = Contact & Ended & { readonly status: 'released' | 'becameCase' }
export type CurrentContact = OpenContact | PlacedContact | EndedContact

/** `past`: earlier determinations of the same person, each ended. */
export type ContactState =
  | { readonly status: 'none'; readonly past: readonly EndedContact[] }
  | (CurrentContact & { readonly past: readonly EndedContact[] })
export type KnownContact = Exclude<ContactState, { status: 'none' }>
/** Determined and neither released nor a case: isolation is owed or under way. */
export type FollowedContact = Exclude<KnownContact, { status: 'released' | 'becameCase' }>

export const NO_CONTACT: ContactState = { status: 'none', past: [] }

export const isFollowed = (state: ContactState): state is FollowedContact =>
  state.status === 'determined' || state.status === 'told' || state.status === 'moving' || state.status === 'placed'

/** The isolation site where the person is now, if any. */
export const siteOf = (state: ContactState): FacilityId | null =>
  state.status === 'placed' ? state.placed.facility : null

function determined(state: ContactState, event: Recorded<'contact-determined', ContactDetermined>): ContactState {
  const { person, home, indexCase, category, setting, certainty, lastExposureAt, countedDate } = event.data
  const ended = state.status === 'released' || state.status === 'becameCase' ? [endedPart(state)] : []
  return {
    status: 'determined',
    person,
    home,
    indexCase,
    category,
    setting,
    certainty,
    lastExposureAt,
    countedDate,
    determinedAt: event.occurredAt,
    determinedRec: event.recordedAt,
    toldAt: null,
    movedAt: null,
    placed: null,
    refusedBy: [],
    tests: 0,
    lastResult: null,
    lastStepAt: event.occurredAt,
    past: [...state.past, ...ended],
  }
}

function endedPart(state: EndedContact & { readonly past: readonly EndedContact[] }): EndedContact {
  const { past: _, ...contact } = state
  return contact
}

function placedAt(state: FollowedContact, event: Recorded<'contact-placed', ContactPlaced>): ContactState {
  const { placement, facility, expiresAt, legalBasis } = event.data
  const { occurredAt: at, recordedAt: rec } = event
  const placed: Placed = { placement, facility, at, rec, expiresAt, legalBasis }
  return { ...state, status: 'placed', placed, lastStepAt: at }
}

const ended = (
  state: FollowedContact,
  status: EndedContact['status'],
  reason: Ended['reason'],
  event: Recorded,
): ContactState => ({ ...state, status, reason, endedAt: event.occurredAt, endedRec: event.recordedAt })

export function evolveContact(state: ContactState, event: RecordedIn<ContactEvents>): ContactState {
  if (event.type === 'contact-determined') return determined(state, event)
  // Its determination was voided, or it has ended: what follows stays in the history and changes nothing.
  if (!isFollowed(state)) return state
  switch (event.type) {
    case 'contact-told':
      if (state.status === 'placed') return state
      return {
        ...state,
        status: state.status === 'moving' ? 'moving' : 'told',
        toldAt: event.occurredAt,
        lastStepAt: event.occurredAt,
      }
    case 'contact-moved':
      if (state.status === 'placed') return state
      return { ...state, status: 'moving', movedAt: event.occurredAt, lastStepAt: event.occurredAt }
    case 'contact-placed':
      return placedAt(state, event)
    case 'placement-refused':
      return { ...state, refusedBy: [...state.refusedBy, event.data.facility] }
    case 'contact-tested':
      return { ...state, tests: state.tests + 1, lastResult: event.data.result }
    case 'contact-period-shortened':
      if (state.status !== 'placed') return state
      return { ...state, placed: { ...state.placed, expiresAt: event.data.expiresAt } }
    case 'contact-released':
      return ended(state, 'released', event.data.reason, event)
    case 'contact-became-case':
      return ended(state, 'becameCase', 'became-case', event)
    default:
      return exhaustive(event)
  }
}
