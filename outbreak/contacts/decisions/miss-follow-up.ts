import type { Decision } from '#kernel/ledger/decision.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type ContactReads, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, MissFollowUp } from '../contract.ts'
import { type FollowedDay, followUpFact, refuseDay } from '../follow-up.ts'

/** By the clock: a day of home monitoring is over and nobody recorded anything. */
export const missFollowUp: Decision<MissFollowUp, ContactReads, ContactsRefusal> = {
  name: 'miss-follow-up',
  right: 'contact.follow',
  place: contactPlace,
  streams: contactStream,
  decide(command, states, context) {
    const followed = followedContact(command, states, context)
    if (!followed.ok) return followed
    const contact = followed.value
    const { person, date, occurredAt } = command
    const visit = contact.visits.find((known) => known.date === date)
    if (visit !== undefined)
      return refuse('follow-up-recorded', { person, date, outcome: visit.outcome }, { field: 'date' })
    if (date >= localDate(occurredAt, context.zone))
      return refuse('follow-up-day-not-over', { date }, { field: 'date' })
    const day = { date, outcome: 'NOT_PERFORMED', symptoms: [], channel: 'visit', occurredAt } satisfies FollowedDay
    const refused = refuseDay(day, contact, context)
    return refused ?? accept([followUpFact(day, contact, context)])
  },
}
