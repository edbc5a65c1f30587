import { postId } from '#kernel/primitives/ids.ts'
import type { Chance } from '../random.ts'
import { DAY, END, type Minute, toInstant } from '../time.ts'
import type { KnownCase } from './book-cases.ts'
import { districtOf } from './book-contacts.ts'
import { ago, atDesk, type DeskAct, sittings } from './desk-act.ts'
import type { RecordBook } from './record-book.ts'

/** Hours from the report to the interview, median: the weaker desks are late with one in six. */
const MEDIAN_HOURS: Readonly<Record<string, number>> = { '150102': 6, '150103': 10.5, '150104': 12.5, '150105': 8.5 }
const SPREAD = 0.55
/** Nobody answers at the first call; nobody asks at all. */
const IN_VAIN = 0.05
const FORGOTTEN = 0.0012
const SITTING = 180

interface Interview {
  readonly item: KnownCase
  readonly at: Minute
}

const CHANNELS = ['phone', 'phone', 'phone', 'at-hospital', 'video', 'in-person'] as const
const NOT_REACHED = ['no-answer', 'no-answer', 'too-ill', 'wrong-number'] as const

const officer = (district: string, chance: Chance): string =>
  `inv-${district}-${String(chance.int(1, 24)).padStart(2, '0')}`

const heldAt = (item: KnownCase, chance: Chance): Minute =>
  atDesk(item.foundRec + 20 + Math.round(chance.delay((MEDIAN_HOURS[districtOf(item.home)] ?? 9) * 60, SPREAD)))

function payload({ item }: Interview, at: Minute, chance: Chance) {
  const symptoms = chance.yes(0.55)
  return {
    person: item.person,
    by: officer(districtOf(item.home), chance),
    channel: chance.pick(CHANNELS),
    respondent: chance.yes(0.08) ? 'relative' : 'self',
    onsetAt: symptoms ? toInstant(item.foundAt - chance.int(3, 60) * 60) : null,
    statedContacts: Math.round(chance.delay(2.4, 0.6)),
    occurredAt: ago(at, 6),
  }
}

/** One in twenty is tried in vain first, by the morning or the evening before. */
function attempts(interviews: readonly Interview[], chance: Chance): DeskAct[] {
  const tried = interviews.filter(({ item, at }) => at - item.foundRec > 200 && chance.yes(IN_VAIN))
  const when = ({ item, at }: Interview) => ({
    key: districtOf(item.home),
    at: Math.round(item.foundRec + (at - item.foundRec) * 0.45),
  })
  return sittings(SITTING, tried, when).flatMap(({ key, at, items }) => {
    const inTime = items.filter((interview) => at < interview.at - 30)
    return inTime.length === 0
      ? []
      : [
          {
            at: at + 7,
            post: postId(key, 'tracing'),
            command: 'record-interview',
            payloads: inTime.map(({ item }) => ({
              person: item.person,
              by: officer(key, chance),
              channel: 'phone',
              notReached: chance.pick(NOT_REACHED),
              occurredAt: ago(at + 7, 4),
            })),
          },
        ]
  })
}

/** Where the infection came from, as the desk finds it within the day: a case next door, a cluster, or nothing. */
function sources(book: RecordBook, held: readonly Interview[], chance: Chance): DeskAct[] {
  const earlier = new Map<string, KnownCase[]>()
  const near = (item: KnownCase, place: string): KnownCase | undefined =>
    (earlier.get(place) ?? []).findLast(({ person, foundAt }) => person !== item.person && foundAt < item.foundAt - 240)
  for (const item of [...book.cases.values()].sort((a, b) => a.foundAt - b.foundAt))
    for (const place of [item.home, item.home.split('-').slice(0, 2).join('-')])
      earlier.set(place, [...(earlier.get(place) ?? []).slice(-40), item])
  const searched = held
    .filter(({ item }) => item.indexCase === null && !chance.yes(0.004))
    .map(({ item, at }) => ({ item, heldAt: at, at: atDesk(at + 30 + Math.round(chance.delay(6 * 60, 0.75))) }))
    .filter(({ at }) => at + 20 < END)
  return sittings(SITTING, searched, ({ item, at }) => ({ key: districtOf(item.home), at })).flatMap(
    ({ key, at, items }) => {
      const now = at + 11
      const links: unknown[] = []
      const closed: unknown[] = []
      for (const { item } of items) {
        const compound = item.home.split('-').slice(0, 2).join('-')
        const from = near(item, item.home) ?? near(item, compound)
        const said = { person: item.person, occurredAt: ago(now, 3) }
        if (from !== undefined && chance.yes(0.82))
          links.push({
            ...said,
            source: { kind: 'case', indexCase: from.person },
            certainty: chance.pick(['medium', 'low']),
          })
        else if (chance.yes(0.45))
          links.push({
            ...said,
            source: { kind: 'cluster', cluster: `cl-${key}-${String(chance.int(1, 12)).padStart(2, '0')}` },
            certainty: 'low',
          })
        else closed.push({ ...said, because: chance.yes(0.8) ? 'no-known-link' : 'outside-the-city' })
      }
      const post = postId(key, 'tracing')
      return [
        { at: now, post, command: 'link-case', payloads: links },
        { at: now, post, command: 'close-source', payloads: closed },
      ].filter(({ payloads }) => payloads.length > 0)
    },
  )
}

interface Interviews {
  readonly acts: readonly DeskAct[]
  /** Cases whom nobody has asked, found before a moment. */
  readonly forgotten: readonly KnownCase[]
}

/** Every case is asked within a day of its report; the weaker desks are late, and a few are forgotten. */
export function interviewActs(book: RecordBook, chance: Chance): Interviews {
  const all = [...book.cases.values()]
  const forgotten = all.filter(() => chance.yes(FORGOTTEN))
  const left = new Set(forgotten)
  const planned = all
    .filter((item) => !left.has(item))
    .map((item): Interview => ({ item, at: heldAt(item, chance) }))
    .filter(({ item, at }) => at < END - 60 && at < item.foundRec + 4 * DAY)
  const done: Interview[] = []
  const held = sittings(SITTING, planned, ({ item, at }) => ({ key: districtOf(item.home), at })).map(
    ({ key, at, items }): DeskAct => {
      done.push(...items.map(({ item }) => ({ item, at: at + 9 })))
      return {
        at: at + 9,
        post: postId(key, 'tracing'),
        command: 'record-interview',
        payloads: items.map((interview) => payload(interview, at + 9, chance)),
      }
    },
  )
  return { acts: [...attempts(planned, chance), ...held, ...sources(book, done, chance)], forgotten }
}
