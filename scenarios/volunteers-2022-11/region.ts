import { readFileSync } from 'node:fs'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { postId } from '#kernel/primitives/ids.ts'
import { TASKS } from '#volunteers/contract-kinds.ts'
import { type Chance, chanceFrom } from '../hohhot-2022-11/random.ts'
import type { ScenarioStep } from '../scenario.ts'
import { at, Desk, dateOf } from './emit.ts'
import { LEAD, openPosts } from './posts.ts'
import { share } from './spread.ts'

/** The published number of people, and how many of them stand on a second week's return as well. */
const PEOPLE = 266_186
const TWICE = 2_300
/** Weeks that end on 10 November: first day of each, counted from 28 September. */
const WEEKS = [2, 9, 16, 23, 30, 37]
const WEEK_WEIGHTS = [0.1, 0.14, 0.16, 0.18, 0.2, 0.22]
const MOST_LINES = 450

/** Leagues and cities by their part of the region's people (census 2020, per cent). */
const LEAGUES: readonly (readonly [code: string, percent: number])[] = [
  ['1501', 14.3],
  ['1502', 11.3],
  ['1503', 2.3],
  ['1504', 16.8],
  ['1505', 12],
  ['1506', 9],
  ['1507', 9.3],
  ['1508', 6.4],
  ['1509', 7.1],
  ['1522', 5.9],
  ['1525', 4.6],
  ['1529', 1.1],
]
const TASK_WEIGHTS = [26, 2, 18, 6, 5, 9, 14, 2, 8, 10]

const ROWS = readFileSync(new URL('./divisions.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
const NAMES = new Map(ROWS.map(([code = '', name = '']) => [code, name]))
export const countiesOf = (league: string): string[] =>
  ROWS.flatMap(([code = '', , level]) => (level === '3' && code.startsWith(league) ? [code] : []))

const teamOf = (county: string): string => `unit-${county}`

function open(desk: Desk): void {
  const when = at(0, 480)
  openPosts(desk, when, [
    {
      post: postId('15', 'volunteers'),
      holder: 'w-volunteers-15',
      jurisdiction: '15',
      agency: 'region-volunteers',
      title: { zh: '自治区志愿服务指导中心', en: 'Volunteer service centre of the region' },
      rights: LEAD,
    },
  ])
  for (const [league] of LEAGUES)
    desk.act(
      at(0, 490),
      postId('15', 'volunteers'),
      'w-volunteers-15',
      'found-team',
      countiesOf(league).map((county) => ({
        team: teamOf(county),
        scope: 'region',
        name: { zh: `${NAMES.get(county) ?? county}志愿服务联合会`, en: `Volunteers of ${county}` },
        place: county,
        lead: postId('15', 'volunteers'),
        occurredAt: at(0, 480),
      })),
    )
}

/** Times in a week, and minutes: 3.2 hours a time on the whole, as the page's own ratio. */
function service(chance: Chance): { services: number; minutes: number } {
  const services = 1 + chance.weighted([52, 30, 12, 6])
  const each = Array.from(
    { length: services },
    () => 5 * Math.min(120, Math.max(12, Math.round(chance.delay(37, 0.3)))),
  )
  return { services, minutes: each.reduce((a, b) => a + b, 0) }
}

interface Unit {
  readonly county: string
  /** First serial number of its people, and how many are returned in each week. */
  readonly first: number
  readonly weekly: readonly number[]
}
function unitsOf(chance: Chance): Unit[] {
  let first = 1
  const leagues = share(
    PEOPLE,
    LEAGUES.map(([, percent]) => percent),
  )
  return LEAGUES.flatMap(([league], i) => {
    const counties = countiesOf(league)
    const sizes = share(
      leagues[i] ?? 0,
      counties.map(() => 0.4 + chance.unit()),
    )
    return counties.map((county, k) => {
      const size = sizes[k] ?? 0
      const unit = { county, first, weekly: share(size, WEEK_WEIGHTS) }
      first += size
      return unit
    })
  })
}

const personOf = (serial: number): string => `v-15-${String(serial).padStart(6, '0')}`

/** The people who come new to a unit's return in a week, and a few who stood on the week before. */
function serials({ first, weekly }: Unit, week: number, again: number): number[] {
  const from = first + weekly.slice(0, week).reduce((a, b) => a + b, 0)
  const fresh = Array.from({ length: weekly[week] ?? 0 }, (_, i) => from + i)
  const back = week === 0 ? [] : Array.from({ length: Math.min(again, weekly[week - 1] ?? 0) }, (_, i) => from - 1 - i)
  return [...fresh, ...back]
}

/** Weekly returns of every banner, county and district: people, times, minutes. */
export function* generateRegion(seed: number): Generator<ScenarioStep> {
  const chance = chanceFrom(seed)
  const desk = new Desk('1500' as CityCode, 'volunteers-1500')
  open(desk)
  yield* desk.take()
  const units = unitsOf(chance)
  const again = Math.ceil(TWICE / (units.length * (WEEKS.length - 1)))
  for (const [week, day] of WEEKS.entries()) {
    for (const [i, unit] of units.entries()) {
      const when = at(day + 6, 1080 + Math.floor(i / 2))
      const lines = serials(unit, week, again).map((serial, n) => ({
        sheet: `r-${unit.county}-${week + 1}-${Math.floor(n / MOST_LINES) + 1}`,
        team: teamOf(unit.county),
        place: unit.county,
        person: personOf(serial),
        task: TASKS[chance.weighted(TASK_WEIGHTS)],
        from: dateOf(day),
        to: dateOf(day + 6),
        ...service(chance),
        occurredAt: at(day + 6, 1075),
      }))
      for (let n = 0; n < lines.length; n += MOST_LINES)
        desk.act(
          when,
          postId('15', 'volunteers'),
          'w-volunteers-15',
          'return-unit-line',
          lines.slice(n, n + MOST_LINES),
        )
    }
    yield* desk.take()
  }
}
