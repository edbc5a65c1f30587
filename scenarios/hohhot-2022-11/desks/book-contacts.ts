import type { CommandStep } from '../../scenario.ts'
import { dayOf, type Minute, minuteAt } from '../time.ts'
import type { KnownCase } from './book-cases.ts'

/** One determination of a contact and what the outbreak's course makes of it. */
export interface ListedContact {
  readonly person: string
  readonly home: string
  readonly index: string
  readonly determinedAt: Minute
  readonly lastExposureAt: Minute
  placedAt: Minute | null
  placedRec: Minute
  site: string | null
  /** Tests on record: when, and whether negative. */
  readonly tests: { readonly at: Minute; readonly negative: boolean }[]
  endedAt: Minute | null
  end: 'case' | 'released' | null
}
export const districtOf = (place: string): string => place.slice(0, 6)
/** Day of the last exposure: day zero of the schedule. */
export const dayZero = ({ lastExposureAt }: ListedContact): number => dayOf(lastExposureAt)

interface Row {
  readonly person: string
  readonly occurredAt: string
}
interface Book {
  readonly contacts: ListedContact[]
  readonly contactOf: Map<string, ListedContact>
  readonly cases: Map<string, KnownCase>
}

function determine(book: Book, row: Row & { home: string; indexCase: string; lastExposureAt: string }): void {
  const contact: ListedContact = {
    person: row.person,
    home: row.home,
    index: row.indexCase,
    determinedAt: minuteAt(row.occurredAt),
    lastExposureAt: minuteAt(row.lastExposureAt),
    placedAt: null,
    placedRec: 0,
    site: null,
    tests: [],
    endedAt: null,
    end: null,
  }
  book.contacts.push(contact)
  book.contactOf.set(row.person, contact)
}

export function readContactStep(book: Book, step: CommandStep): void {
  if (step.command === 'determine-contact') {
    for (const row of step.payloads) determine(book, row as Parameters<typeof determine>[1])
    return
  }
  const rows = step.payloads as readonly (Row & { facility: string; result: string })[]
  if (!['place-contact', 'record-contact-test', 'release-contact', 'expire-contact'].includes(step.command)) return
  for (const { person, occurredAt, facility, result } of rows) {
    const contact = book.contactOf.get(person)
    if (contact === undefined) continue
    const when = minuteAt(occurredAt)
    if (step.command === 'place-contact')
      Object.assign(contact, { placedAt: when, placedRec: minuteAt(step.at), site: facility })
    else if (step.command === 'record-contact-test') contact.tests.push({ at: when, negative: result === 'negative' })
    else Object.assign(contact, { endedAt: when, end: 'released' })
  }
}

/** Who became a case was no contact any more from then on. */
export function closeContacts({ contacts, cases }: Book): void {
  for (const contact of contacts) {
    const found = cases.get(contact.person)
    if (found === undefined || found.foundAt < contact.determinedAt) continue
    // A release that came before the finding stands; one that was tried and refused does not.
    if (contact.end === 'released' && contact.endedAt !== null && contact.endedAt < found.foundAt - 60) continue
    Object.assign(contact, { endedAt: found.foundAt, end: 'case' })
  }
}
