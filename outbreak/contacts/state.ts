import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { FacilityId, PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import type {
  ContactDetermined,
  ContactEvents,
  ContactNotSeen,
  ContactPeriodShortened,
  ContactPlaced,
  ContactReleased,
  ContactSeen,
  ContactTested,
  ExposureDetail,
  TestDue,
} from './events.ts'

/** One determination of a person as a contact, and what came of it. */
export interface Contact {
  readonly person: PersonId
  readonly home: PlaceCode
  readonly indexCase: PersonId | null
  readonly category: ContactDetermined['category']
  readonly setting: ContactDetermined['setting']
  readonly certainty: ContactDetermined['certainty']
  readonly lastExposureAt: Instant
  /** Told where the pack counts a restriction from the first exposure. */
  readonly firstExposureAt?: Instant
  readonly countedDate: LocalDate
  readonly determinedAt: Instant
  readonly determinedRec: Instant
  readonly toldAt: Instant | null
  readonly movedAt: Instant | null
  readonly placed: Placed | null
  readonly refusedBy: readonly FacilityId[]
  readonly tests: number
  readonly lastResult: ContactTested['result'] | null
  readonly exposure: ExposureDetail | null
  /** High-risk zone that was left. */
  readonly leftZone: PlaceCode | null
  readonly testLog: readonly TestTaken[]
  /** Days of the schedule whose test the clock found missing. */
  readonly missedTests: readonly number[]
  readonly visits: readonly Visit[]
  /** Missed twice in a row and not seen since. */
  readonly lostAt: Instant | null
  readonly appealedAt: Instant | null
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
  readonly facilityUntil: Instant | null
  /** What the pack asks of the person, where it is no isolation; `monitor-only` and `none` leave the person free. */
  readonly restriction?: NonNullable<ContactPlaced['restriction']>
  readonly restrictedFrom?: Instant
  readonly tests: readonly TestDue[]
  /** Brought home after the facility days; the site it came from. */
  readonly home: { readonly at: Instant; readonly from: FacilityId } | null
}
export interface TestTaken {
  readonly day: number
  readonly at: Instant
  readonly result: ContactTested['result']
}
/** One day's follow-up; a later record of the same day replaces it. */
export interface Visit {
  readonly date: LocalDate
  readonly day: number
  readonly at: Instant
  readonly outcome: ContactSeen['outcome'] | ContactNotSeen['outcome']
  readonly symptoms: ContactSeen['symptoms']
  readonly channel: ContactSeen['channel'] | null
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

/** A contact missed this often in a row is lost to follow-up. */
export const LOST_AFTER = 2

export const NO_CONTACT: ContactState = { status: 'none', past: [] }

export const isFollowed = (state: ContactState): state is FollowedContact =>
  state.status === 'determined' || state.status === 'told' || state.status === 'moving' || state.status === 'placed'

/** The next test of the schedule: later than the last one taken or found missing; null when none is left. */
export function nextTest(contact: Contact): TestDue | null {
  const done = Math.max(-1, ...contact.testLog.map(({ day }) => day), ...contact.missedTests)
  return contact.placed?.tests.find(({ day }) => day > done) ?? null
}

/** Days missed without a day seen between, newest first. */
export function missedInRow(visits: readonly Visit[]): number {
  const lastSeen = visits.findLastIndex(({ outcome }) => outcome === 'SEEN_OK' || outcome === 'SEEN_NOT_OK')
  return visits.slice(lastSeen + 1).filter(({ outcome }) => outcome === 'MISSED').length
}

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
    ...(event.data.firstExposureAt === undefined ? {} : { firstExposureAt: event.data.firstExposureAt }),
    countedDate,
    determinedAt: event.occurredAt,
    determinedRec: event.recordedAt,
    toldAt: null,
    movedAt: null,
    placed: null,
    refusedBy: [],
    tests: 0,
    lastResult: null,
    exposure: event.data.exposure ?? null,
    leftZone: event.data.zone ?? null,
    testLog: [],
    missedTests: [],
    visits: [],
    lostAt: null,
    appealedAt: null,
    lastStepAt: event.occurredAt,
    past: [...state.past, ...ended],
  }
}

function endedPart(state: EndedContact & { readonly past: readonly EndedContact[] }): EndedContact {
  const { past: _, ...contact } = state
  return contact
}

function placedAt(state: FollowedContact, event: Recorded<'contact-placed', ContactPlaced>): ContactState {
  const { placement, facility, expiresAt, legalBasis, facilityUntil = null, tests = [] } = event.data
  const { occurredAt: at, recordedAt: rec } = event
  const { restriction, restrictedFrom } = event.data
  const asked = {
    ...(restriction === undefined ? {} : { restriction }),
    ...(restrictedFrom === undefined ? {} : { restrictedFrom }),
  }
  const placed: Placed = {
    placement,
    facility,
    at,
    rec,
    expiresAt,
    legalBasis,
    facilityUntil,
    tests,
    home: null,
    ...asked,
  }
  return { ...state, status: 'placed', placed, lastStepAt: at }
}

function shortened(state: FollowedContact, data: ContactPeriodShortened): ContactState {
  if (state.status !== 'placed') return state
  const { expiresAt, facilityUntil = state.placed.facilityUntil, tests = state.placed.tests } = data
  return { ...state, placed: { ...state.placed, expiresAt, facilityUntil, tests } }
}

type Day = Pick<Visit, 'date' | 'day' | 'outcome' | 'symptoms' | 'channel'>
/** Days stand in their order, however late one is entered. */
function visited(contact: FollowedContact, { date, day, outcome, symptoms, channel }: Day, at: Instant): ContactState {
  const others = contact.visits.filter((visit) => visit.date !== date)
  const visits = [...others, { date, day, at, outcome, symptoms, channel }].sort((a, b) => (a.date < b.date ? -1 : 1))
  const lost = missedInRow(visits) >= LOST_AFTER
  return { ...contact, visits, lostAt: lost ? (contact.lostAt ?? at) : null }
}

function movedHome(state: FollowedContact, at: Instant): ContactState {
  if (state.status !== 'placed' || state.placed.facility === null) return state
  const home = { at, from: state.placed.facility }
  return { ...state, placed: { ...state.placed, placement: 'home', facility: null, home }, lastStepAt: at }
}

const ended = (
  state: FollowedContact,
  status: EndedContact['status'],
  reason: Ended['reason'],
  event: Recorded,
): ContactState => ({ ...state, status, reason, endedAt: event.occurredAt, endedRec: event.recordedAt })

function tested(state: FollowedContact, { day, result }: ContactTested, at: Instant): ContactState {
  const testLog = [...state.testLog, { day, at, result }]
  return { ...state, tests: state.tests + 1, lastResult: result, testLog }
}

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
      return tested(state, event.data, event.occurredAt)
    case 'contact-period-shortened':
      return shortened(state, event.data)
    case 'contact-test-missed':
      return { ...state, missedTests: [...state.missedTests, event.data.day] }
    case 'contact-moved-home':
      return movedHome(state, event.occurredAt)
    case 'contact-seen':
      return visited(state, event.data, event.occurredAt)
    case 'contact-not-seen':
      return visited(state, { ...event.data, symptoms: [], channel: null }, event.occurredAt)
    case 'contact-appealed':
      return { ...state, appealedAt: event.occurredAt }
    case 'contact-appeal-rejected':
      return { ...state, appealedAt: null }
    case 'contact-released':
      return ended(state, 'released', event.data.reason, event)
    case 'contact-became-case':
      return ended(state, 'becameCase', 'became-case', event)
    default:
      return exhaustive(event)
  }
}
