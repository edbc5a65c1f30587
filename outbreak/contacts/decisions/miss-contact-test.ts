import type { Decision } from '#kernel/ledger/decision.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import {
  type ContactReads,
  carerOf,
  contactFact,
  contactPlace,
  contactStream,
  followedContact,
} from '../contact-reads.ts'
import type { ContactsRefusal, MissContactTest } from '../contract.ts'
import { nextTest } from '../state.ts'

/** By the clock: the day of the next scheduled test is over. The test becomes somebody's duty. */
export const missContactTest: Decision<MissContactTest, ContactReads, ContactsRefusal> = {
  name: 'miss-contact-test',
  right: 'contact.follow',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { person, occurredAt } = command
    const test = nextTest(contact)
    if (test === null || test.dueAt > occurredAt) return refuse('no-test-missed', { person }, { field: 'person' })
    const data = {
      person,
      day: test.day,
      testDueAt: clockDue(context, 'contactTest.missed', occurredAt),
      testHolder: carerOf(contact, 'contact-test'),
    }
    return accept([contactFact('contact-test-missed', data, contact, occurredAt)])
  },
}
