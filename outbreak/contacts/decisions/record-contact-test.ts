import type { Decision } from '#kernel/ledger/decision.ts'
import { accept } from '#kernel/primitives/result.ts'
import { type ContactReads, contactFact, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, RecordContactTest } from '../contract.ts'
import { scheduleDay } from '../isolation-schedule.ts'

/** A test on its day of the schedule. A positive makes a case by `report-positive`, not here. */
export const recordContactTest: Decision<RecordContactTest, ContactReads, ContactsRefusal> = {
  name: 'record-contact-test',
  right: 'result.report',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { person, result, occurredAt } = command
    const day = scheduleDay(context, contact, occurredAt)
    const tested = contactFact('contact-tested', { person, day, result }, contact, occurredAt)
    if (contact.category !== 'general' || result !== 'negative') return accept([tested])
    // One negative test is all that is asked of a general contact.
    const released = { person, facility: null, reason: 'completed' } as const
    return accept([tested, contactFact('contact-released', released, contact, occurredAt)])
  },
}
