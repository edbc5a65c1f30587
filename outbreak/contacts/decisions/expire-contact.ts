import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import {
  type ContactAndSite,
  contactAndSiteStreams,
  contactFact,
  contactPlace,
  followedContact,
  refuseOtherSite,
} from '../contact-reads.ts'
import type { ContactsRefusal, ExpireContact } from '../contract.ts'

/** By the clock. The release is dated to the expiry itself, however late the clock ran: nobody was held after it. */
export const expireContact: Decision<ExpireContact, ContactAndSite, ContactsRefusal> = {
  name: 'expire-contact',
  right: 'contact.release',
  place: contactPlace,
  streams: contactAndSiteStreams,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { person, facility, occurredAt } = command
    if (contact.status !== 'placed') return refuse('not-placed', { person })
    const { expiresAt } = contact.placed
    if (occurredAt < expiresAt) return refuse('isolation-not-expired', { expiresAt, occurredAt })
    const refused = refuseOtherSite(command, contact)
    if (refused) return refused
    const data = { person, facility, reason: 'expired' } as const
    return accept([contactFact('contact-released', data, contact, expiresAt, facility)])
  },
}
