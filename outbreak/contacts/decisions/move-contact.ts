import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type ContactReads, contactFact, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, MoveContact } from '../contract.ts'

/** On board, on the way. Stops the start clock. */
export const moveContact: Decision<MoveContact, ContactReads, ContactsRefusal> = {
  name: 'move-contact',
  right: 'contact.move',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const { person, vehicle, occurredAt } = command
    const contact = followed.value
    if (contact.status === 'placed')
      return refuse('contact-already-placed', { person, at: contact.placed.at, placement: contact.placed.placement })
    if (contact.movedAt !== null) return refuse('already-moving', { person, at: contact.movedAt })
    return accept([contactFact('contact-moved', { person, vehicle }, contact, occurredAt)])
  },
}
