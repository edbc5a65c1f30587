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
  'contacts-followed-up': {
    zh: '随访记录',
    en: 'follow-ups recorded singly',
    unit: 'persons',
    part: 'outcome',
    definition: {
      zh: '当日逐人登记的随访，按结果；隔离点巡查中正常的另计。',
      en: "follow-ups of the day recorded one by one, by outcome; guests seen well in a site's round are counted apart",
    },
  },
  'contacts-lost': {
    zh: '失访',
    en: 'contacts lost to follow-up',
    unit: 'persons',
    part: '',
    definition: {
      zh: '当日起连续两次未见、至今未找到的密接。',
      en: 'contacts missed twice in a row on the day and not seen since',
    },
  },
  'contacts-sent-home': {
    zh: '转居家',
    en: 'contacts sent home',
    unit: 'persons',
    part: '',
    definition: {
      zh: '当日集中隔离期满、点对点转居家的密接。',
      en: 'contacts brought home on the day for their home days',
    },
  },
} as const satisfies Record<string, FigureWords>
type Figure = keyof typeof CONTACTS_FIGURES

function countsOf(contact: CurrentContact): Count[] {
  const { home: place, countedDate, category } = contact
  const count = (figure: Figure, date: Count['date'], part: string): Count => ({ figure, place, date, part, n: 1 })
  const counts = [count('contacts-determined', countedDate, category)]
  if (contact.placed !== null) counts.push(count('contacts-placed', countedDate, category))
  for (const { date, outcome } of contact.visits) counts.push(count('contacts-followed-up', date, outcome))
  if (contact.lostAt !== null) counts.push(count('contacts-lost', countingDay(contact.lostAt), ''))
  const home = contact.placed?.home ?? null
  if (home !== null) counts.push(count('contacts-sent-home', countingDay(home.at), ''))
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
