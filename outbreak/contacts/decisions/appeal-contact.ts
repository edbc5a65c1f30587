import type { Decision } from '#kernel/ledger/decision.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type ContactReads, contactFact, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { AppealContact, ContactsRefusal } from '../contract.ts'

/** Whoever is restricted, or about to be, may say that it is wrong; the command of the district owes an answer. */
export const appealContact: Decision<AppealContact, ContactReads, ContactsRefusal> = {
  name: 'appeal-contact',
  right: 'contact.tell',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { person, ground, occurredAt } = command
    if (contact.appealedAt !== null) return refuse('appeal-pending', { person, at: contact.appealedAt })
    const answer = {
      answerDueAt: clockDue(context, 'appeal.answer', occurredAt),
      answerHolder: answeringPost(contact.home, 'appeal-contact'),
    }
    return accept([contactFact('contact-appealed', { person, ground, ...answer }, contact, occurredAt)])
  },
}
