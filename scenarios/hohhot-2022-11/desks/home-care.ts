import type { PostId } from '#kernel/primitives/ids.ts'
import { postId } from '#kernel/primitives/ids.ts'
import type { Chance } from '../random.ts'
import { at, dayOf, END, toInstant } from '../time.ts'
import type { KnownCase } from './book-cases.ts'
import { ago, type DeskAct } from './desk-act.ts'
import type { RecordBook } from './record-book.ts'

const COMMUNITY: PostId = postId('1501', 'community')
/** Communities that take a person over without saying so, share. */
const NO_RECEIPT = 0.03

const released = (book: RecordBook): (KnownCase & { readonly dischargedAt: number; readonly admittedAt: number })[] =>
  [...book.cases.values()].filter(
    (item): item is KnownCase & { readonly dischargedAt: number; readonly admittedAt: number } =>
      item.dischargedAt !== null && item.admittedAt !== null,
  )

/** Two specimens of day six and seven, each negative or Ct 35 and above, go with the discharge. */
function releaseTests({ admittedAt }: { readonly admittedAt: number }, chance: Chance) {
  const first = at(dayOf(admittedAt) + 6, '08:30') + chance.int(0, 25)
  const specimen = (takenAt: number) =>
    chance.yes(0.55)
      ? { kind: 'nucleic-acid', result: 'negative', ct: null, takenAt: toInstant(takenAt) }
      : { kind: 'nucleic-acid', result: 'positive', ct: chance.int(350, 389) / 10, takenAt: toInstant(takenAt) }
  return [specimen(first), specimen(first + 1440 + 20)]
}

/** Rows of `discharge-patient` with what the release rests on, by person. */
export function releasePapers(book: RecordBook, chance: Chance): ReadonlyMap<string, object> {
  return new Map(
    released(book).map((item) => [
      item.person,
      { tests: releaseTests(item, chance), certificate: `RC-${item.person}` },
    ]),
  )
}

/** Home again: taken over within hours, tested on the seventh day, closed the day after. One request a day for the city. */
export function homeCareActs(book: RecordBook, chance: Chance): DeskAct[] {
  const acts: DeskAct[] = []
  const kept = released(book).filter(() => !chance.yes(NO_RECEIPT))
  for (const [day, items] of Map.groupBy(kept, ({ dischargedAt }) => dayOf(dischargedAt))) {
    const act = (when: number, command: string, more: object, minutes: number): void => {
      if (when >= END) return
      const payloads = items.map(({ person }) => ({ person, ...more, occurredAt: ago(when, minutes) }))
      acts.push({ at: when, post: COMMUNITY, command, payloads })
    }
    act(at(day, '19:20') + chance.int(0, 30), 'start-home-monitoring', {}, 12)
    act(at(day + 7, '16:10') + chance.int(0, 60), 'record-home-test', { result: 'negative' }, 90)
    act(at(day + 8, '11:10') + chance.int(0, 60), 'close-case', {}, 8)
  }
  return acts
}

const WORSE: Readonly<Record<string, string>> = { mild: 'common', common: 'severe', severe: 'critical' }
const BETTER: Readonly<Record<string, string>> = { severe: 'common', common: 'mild' }

/** A few confirmed patients of the designated hospitals get worse, and some of them better again. */
export function gradeActs(book: RecordBook, chance: Chance): DeskAct[] {
  const ill = [...book.cases.values()].filter(
    ({ classified, grade, facility, admittedAt, classifiedAt, dischargedAt }) =>
      classified === 'confirmed' &&
      grade !== null &&
      WORSE[grade] !== undefined &&
      facility?.startsWith('h-designated') === true &&
      admittedAt !== null &&
      classifiedAt !== null &&
      dischargedAt === null &&
      Math.max(admittedAt, classifiedAt) < at(15, '00:00'),
  )
  return ill
    .filter(() => chance.yes(0.12))
    .slice(0, 60)
    .flatMap(({ person, grade, facility, admittedAt, classifiedAt }): DeskAct[] => {
      const from = Math.max(admittedAt ?? 0, classifiedAt ?? 0)
      const worse = WORSE[grade ?? ''] ?? 'severe'
      const change = (when: number, to: string): DeskAct => ({
        at: when,
        post: postId(facility ?? '', 'hospital'),
        command: 'change-grade',
        payloads: [{ person, grade: to, facility, occurredAt: ago(when, 15) }],
      })
      const when = from + chance.int(14, 34) * 60
      const again = when + chance.int(30, 70) * 60
      const better = BETTER[worse]
      return better !== undefined && chance.yes(0.6) && again < END
        ? [change(when, worse), change(again, better)]
        : [change(when, worse)]
    })
}
