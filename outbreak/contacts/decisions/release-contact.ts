import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import {
  type ContactAndSite,
  contactAndSiteStreams,
  contactFact,
  contactPlace,
  followedContact,
  refuseOtherSite,
} from '../contact-reads.ts'
import type { ContactsRefusal, ReleaseContact } from '../contract.ts'
import { followUpEnd, isolationEnd } from '../isolation-schedule.ts'
import type { FollowedContact } from '../state.ts'

/** Early release needs a reason; "completed" and "pack-changed" are checked, never taken on trust. */
function refuseReason({ reason, occurredAt }: ReleaseContact, contact: FollowedContact, context: Context) {
  const underPack = isolationEnd(context, contact, contact.placed?.at ?? occurredAt)
  switch (reason) {
    case 'completed': {
      const watched = followUpEnd(context, contact, occurredAt)
      const expiresAt = contact.placed?.expiresAt ?? underPack ?? watched
      return expiresAt !== null && occurredAt < expiresAt ? refuse('schedule-not-reached', { expiresAt }) : undefined
    }
    case 'pack-changed':
      if (underPack === null || underPack <= occurredAt) return undefined
      return refuse('isolation-still-in-pack', { pack: context.policy.id, until: underPack }, { field: 'reason' })
    case 'not-a-contact':
    case 'appeal':
      return undefined
  }
}

/** Ends the isolation; a site's room is free with it. */
export const releaseContact: Decision<ReleaseContact, ContactAndSite, ContactsRefusal> = {
  name: 'release-contact',
  right: 'contact.release',
  place: contactPlace,
  streams: contactAndSiteStreams,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const refused = refuseOtherSite(command, contact) ?? refuseReason(command, contact, context)
    if (refused) return refused
    const { occurredAt, ...data } = command
    return accept([contactFact('contact-released', data, contact, occurredAt, data.facility)])
  },
}
