import { districtOf } from '#kernel/jurisdictions/place-code.ts'
import type { RecordedIn } from '#kernel/ledger/event.ts'
import { type PersonId, type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { countingDay } from '../counting-zone.ts'
import type { ContactListCleared, ContactListEvents } from './events.ts'

/** The contacts of one district that were determined on one day, and the signature under them. */
export interface ContactList {
  readonly place: PlaceCode
  readonly date: LocalDate
  readonly people: readonly { readonly person: PersonId; readonly determinedAt: Instant }[]
  readonly signed: (ContactListCleared & { readonly at: Instant; readonly rec: Instant }) | null
  /** Somebody was determined since the signature. */
  readonly addedSince: boolean
}
export type ContactListState = ContactList | null

export const listPlace = (home: PlaceCode): PlaceCode => districtOf(home) ?? home
/** The list on which somebody stands who lives at `home` and was determined at `at`. */
export const listStream = (home: PlaceCode, at: Instant): StreamId =>
  streamId('contact-list', `${listPlace(home)}-${countingDay(at)}`)

export function evolveContactList(state: ContactListState, event: RecordedIn<ContactListEvents>): ContactListState {
  if (event.type === 'contact-list-cleared') {
    if (state === null) return state
    return { ...state, signed: { ...event.data, at: event.occurredAt, rec: event.recordedAt }, addedSince: false }
  }
  const { person, home } = event.data
  const row = { person, determinedAt: event.occurredAt }
  if (state === null) {
    const date = countingDay(event.occurredAt)
    return { place: listPlace(home), date, people: [row], signed: null, addedSince: false }
  }
  return { ...state, people: [...state.people, row], addedSince: state.signed !== null }
}
