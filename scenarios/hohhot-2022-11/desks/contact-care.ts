import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { TWENTY } from '../control.ts'
import type { Chance } from '../random.ts'
import { at, DAYS, dateOf, dayOf, type Minute } from '../time.ts'
import { type Course, isAtHome, isFollowedAt, scheduleDay } from './contact-course.ts'
import { ago, type DeskAct } from './desk-act.ts'

const OLD_DAYS = [1, 2, 3, 5, 7, 10]
const NEW_DAYS = [1, 2, 3, 5, 6, 8]
/** Tests that are left out, by district. */
const MISSED: Readonly<Record<string, number>> = { '150102': 0.004, '150103': 0.02, '150104': 0.03 }
const SITTINGS = [
  { time: '12:10', step: 6 },
  { time: '21:20', step: 6 },
  { time: '23:46', step: 1 },
]
/** From here every day's tests stand on record; before, those that a decision rests on. */
const FROM_DAY = 14

const byDistrict = (courses: readonly Course[]) => Map.groupBy(courses, ({ district }) => district)

function actBy<T>(
  when: (index: number) => Minute,
  courses: readonly Course[],
  desk: (district: string) => PostId,
  command: string,
  row: (course: Course, now: Minute) => T,
): DeskAct[] {
  return [...byDistrict(courses)].map(([district, list]) => {
    const now = when(list[0]?.index ?? 0)
    return { at: now, post: desk(district), command, payloads: list.map((course) => row(course, now)) }
  })
}
const isolation = (district: string): PostId => postId(district, 'isolation')

const testRow = (chance: Chance) => (course: Course, now: Minute) => ({
  person: course.contact.person,
  result: chance.yes(0.002) ? 'invalid' : 'negative',
  occurredAt: ago(now, 8),
})

/** Whoever goes home has had the last test of the facility days, the evening before. */
function testsBeforeHome(courses: readonly Course[]): DeskAct[] {
  const leaving = courses.filter(({ homeAt }) => homeAt !== null)
  return [...Map.groupBy(leaving, ({ homeAt }) => dayOf(homeAt ?? 0))].flatMap(([day, list]) =>
    actBy(
      (index) => at(day - 1, '19:05') + index * 4,
      list,
      isolation,
      'record-contact-test',
      ({ contact }, now) => ({ person: contact.person, result: 'negative', occurredAt: ago(now, 25) }),
    ),
  )
}

/** A schedule that was shortened has the new pack's days of test. */
const dueToday = (course: Course, now: Minute): boolean => {
  const old = course.placedAt < TWENTY && (course.shortenedAt === null || course.shortenedAt > now)
  return (old ? OLD_DAYS : NEW_DAYS).includes(scheduleDay(course, now))
}

/** Somebody who leaves tomorrow has that test, and somebody tested this morning needs no second one. */
const testedOtherwise = ({ homeAt, contact }: Course, day: number): boolean =>
  (homeAt !== null && dayOf(homeAt) - 1 === day) || contact.tests.some((test) => dayOf(test.at) === day)

function testsOfDay(courses: readonly Course[], day: number, chance: Chance): DeskAct[] {
  const acts: DeskAct[] = []
  let waiting = courses.filter(
    (course) =>
      dueToday(course, at(day, '12:00')) &&
      !testedOtherwise(course, day) &&
      // On the first of these days only those whom no later test will cover.
      (day > FROM_DAY || [3, 5].includes(scheduleDay(course, at(day, '12:00')))) &&
      !chance.yes(MISSED[course.district] ?? 0.008),
  )
  for (const { time, step } of SITTINGS) {
    const open = waiting.filter((course) => isFollowedAt(course, at(day, time) + course.index * step - 15))
    const done = new Set(open)
    waiting = waiting.filter((course) => !done.has(course))
    acts.push(
      ...actBy((index) => at(day, time) + index * step, open, isolation, 'record-contact-test', testRow(chance)),
    )
  }
  return acts
}

function shortenings(courses: readonly Course[]): DeskAct[] {
  const list = courses.filter(({ shortenedAt }) => shortenedAt !== null)
  return [...Map.groupBy(list, ({ shortenedAt, district }) => `${shortenedAt} ${district}`).values()].flatMap((same) =>
    actBy(
      () => same[0]?.shortenedAt ?? 0,
      same,
      isolation,
      'shorten-contact',
      ({ contact }, now) => ({ person: contact.person, reason: 'pack-changed', occurredAt: ago(now, 2) }),
    ),
  )
}

const SEATS = 40
function homeRuns(courses: readonly Course[]): DeskAct[] {
  const list = courses.filter(({ homeAt }) => homeAt !== null)
  return [...Map.groupBy(list, ({ homeAt, district }) => `${homeAt} ${district}`).values()].flatMap((same) => {
    const order = new Map(same.map((course, i) => [course, i]))
    return actBy(
      () => same[0]?.homeAt ?? 0,
      same,
      isolation,
      'send-contact-home',
      (course, now) => {
        const n = order.get(course) ?? 0
        return {
          person: course.contact.person,
          facility: course.site,
          vehicle: `bus-${course.district}-home-${dayOf(now)}-${Math.floor(n / SEATS) + 1}`,
          receipt: `rh-${course.contact.person}`,
          occurredAt: ago(now, 4),
        }
      },
    )
  })
}

/** The shortened days end by themselves: once the board is open, the live clock does this, not the scenario. */
function releases(courses: readonly Course[]): DeskAct[] {
  const list = courses.filter(({ freedAt }) => freedAt !== null && freedAt < at(DAYS, '00:00'))
  return [...Map.groupBy(list, ({ freedAt, district }) => `${freedAt} ${district}`).values()].flatMap((same) =>
    actBy(
      () => same[0]?.freedAt ?? 0,
      same,
      () => postId('1501', 'system'),
      'expire-contact',
      (course, now) => ({
        person: course.contact.person,
        facility: isAtHome(course, now) ? null : course.site,
        occurredAt: ago(now, 0),
      }),
    ),
  )
}

const NOT_VISITED: Readonly<Record<string, number>> = { '150103': 0.03, '150104': 0.05 }

/** A visit or a call a day at home, from 11 November on record; the evening's are done by 21:00. */
function homeVisits(courses: readonly Course[], day: number, chance: Chance): DeskAct[] {
  const now = at(day, '19:00')
  const home = courses.filter((course) => isAtHome(course, at(day, '16:00')) && course.until > at(day, '21:30'))
  const seen = home.filter(({ district }) => !chance.yes(NOT_VISITED[district] ?? 0.01))
  const early = new Set(seen.filter(() => chance.yes(0.8)))
  const visit = (list: readonly Course[], time: string): DeskAct[] =>
    actBy(
      (index) => at(day, time) + index * 5,
      list,
      (district) => postId(district, 'community'),
      'record-follow-up',
      ({ contact }, when) => ({
        person: contact.person,
        date: dateOf(dayOf(now)),
        outcome: 'SEEN_OK',
        symptoms: [],
        channel: chance.yes(0.4) ? 'visit' : 'phone',
        occurredAt: ago(when, 10),
      }),
    )
  return [
    ...visit([...early], '17:20'),
    ...visit(
      seen.filter((course) => !early.has(course)),
      '20:25',
    ),
  ]
}

/** Tests, the way home, the shorter schedule and its end, and the days at home. */
export function contactCareActs(courses: readonly Course[], chance: Chance): DeskAct[] {
  const days = Array.from({ length: DAYS - FROM_DAY }, (_, i) => FROM_DAY + i)
  return [
    ...testsBeforeHome(courses),
    ...days.flatMap((day) => testsOfDay(courses, day, chance)),
    ...shortenings(courses),
    ...homeRuns(courses),
    ...releases(courses),
    ...days.flatMap((day) => homeVisits(courses, day, chance)),
  ]
}
