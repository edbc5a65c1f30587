import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { earlier, type Instant } from '#kernel/primitives/instant.ts'
import { endOfDay, localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type ContactReads, contactFact, contactPlace, contactStream, followedContact } from '../contact-reads.ts'
import type { ContactsRefusal, ShortenContact } from '../contract.ts'
import { facilityEnd, isolationEnd, testsDue } from '../isolation-schedule.ts'
import type { Placed, PlacedContact } from '../state.ts'

/** What goes with the end: the facility days, the tests from now on, and the room, owed back by noon of the day after at the earliest. */
function shortenedDays(placed: Placed, contact: PlacedContact, context: Context, now: Instant) {
  const end = facilityEnd(context, contact, placed.at)
  const was = placed.facilityUntil
  const facilityUntil = end === null || was === null ? was : earlier(end, was)
  const today = endOfDay(localDate(now, context.zone), context.zone)
  const over = facilityUntil === null ? null : facilityUntil > now ? facilityUntil : earlier(was ?? today, today)
  const dueAt = over === null ? null : clockDue(context, 'room.release', over)
  const room =
    placed.facility === null || dueAt === null || facilityUntil === was ? null : { facility: placed.facility, dueAt }
  const taken = placed.tests.filter((test) => test.dueAt <= now)
  const tests = [...taken, ...testsDue(context, contact, placed.at).filter((test) => test.dueAt > now)]
  return { facilityUntil, tests, room }
}

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
    const days = shortenedDays(contact.placed, contact, context, occurredAt)
    const data = { person, expiresAt: until, was, reason, pack, ...days } as const
    return accept([contactFact('contact-period-shortened', data, contact, occurredAt)])
  },
}
