import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import type { ContactState, CurrentContact } from './state.ts'

/** Counted at the contact's home. `determined` and `placed` stand on the day's list of the determination. */
export const CONTACTS_FIGURES = {
  'contacts.determined': { zh: '判定密接', en: 'contacts determined', part: 'category' },
  'contacts.placed': { zh: '当日名单已隔离', en: "contacts of the day's list isolated", part: 'category' },
  'contacts.released': { zh: '解除隔离', en: 'contacts released', part: 'reason' },
  'contacts.becameCase': { zh: '密接转阳', en: 'contacts who became cases', part: 'placed or not' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly part: string }>
type Figure = keyof typeof CONTACTS_FIGURES

function countsOf(contact: CurrentContact): Count[] {
  const { home: place, countedDate, category } = contact
  const count = (figure: Figure, date: Count['date'], part: string): Count => ({ figure, place, date, part, n: 1 })
  const counts = [count('contacts.determined', countedDate, category)]
  if (contact.placed !== null) counts.push(count('contacts.placed', countedDate, category))
  if (contact.status === 'released')
    counts.push(count('contacts.released', countingDay(contact.endedAt), contact.reason))
  if (contact.status === 'becameCase') {
    const part = contact.placed === null ? 'not-placed' : 'placed'
    counts.push(count('contacts.becameCase', countingDay(contact.endedAt), part))
  }
  return counts
}

export const contactCounts = (state: ContactState): readonly Count[] =>
  [...state.past, ...(state.status === 'none' ? [] : [state])].flatMap(countsOf)
