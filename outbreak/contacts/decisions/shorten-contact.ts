import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type ContactReads, contactFact, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, ShortenContact } from '../contract.ts'
import { isolationEnd } from '../isolation-schedule.ts'

/** The milder of two packs counts for the person: a restriction never grows by this, and never ends in the past. */
export const shortenContact: Decision<ShortenContact, ContactReads, ContactsRefusal> = {
  name: 'shorten-contact',
  right: 'contact.release',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { person, reason, occurredAt } = command
    if (contact.status !== 'placed') return refuse('not-placed', { person })
    const { expiresAt: was, at } = contact.placed
    const pack = context.policy.id
    const until = isolationEnd(context, contact, at)
    if (until === null || until <= occurredAt) return refuse('period-over-in-pack', { person, pack })
    if (until >= was) return refuse('period-not-shorter', { person, pack, expiresAt: was, until })
    const data = { person, expiresAt: until, was, reason, pack } as const
    return accept([contactFact('contact-period-shortened', data, contact, occurredAt)])
  },
}
