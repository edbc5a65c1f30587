import { postId } from '#kernel/primitives/ids.ts'
import type { VaultRow } from '../../scenario.ts'
import { DISTRICTS } from '../districts.ts'
import type { Chance } from '../random.ts'
import { at, toInstant } from '../time.ts'
import { districtOf, type ListedContact } from './book-contacts.ts'
import { ago, type DeskStep } from './desk-act.ts'
import type { DeskCrowd } from './desk-people.ts'
import type { RecordBook } from './record-book.ts'

/** Contacts of contacts are followed at home by the ninth edition only: here those of five days, until it is superseded. */
const DAYS_OF = [9, 10, 11, 12, 13]
const A_DAY: Readonly<Record<string, number>> = { '150102': 18, '150103': 16, '150104': 12, '150105': 16, '150121': 4 }
const BASIS = '《中华人民共和国传染病防治法》第三十九条'

interface Secondary {
  readonly listed: ListedContact
  readonly row: VaultRow
}

function choose(book: RecordBook, district: string, day: number, crowd: DeskCrowd, chance: Chance): Secondary[] {
  const now = at(day, '13:00')
  const met = book.contacts.filter(
    ({ home, determinedAt }) => districtOf(home) === district && determinedAt < now - 60 && determinedAt > now - 1440,
  )
  return met.slice(0, A_DAY[district] ?? 0).map((close): Secondary => {
    const row = crowd.resident(close.home)
    const listed: ListedContact = {
      person: row.person,
      home: close.home,
      index: close.person,
      determinedAt: now - 6,
      lastExposureAt: close.determinedAt - chance.int(1, 20) * 60,
      placedAt: now + 140,
      placedRec: now + 142,
      site: null,
      tests: [],
      endedAt: at(14, '11:30'),
      end: 'released',
    }
    return { listed, row }
  })
}

/** Determined and told at noon, at home by the afternoon; set free by the twenty measures. */
export function secondaryContacts(
  book: RecordBook,
  crowd: DeskCrowd,
  chance: Chance,
): { readonly steps: readonly DeskStep[]; readonly listed: readonly ListedContact[] } {
  const steps: DeskStep[] = []
  const listed: ListedContact[] = []
  for (const [i, { code }] of DISTRICTS.entries()) {
    if (A_DAY[code] === undefined) continue
    const desk = postId(code, 'isolation')
    const all: ListedContact[] = []
    for (const day of DAYS_OF) {
      const chosen = choose(book, code, day, crowd, chance)
      if (chosen.length === 0) continue
      const people = chosen.map((one) => one.listed)
      all.push(...people)
      const now = at(day, '13:00')
      const row = (more: (one: ListedContact) => object, when: number, minutes: number) =>
        people.map((one) => ({ person: one.person, ...more(one), occurredAt: ago(when, minutes) }))
      const determined = row(
        (one) => ({
          indexCase: one.index,
          category: 'secondary',
          lastExposureAt: toInstant(one.lastExposureAt),
          indexFoundAt: toInstant(one.determinedAt - 30),
          setting: 'household',
          certainty: 'medium',
          home: one.home,
        }),
        now,
        6,
      )
      const placed = row(
        (one) => ({ placement: 'home', facility: null, legalBasis: BASIS, receipt: `rs-${one.person}` }),
        now + 142,
        2,
      )
      steps.push(
        { at: now - 1, rows: chosen.map((one) => one.row) },
        { at: now, post: postId(code, 'tracing'), command: 'determine-contact', payloads: determined },
        { at: now + 40, post: desk, command: 'tell-contact', payloads: row(() => ({ channel: 'phone' }), now + 40, 3) },
        { at: now + 142, post: desk, command: 'place-contact', payloads: placed },
      )
    }
    listed.push(...all)
    const free = at(14, '11:30') + i * 3
    const payloads = all.map(({ person }) => ({
      person,
      facility: null,
      reason: 'pack-changed',
      occurredAt: ago(free, 2),
    }))
    steps.push({ at: free, post: desk, command: 'release-contact', payloads })
  }
  return { steps, listed }
}
