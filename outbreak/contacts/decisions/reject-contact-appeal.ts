import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type ContactReads, contactFact, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, RejectContactAppeal } from '../contract.ts'

/** The restriction stands, with the reason. An appeal that is upheld is `release-contact` for `appeal`. */
export const rejectContactAppeal: Decision<RejectContactAppeal, ContactReads, ContactsRefusal> = {
  name: 'reject-contact-appeal',
  right: 'contact.release',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const { person, reason, occurredAt } = command
    if (followed.value.appealedAt === null) return refuse('no-appeal', { person }, { field: 'person' })
    return accept([contactFact('contact-appeal-rejected', { person, reason }, followed.value, occurredAt)])
  },
}
