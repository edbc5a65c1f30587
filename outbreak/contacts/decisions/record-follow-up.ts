import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import { type ContactReads, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, RecordFollowUp } from '../contract.ts'
import { followUpFact, refuseDay } from '../follow-up.ts'

/** One person's day. A later record of the same day replaces it. */
export const recordFollowUp: Decision<RecordFollowUp, ContactReads, ContactsRefusal> = {
  name: 'record-follow-up',
  right: 'contact.follow',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const refused = refuseDay(command, contact, context)
    if (refused) return refused
    return accept([followUpFact(command, contact, context)])
  },
}
