import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { CITY, CITY_COMMAND } from '../joint-command.ts'
import { at, DAY, type Minute } from '../time.ts'
import type { KnownCase } from './book-cases.ts'
import { districtOf } from './book-contacts.ts'
import { ago, type DeskAct } from './desk-act.ts'
import { STREETS } from './duty-posts.ts'
import type { RecordBook } from './record-book.ts'

const REGION = postId('15', 'command')
const ISSUED = at(15, '09:05')
const SUBJECT = {
  zh: '高风险楼栋老幼病残孕逐户摸底，当日报回',
  en: 'List the vulnerable in every high-risk building, door by door, and report the same day',
}

const act = (when: Minute, post: PostId, command: string, row: object): DeskAct => ({
  at: when,
  post,
  command,
  payloads: [{ ...row, occurredAt: ago(when, 1) }],
})
const receipt = (when: Minute, post: PostId, directive: string): DeskAct =>
  act(when, post, 'receipt-directive', { directive })

/** Communities of a street that have a post of their own by then. */
const communitiesOf = (book: RecordBook, street: string): readonly string[] =>
  [...book.posts]
    .filter(([post, { at: since }]) => post.endsWith('.community') && post.startsWith(street) && since < ISSUED)
    .map(([post]) => post.slice(0, -'.community'.length))
    .filter((place) => place.length === 12)
    .sort()
    .slice(0, 3)

const whole = 'relay-01'
const partOf = (place: string) => `relay-01-${place}`
const part = (to: PostId, place: string) => ({ directive: partOf(place), to, place, figureBefore: null, target: null })

/** Region, city, district, two streets, their communities: receipted, passed down, answered upward; one part lies unread. */
function relay(book: RecordBook): DeskAct[] {
  const district = postId('150105', 'command')
  const acts: DeskAct[] = [
    act(ISSUED, REGION, 'issue-directive', {
      directive: whole,
      command: CITY_COMMAND,
      to: CITY,
      place: '1501',
      subject: SUBJECT,
      figure: null,
      figureBefore: null,
      target: null,
      receiptDueAt: null,
      answerDueAt: null,
    }),
    receipt(ISSUED + 22, CITY, whole),
    act(ISSUED + 41, CITY, 'relay-directive', { directive: whole, parts: [part(district, '150105')] }),
    receipt(ISSUED + 58, district, partOf('150105')),
    act(ISSUED + 85, district, 'relay-directive', {
      directive: partOf('150105'),
      parts: STREETS.map((street) => part(postId(street, 'street'), street)),
    }),
  ]
  return [...acts, ...STREETS.flatMap((street, i) => streetActs(book, street, i))]
}

const answered = (when: Minute, post: PostId, directive: string, result: string): DeskAct =>
  act(when, post, 'answer-directive', { directive, result, evidence: [`list-${directive}`] })

/** A street passes its part on to its communities; the first street's come back whole, the second's do not. */
function streetActs(book: RecordBook, street: string, i: number): DeskAct[] {
  const head = postId(street, 'street')
  const communities = communitiesOf(book, street)
  const started = ISSUED + 130 + i * 55
  const acts = [receipt(started, head, partOf(street))]
  if (communities.length === 0) return acts
  const parts = communities.map((place) => part(postId(place, 'community'), place))
  acts.push(act(started + 20, head, 'relay-directive', { directive: partOf(street), parts }))
  for (const [n, place] of communities.entries()) {
    // The last community of the second street has not even read it.
    if (i === 1 && n === communities.length - 1) continue
    acts.push(receipt(started + 45 + n * 30, postId(place, 'community'), partOf(place)))
    if (i === 0 || n === 0)
      acts.push(answered(started + 300 + n * 70, postId(place, 'community'), partOf(place), 'done'))
  }
  if (i > 0) return acts
  acts.push(answered(started + 600, head, partOf(street), 'done'))
  // Each issuer looks at what it was answered; the district has not yet looked at the street's.
  for (const [n, place] of communities.entries())
    acts.push(
      act(started + 420 + n * 70, head, 'check-directive', {
        directive: partOf(place),
        figureAfter: null,
        effect: n === 0 ? 'reached' : 'moved',
      }),
    )
  return acts
}

/** A circular about an interview that nobody has held: late by more than a day when it goes out. */
function circular(forgotten: readonly KnownCase[]): DeskAct[] {
  const issued = at(16, '10:20')
  const one = forgotten.findLast(({ foundRec, home }) => foundRec < issued - 2 * DAY && districtOf(home) !== '150105')
  if (one === undefined) return []
  const district = districtOf(one.home)
  const to = postId(district, 'tracing')
  return [
    act(issued, CITY, 'issue-directive', {
      directive: 'circular-01',
      command: CITY_COMMAND,
      to,
      place: district,
      subject: { zh: '督办：阳性人员流调逾期未完成', en: 'Supervision: an interview overdue by days' },
      figure: null,
      figureBefore: null,
      target: null,
      kind: 'supervision',
      about: `case/${one.person}#interview#1`,
      receiptDueAt: null,
      answerDueAt: null,
    }),
    receipt(issued + 74, to, 'circular-01'),
  ]
}

export const directiveActs = (book: RecordBook, forgotten: readonly KnownCase[]): DeskAct[] => [
  ...relay(book),
  ...circular(forgotten),
]
