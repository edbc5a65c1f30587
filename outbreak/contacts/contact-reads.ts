import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import {
  type FacilityId,
  type PersonId,
  type PlaceCode,
  type PostId,
  postId,
  type StreamId,
  streamId,
} from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { FacilityState } from '../facilities/state.ts'
import { refuseMoment } from '../moment.ts'
import type { ContactsRefusal } from './contract.ts'
import type { ContactEvents } from './events.ts'
import { type ContactState, type FollowedContact, isFollowed, siteOf } from './state.ts'

export type ContactReads = { contact: SubjectState<ContactState> }
/** `sites`: the isolation site the command names, or nothing. */
export type ContactAndSite = ContactReads & { sites: readonly SubjectState<FacilityState>[] }

export const contactStream = ({ person }: { readonly person: PersonId }) => ({ contact: streamId('contact', person) })

export const contactAndSiteStreams = (command: {
  readonly person: PersonId
  readonly facility: FacilityId | null
}): { contact: StreamId; sites: readonly StreamId[] } => ({
  ...contactStream(command),
  sites: command.facility === null ? [] : [streamId('facility', command.facility)],
})

export const contactPlace = (_: unknown, { contact }: ContactReads): PlaceCode | null =>
  contact.domain.status === 'none' ? null : contact.domain.home

/** The contact, when followed and the act is not before the step already recorded. */
export function followedContact(
  command: { readonly person: PersonId; readonly occurredAt: Instant },
  { contact }: ContactReads,
  context: Context,
): Result<FollowedContact, ContactsRefusal> {
  const state = contact.domain
  const { person } = command
  if (state.status === 'none') return refuse('contact-unknown', { person }, { field: 'person' })
  if (!isFollowed(state)) return refuse('contact-closed', { person, status: state.status }, { field: 'person' })
  return refuseMoment(command.occurredAt, context, state.lastStepAt) ?? accept(state)
}

/** A fact in the contact's history, and in the site's when there is one. */
export const contactFact = <T extends keyof ContactEvents>(
  type: T,
  data: ContactEvents[T],
  contact: { readonly person: PersonId; readonly home: PlaceCode },
  occurredAt: Instant,
  facility: FacilityId | null = null,
): Fact<T, ContactEvents[T]> => ({
  type,
  data,
  streams: [streamId('contact', contact.person), ...(facility === null ? [] : [streamId('facility', facility)])],
  place: contact.home,
  occurredAt,
})

/** Who tests and visits: the site where the person stays, else the community desk of the home. */
export const carerOf = (contact: FollowedContact, duty: string): PostId => {
  const site = siteOf(contact)
  return site === null ? answeringPost(contact.home, duty) : postId(site, 'hospital')
}

/** A departure names the site where the person is, so that the room is given back with it. */
export function refuseOtherSite(
  { person, facility }: { readonly person: PersonId; readonly facility: FacilityId | null },
  contact: FollowedContact,
) {
  const placed = siteOf(contact)
  if (placed === facility) return undefined
  return refuse(
    'facility-mismatch',
    { person, placed: placed ?? 'none', facility: facility ?? 'none' },
    { field: 'facility' },
  )
}
