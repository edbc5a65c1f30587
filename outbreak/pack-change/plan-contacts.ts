import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TimeZone } from '#kernel/primitives/local-day.ts'
import { isolationEnd } from '../contacts/isolation-schedule.ts'
import { type ContactState, type FollowedContact, isFollowed } from '../contacts/state.ts'

/** Rules that come into force, and when. */
export interface Coming {
  readonly from: PolicyPack
  readonly to: PolicyPack
  readonly at: Instant
  readonly zone: TimeZone
}
export interface ShorterContact {
  readonly contact: FollowedContact
  readonly was: Instant
  readonly until: Instant
}
export interface ContactChanges {
  /** Contacts whose days are over under the new pack, or whom it no longer restricts. */
  readonly released: readonly FollowedContact[]
  /** Placed contacts whose end moves forward. */
  readonly shortened: readonly ShorterContact[]
  /** Contacts of contacts whom the new pack no longer follows, or whose days are over under it. */
  readonly secondaryReleased: readonly FollowedContact[]
}

type Change = { readonly kind: 'keep' } | { readonly kind: 'release' } | ({ readonly kind: 'shorten' } & ShorterContact)

/**
 * What becomes of one contact. The milder pack counts for the person, so an end never moves back; who reaches the old
 * end at this very moment is free by that, not by the change.
 */
function changeOf(contact: FollowedContact, { from, to, at, zone }: Coming): Change {
  const was = contact.placed?.expiresAt ?? null
  if (was !== null && was <= at) return { kind: 'keep' }
  const endUnder = (policy: PolicyPack) => isolationEnd({ policy, zone }, contact, contact.placed?.at ?? at)
  const until = endUnder(to)
  // Whom neither pack restricts is followed for another reason, which a pack does not end.
  if (until === null && was === null && endUnder(from) === null) return { kind: 'keep' }
  if (until === null || until <= at) return { kind: 'release' }
  return was !== null && until < was ? { kind: 'shorten', contact, was, until } : { kind: 'keep' }
}

export function planContacts(contacts: readonly ContactState[], coming: Coming): ContactChanges {
  const changes = contacts.filter(isFollowed).map((contact) => ({ contact, change: changeOf(contact, coming) }))
  const released = changes.filter(({ change }) => change.kind === 'release').map(({ contact }) => contact)
  return {
    released: released.filter(({ category }) => category !== 'secondary'),
    shortened: changes.flatMap(({ change }) => (change.kind === 'shorten' ? [change] : [])),
    secondaryReleased: released.filter(({ category }) => category === 'secondary'),
  }
}
