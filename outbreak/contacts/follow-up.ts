import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import { clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import type { Instant, LocalDate } from '#kernel/primitives/instant.ts'
import { daysBetween, localDate } from '#kernel/primitives/local-day.ts'
import { refuse } from '#kernel/primitives/result.ts'
import { carerOf, contactFact } from './contact-reads.ts'
import type { RecordFollowUp } from './contract.ts'
import type { ContactNotSeen, ContactSeen } from './events.ts'
import { type FollowedContact, LOST_AFTER, missedInRow } from './state.ts'

/** One day's follow-up as it is told, whoever it was told about. */
export type FollowedDay = Pick<RecordFollowUp, 'date' | 'outcome' | 'symptoms' | 'channel'> & {
  readonly occurredAt: Instant
}

export function refuseDay(
  { date, outcome, symptoms, occurredAt }: FollowedDay,
  contact: FollowedContact,
  { zone }: Context,
) {
  if (date > localDate(occurredAt, zone)) return refuse('follow-up-day-ahead', { date }, { field: 'date' })
  const since = localDate(contact.determinedAt, zone)
  if (date < since)
    return refuse('follow-up-before-determined', { person: contact.person, since, date }, { field: 'date' })
  if (outcome === 'SEEN_NOT_OK' && symptoms.length === 0) return refuse('symptoms-missing', {}, { field: 'symptoms' })
  if (outcome !== 'SEEN_NOT_OK' && symptoms.length > 0)
    return refuse('symptoms-unexpected', { outcome }, { field: 'symptoms' })
  return undefined
}

/** Whether this day makes the second one missed in a row. */
function isLost(contact: FollowedContact, day: FollowedDay): boolean {
  const others = contact.visits.filter((visit) => visit.date !== day.date)
  const visit = { date: day.date, day: 0, at: day.occurredAt, outcome: day.outcome, symptoms: [], channel: null }
  return missedInRow([...others, visit].sort((a, b) => (a.date < b.date ? -1 : 1))) >= LOST_AFTER
}

const dayOf = (contact: FollowedContact, date: LocalDate, { zone }: Context): number =>
  daysBetween(localDate(contact.lastExposureAt, zone), date)

/** What the day leaves in the contact's history, and what it makes owed. */
export function followUpFact(
  told: FollowedDay,
  contact: FollowedContact,
  context: Context,
): Fact<'contact-seen', ContactSeen> | Fact<'contact-not-seen', ContactNotSeen> {
  const { date, outcome, symptoms, channel, occurredAt } = told
  const day = { person: contact.person, date, day: dayOf(contact, date, context) }
  if (outcome === 'SEEN_OK' || outcome === 'SEEN_NOT_OK') {
    const testDueAt = outcome === 'SEEN_OK' ? null : clockDue(context, 'contactTest.symptoms', occurredAt)
    const seen = { ...day, outcome, symptoms, channel, testDueAt, testHolder: carerOf(contact, 'contact-test') }
    return contactFact('contact-seen', seen, contact, occurredAt)
  }
  const owed = (clock: string, duty: string) => ({
    dueAt: clockDue(context, clock, occurredAt),
    holder: duty === 'search' ? answeringPost(contact.home, duty) : carerOf(contact, duty),
  })
  const again = owed('followUp.again', 'follow-up')
  const search = isLost(contact, told) ? owed('trace.search', 'search') : null
  return contactFact('contact-not-seen', { ...day, outcome, again, search }, contact, occurredAt)
}
