import { type PostId, postId } from '#kernel/primitives/ids.ts'
import type { Task } from '#volunteers/contract-kinds.ts'
import { communitiesOf, nameOf } from '../hohhot-2022-11/divisions.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import { at, DAYS, type Desk, dateOf } from './emit.ts'
import { OWN, openPosts, POINT } from './posts.ts'
import { different, drawnTo, share } from './spread.ts'
import { CAMPAIGN, LEAGUE_HEAD, LEAGUE_POST, LEAGUE_TEAM } from './teams.ts'

const RECRUITED = 5_487
const POINTS = 206
const LINES = 22_400
const MINUTES = 128_400 * 60
const JINCHUAN = '150172402'
/** Communities with a point: 114 of them, over the four districts and the Jinchuan zone. */
const COVERED: readonly (readonly [area: string, communities: number, points: number])[] = [
  ['150102', 26, 48],
  ['150103', 24, 44],
  ['150104', 25, 44],
  ['150105', 35, 64],
  [JINCHUAN, 4, 6],
]
const KINDS = ['sampling', 'community', 'supplies', 'remote'] as const
type Kind = (typeof KINDS)[number]
const TASKS_OF: Readonly<Record<Kind, readonly Task[]>> = {
  sampling: ['sampling-order', 'sampling-order', 'community-registration', 'sampling-disinfection'],
  community: ['community-registration', 'door-to-door', 'daily-needs'],
  supplies: ['supplies-transport', 'daily-needs'],
  remote: ['data-entry', 'tracing-help'],
}

export const leagueId = (n: number): string => `v-l-${String(n + 1).padStart(5, '0')}`
export interface PointRow {
  readonly point: string
  readonly post: PostId
  readonly leader: string
  readonly community: string
  readonly kind: Kind
  readonly opened: number
}

/** The zone's communities are placeholders in the division table: these are declared here, and marked as made up. */
const JINCHUAN_COMMUNITIES = ['金川南社区', '金川北社区', '西湖社区', '广场社区'].map((zh, i) => ({
  code: `${JINCHUAN}00${i + 1}`,
  name: { zh, en: `Jinchuan ${i + 1}` },
  synthetic: true,
  occurredAt: at(0, 425),
}))

function communities(area: string, count: number): string[] {
  if (area === JINCHUAN) return JINCHUAN_COMMUNITIES.map(({ code }) => code)
  const all = communitiesOf(area).filter(({ name }) => name.includes('社区'))
  return all
    .filter((_, i) => i % Math.floor(all.length / count) === 0)
    .slice(0, count)
    .map(({ code }) => code)
}

function pointRows(chance: Chance): PointRow[] {
  const rows = COVERED.flatMap(([area, count, points]) => {
    const where = communities(area, count)
    return Array.from({ length: points }, (_, n): PointRow => {
      const point = `sp-${area.slice(2)}-${String(n + 1).padStart(2, '0')}`
      const kind = n < 2 ? 'sampling' : (KINDS[chance.weighted([56, 26, 12, 6])] ?? 'sampling')
      const opened = n < 2 ? 0 : Math.min(30, Math.floor(chance.delay(9, 0.8)))
      return {
        point,
        post: postId(point, 'point'),
        leader: `w-${point}`,
        community: where[n % where.length] ?? area,
        kind,
        opened,
      }
    })
  })
  if (rows.length !== POINTS) throw new RangeError(`${rows.length} points`)
  return rows
}

const KIND_WORDS: Readonly<Record<Kind, { readonly zh: string; readonly en: string }>> = {
  sampling: { zh: '核酸采样点', en: 'sampling point' },
  community: { zh: '社区服务点', en: 'community desk' },
  supplies: { zh: '物资保供点', en: 'supply point' },
  remote: { zh: '线上服务组', en: 'remote desk' },
}
const JINCHUAN_NAMES = new Map(JINCHUAN_COMMUNITIES.map(({ code, name }) => [code, name.zh]))

function openPoints(desk: Desk, rows: readonly PointRow[]): void {
  desk.act(at(0, 426), desk.system, null, 'declare-place', JINCHUAN_COMMUNITIES)
  for (let day = 0; day <= 30; day++) {
    const opened = rows.filter((row) => row.opened === day)
    if (opened.length === 0) continue
    const name = ({ community, kind }: PointRow) => ({
      zh: `${JINCHUAN_NAMES.get(community) ?? nameOf(community).replace('居委会', '')}${KIND_WORDS[kind].zh}`,
      en: `${KIND_WORDS[kind].en} at ${community}`,
    })
    openPosts(
      desk,
      at(day, 450),
      opened.map((row) => ({
        post: row.post,
        holder: row.leader,
        jurisdiction: row.community,
        agency: 'youth',
        title: { zh: `${name(row).zh}负责人`, en: `Leader, ${name(row).en}` },
        rights: POINT,
      })),
    )
    const payloads = opened.map((row) => ({
      point: row.point,
      campaign: CAMPAIGN,
      name: name(row),
      kind: row.kind,
      community: row.community,
      leader: row.post,
      occurredAt: at(day, 455),
    }))
    desk.act(at(day, 460), LEAGUE_POST, LEAGUE_HEAD, 'open-service-point', payloads)
  }
}

function enrol(desk: Desk, chance: Chance): number[] {
  const weights = Array.from(
    { length: DAYS - 1 },
    (_, day) => 0.4 + Math.exp(-((day - 12) ** 2) / 90) + 0.8 * Math.exp(-((day - 34) ** 2) / 60),
  )
  const joined: number[] = []
  let serial = 0
  for (const [day, count] of share(RECRUITED, weights).entries()) {
    const rows = Array.from({ length: count }, () => {
      const n = serial++
      joined.push(day)
      const adult = n % 61 !== 0
      const gate = (name: string, to: string | null, ref: string) => ({ gate: name, from: dateOf(day), to, ref })
      const gates = [
        gate('consent', null, ''),
        gate('health', '2022-12-31', ''),
        ...(n % 29 === 0 ? [] : [gate('insurance', '2022-12-31', `BX-${200_000 + n}`)]),
        ...(n % 11 === 0 ? [] : [gate('training', null, `T-${n % 40}`)]),
        ...(n % 9 === 0 ? [gate('confidentiality', '2022-11-30', `BM-${n}`)] : []),
        ...(adult ? [] : [gate('guardian-consent', null, '')]),
      ]
      const [area = '150105'] = COVERED[chance.weighted([23, 21, 21, 31, 4])] ?? []
      return {
        person: leagueId(n),
        team: LEAGUE_TEAM,
        channel: chance.yes(0.62) ? 'online' : 'offline',
        volunteerNo: n % 5 === 0 ? `1501${String(600_000 + n)}` : null,
        adult,
        skills: chance.yes(0.4)
          ? [['computer', 'driving', 'medical', 'language-mongolian'][chance.weighted([40, 25, 15, 20])]]
          : [],
        home: area.slice(0, 6),
        gates,
        occurredAt: at(day, 500),
      }
    })
    desk.act(at(day, 505), LEAGUE_POST, LEAGUE_HEAD, 'enrol-volunteer', rows)
  }
  return joined
}

/** Signed sheets of the points, a week on each, up to the day before the opening: the last day runs live. */
function sheets(desk: Desk, chance: Chance, points: readonly PointRow[], joined: readonly number[]): void {
  const minutes = drawnTo(MINUTES, LINES, { low: 60, high: 540, draw: () => 5 * Math.round(chance.delay(68, 0.3)) })
  const weights = Array.from({ length: DAYS - 1 }, (_, day) => 0.3 + 1.4 / (1 + Math.exp((18 - day) / 6)))
  let line = 0
  for (const [day, count] of share(LINES, weights).entries()) {
    const there = points.filter(({ opened }) => opened <= day)
    const known = joined.filter((since) => since <= day).length
    const rows = different(chance, known, count).map((n) => {
      const served = minutes[line++] ?? 120
      const point = chance.pick(there)
      const start = 420 + 15 * chance.int(0, Math.floor((1290 - served - 420) / 15))
      return {
        sheet: `l-${point.point}-${Math.floor(day / 7) + 1}`,
        line: `ll-${String(line).padStart(5, '0')}`,
        team: LEAGUE_TEAM,
        point: point.point,
        person: leagueId(n),
        task: chance.pick(TASKS_OF[point.kind]),
        date: dateOf(day),
        startedAt: at(day, start),
        endedAt: at(day, start + served),
        minutes: served,
        verifier: point.leader,
        occurredAt: at(day, 1294),
      }
    })
    desk.act(at(day, 1302), LEAGUE_POST, LEAGUE_HEAD, 'return-service-line', rows)
  }
}

/** Posts of a few volunteers, so that they can sign in by their own phone. */
export const DEMO_VOLUNTEER = leagueId(118)
function phones(desk: Desk): void {
  openPosts(desk, at(40, 600), [
    {
      post: postId(DEMO_VOLUNTEER, 'volunteer'),
      holder: DEMO_VOLUNTEER,
      jurisdiction: '1501',
      agency: 'youth',
      title: { zh: '青年志愿者', en: 'Youth volunteer' },
      rights: OWN,
    },
  ])
}

/** The league's recruitment: points, register, sheets. Gives the points for the days that run live. */
export function runLeague(desk: Desk, chance: Chance): readonly PointRow[] {
  const points = pointRows(chance)
  openPoints(desk, points)
  const joined = enrol(desk, chance)
  sheets(desk, chance, points, joined)
  phones(desk)
  return points
}
