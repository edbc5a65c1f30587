import type { Count } from '#kernel/ledger/table.ts'
import { countingDay } from '../counting-zone.ts'
import type { FigureWords } from '../figure-words.ts'
import type { ContactState, CurrentContact } from './state.ts'

/** Counted at the contact's home. `determined` and `placed` stand on the day's list of the determination. */
export const CONTACTS_FIGURES = {
  'contacts-determined': {
    zh: '判定密接',
    en: 'contacts determined',
    unit: 'persons',
    part: 'category',
    definition: { zh: '列入当日名单的密接。', en: "contacts on the day's list" },
  },
  'contacts-placed': {
    zh: '当日名单已隔离',
    en: "contacts of the day's list isolated",
    unit: 'persons',
    part: 'category',
    definition: {
      zh: '当日名单中已到隔离地点（有回执）的密接，无论何日到达。',
      en: "contacts of the day's list who are at the place, with receipt, whenever they arrived",
    },
  },
  'contacts-released': {
    zh: '解除隔离',
    en: 'contacts released',
    unit: 'persons',
    part: 'reason',
    definition: { zh: '当日解除或到期的密接。', en: 'contacts released on the day, or whose isolation expired on it' },
  },
  'contacts-became-case': {
    zh: '密接转阳',
    en: 'contacts who became cases',
    unit: 'persons',
    part: 'placed or not',
    definition: { zh: '当日由密接转为阳性感染者的人数。', en: 'contacts who became cases on the day' },
  },
} as const satisfies Record<string, FigureWords>
type Figure = keyof typeof CONTACTS_FIGURES

function countsOf(contact: CurrentContact): Count[] {
  const { home: place, countedDate, category } = contact
  const count = (figure: Figure, date: Count['date'], part: string): Count => ({ figure, place, date, part, n: 1 })
  const counts = [count('contacts-determined', countedDate, category)]
  if (contact.placed !== null) counts.push(count('contacts-placed', countedDate, category))
  if (contact.status === 'released')
    counts.push(count('contacts-released', countingDay(contact.endedAt), contact.reason))
  if (contact.status === 'becameCase') {
    const part = contact.placed === null ? 'not-placed' : 'placed'
    counts.push(count('contacts-became-case', countingDay(contact.endedAt), part))
  }
  return counts
}

export const contactCounts = (state: ContactState): readonly Count[] =>
  [...state.past, ...(state.status === 'none' ? [] : [state])].flatMap(countsOf)
