import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type FacilityState, freeBeds } from '../../facilities/state.ts'
import {
  type ContactAndSite,
  contactAndSiteStreams,
  contactFact,
  contactPlace,
  followedContact,
} from '../contact-reads.ts'
import type { ContactsRefusal, PlaceContact } from '../contract.ts'
import {
  facilityEnd,
  followRule,
  followUpEnd,
  isolationEnd,
  peopleRule,
  restrictedFrom,
  testsDue,
} from '../isolation-schedule.ts'
import type { FollowedContact } from '../state.ts'

function refuseSite({ facility }: PlaceContact, [site]: readonly SubjectState<FacilityState>[]) {
  const field = { field: 'facility' }
  if (facility === null || site === undefined) return refuse('site-missing', {}, field)
  const state = site.domain
  if (state.status === 'none') return refuse('site-unknown', { facility }, field)
  if (state.kind !== 'isolation-site') return refuse('site-wrong-kind', { facility, kind: state.kind }, field)
  if (state.status === 'closed') return refuse('site-closed', { facility }, field)
  const free = freeBeds(state)
  return free < 1 ? refuse('site-full', { facility, free }, field) : undefined
}

function refuseHome({ facility }: PlaceContact, { category }: FollowedContact, context: Context) {
  if (facility !== null) return refuse('site-not-for-home', { facility }, { field: 'facility' })
  const restriction = peopleRule(context, category)?.restriction
  if (restriction !== 'facility') return undefined
  return refuse('home-not-in-pack', { pack: context.policy.id, category, restriction }, { field: 'placement' })
}

function refusePlacement(command: PlaceContact, contact: FollowedContact, states: ContactAndSite, context: Context) {
  const { person, placement, legalBasis } = command
  if (contact.status === 'placed')
    return refuse('contact-already-placed', { person, at: contact.placed.at, placement: contact.placed.placement })
  if (legalBasis === '') return refuse('isolation-basis-missing', {}, { field: 'legalBasis' })
  return placement === 'home' ? refuseHome(command, contact, context) : refuseSite(command, states.sites)
}

/** At home a contact whom the pack only watches is taken into follow-up, and stays free. */
function endOf({ placement, occurredAt }: PlaceContact, contact: FollowedContact, context: Context): Instant | null {
  const isolated = isolationEnd(context, contact, occurredAt)
  return placement === 'home' ? (isolated ?? followUpEnd(context, contact, occurredAt)) : isolated
}

function askedOf(contact: FollowedContact, context: Context) {
  const restriction = followRule(context, contact.category)?.restriction
  const from = restrictedFrom(context, contact)
  const isolated = restriction === undefined || restriction === 'facility' || restriction === 'home'
  return {
    ...(isolated ? {} : { restriction }),
    ...(from === null ? {} : { restrictedFrom: from }),
  }
}

/** At the place, with receipt. The restriction carries its own end, from the schedule of the pack in force. */
export const placeContact: Decision<PlaceContact, ContactAndSite, ContactsRefusal> = {
  name: 'place-contact',
  right: 'contact.place',
  place: contactPlace,
  streams: contactAndSiteStreams,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { occurredAt, ...data } = command
    const { category } = contact
    const expiresAt = endOf(command, contact, context)
    if (expiresAt === null) return refuse('no-isolation-in-pack', { pack: context.policy.id, category })
    const refused = refusePlacement(command, contact, states, context)
    if (refused) return refused
    if (expiresAt <= occurredAt) return refuse('schedule-already-over', { expiresAt })
    const facilityUntil = facilityEnd(context, contact, occurredAt)
    const placed = {
      ...data,
      expiresAt,
      facilityUntil,
      roomDueAt: data.facility === null ? null : clockDue(context, 'room.release', facilityUntil ?? expiresAt),
      ...askedOf(contact, context),
      tests: testsDue(context, contact, occurredAt),
    }
    return accept([contactFact('contact-placed', placed, contact, occurredAt, data.facility)])
  },
}
