import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type ContactReads, contactFact, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, TellContact } from '../contract.ts'

/** The person knows. Stops the accept clock. */
export const tellContact: Decision<TellContact, ContactReads, ContactsRefusal> = {
  name: 'tell-contact',
  right: 'contact.tell',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const { person, channel, occurredAt } = command
    const contact = followed.value
    if (contact.status === 'placed')
      return refuse('contact-already-placed', { person, at: contact.placed.at, placement: contact.placed.placement })
    if (contact.toldAt !== null) return refuse('already-told', { person, at: contact.toldAt })
    return accept([contactFact('contact-told', { person, channel }, contact, occurredAt)])
  },
}
