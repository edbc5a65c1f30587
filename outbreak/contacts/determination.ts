import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { clockDay, clockDue } from '#kernel/policy/clock-due.ts'
import { answeringPost } from '#kernel/positions/answering.ts'
import { type PersonId, type PlaceCode, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { endOfDay, localDate } from '#kernel/primitives/local-day.ts'
import { refuse } from '#kernel/primitives/result.ts'
import type { CaseState } from '../cases/state.ts'
import { type ContactListState, listPlace, listStream } from '../tracing/contact-list.ts'
import type { ContactReads } from './contact-reads.ts'
import type { ContactCategory, ContactDetermined } from './events.ts'
import { type ContactState, isFollowed } from './state.ts'

export type DeterminedReads = ContactReads & {
  readonly case: SubjectState<CaseState>
  /** The list of the day on which the person will stand. */
  readonly list: SubjectState<ContactListState>
}

export const lastStepOf = (contact: ContactState): Instant | null =>
  contact.status === 'none' ? null : contact.lastStepAt

/** Nobody is a contact twice, of themselves, or while ill. */
export function refusePerson(
  { person }: { readonly person: PersonId },
  indexCase: PersonId | null,
  contact: ContactState,
  ill: CaseState,
) {
  if (person === indexCase) return refuse('own-contact', { person }, { field: 'indexCase' })
  if (ill.status !== 'none' && ill.status !== 'revoked')
    return refuse('person-is-a-case', { person, status: ill.status }, { field: 'person' })
  if (isFollowed(contact))
    return refuse(
      'already-a-contact',
      { person, status: contact.status, since: contact.determinedAt },
      { field: 'person' },
    )
  return undefined
}

type Owed = Omit<
  ContactDetermined,
  | 'person'
  | 'indexCase'
  | 'category'
  | 'lastExposureAt'
  | 'setting'
  | 'certainty'
  | 'home'
  | 'exposure'
  | 'roster'
  | 'zone'
>

/** What a determination makes owed: isolation and a line on the day's list, or for a general contact one test. */
export function owedFrom(context: Context, category: ContactCategory, home: PlaceCode, occurredAt: Instant): Owed {
  const isolation = {
    countedDate: clockDay(context, 'fastIsolation', occurredAt),
    isolateDueAt: clockDue(context, 'fastIsolation', occurredAt),
    tellDueAt: clockDue(context, 'fastIsolation.accept', occurredAt),
    moveDueAt: clockDue(context, 'fastIsolation.start', occurredAt),
    isolateHolder: answeringPost(home, 'isolate'),
  }
  if (category === 'general') {
    const testDueAt = clockDue(context, 'contactTest.general', occurredAt)
    return { ...isolation, testDueAt, testHolder: answeringPost(home, 'contact-test') }
  }
  const dayStart = localDate(occurredAt, context.zone)
  const place = listPlace(home)
  // Counted from the end of the list's day, so that all who are added that day wait for the same signature.
  const dueAt = clockDue(context, 'contactList.clear', endOfDay(dayStart, context.zone))
  return { ...isolation, list: { place, dueAt, holder: answeringPost(home, 'clear-list') } }
}

/** General contacts stand on no list: nobody waits for their room. */
export const determinedFact = (
  data: ContactDetermined,
  occurredAt: Instant,
): Fact<'contact-determined', ContactDetermined> => ({
  type: 'contact-determined',
  data,
  streams: [
    streamId('contact', data.person),
    ...(data.category === 'general' ? [] : [listStream(data.home, occurredAt)]),
  ],
  place: data.home,
  occurredAt,
})
