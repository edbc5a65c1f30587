import { postId } from '#kernel/primitives/ids.ts'
import type { Chance } from '../random.ts'
import { at, type Minute, toInstant } from '../time.ts'
import { ago, type DeskAct } from './desk-act.ts'
import type { Neighbour } from './households.ts'
import type { KnownBuilding, RecordBook } from './record-book.ts'

/** The round of 13 November in Saihan stands planned in full: rosters, sites, and who did not come. */
const DISTRICT = '150105'
const ROUND = `r-${DISTRICT}-16`
const SITES = 8
const COMMUNITIES = 24

function rosterRows(book: RecordBook, openedAt: Minute, now: Minute, chance: Chance) {
  const known = [...book.buildings.values()].filter(
    ({ place, at: since }) => place.startsWith(DISTRICT) && since < openedAt,
  )
  const byCommunity = Map.groupBy(known, ({ place }: KnownBuilding) => place.slice(0, 12))
  return [...byCommunity]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, COMMUNITIES)
    .map(([community, buildings]) => ({
      round: ROUND,
      community,
      buildings: buildings.map(({ place, households, residents }) => ({
        building: place,
        households,
        people: residents,
        elsewhere: Math.round(residents * 0.12 * chance.unit()),
      })),
      occurredAt: ago(now, 3),
    }))
}

function siteRows(communities: readonly string[], now: Minute) {
  return communities.slice(0, SITES).map((place, i) => ({
    round: ROUND,
    site: `sites-${DISTRICT}-p${i + 1}`,
    name: { zh: `演练采样点${i + 1}`, en: `Drill sampling site ${i + 1}` },
    place,
    staff: 6 + (i % 3) * 2,
    tubes: 160 + i * 20,
    slots: [7, 9, 11, 14].map((hour) => ({
      from: toInstant(at(16, '00:00') + hour * 60),
      to: toInstant(at(16, '00:00') + hour * 60 + 110),
      people: 380 + i * 30,
    })),
    occurredAt: ago(now, 3),
  }))
}

const REASONS = ['immobile', 'immobile', 'absent', 'refused'] as const

/** Sixteen did not come: ten sampled at the door, two gone elsewhere, four still owed in the evening. */
function doors(
  neighbours: readonly Neighbour[],
  communities: ReadonlySet<string>,
  now: Minute,
  chance: Chance,
): DeskAct[] {
  const testing = postId(DISTRICT, 'testing')
  const missing = neighbours.filter(({ place }) => communities.has(place.slice(0, 12))).slice(0, 16)
  const act = (when: Minute, command: string, payloads: readonly object[]): DeskAct[] =>
    payloads.length === 0
      ? []
      : [{ at: when, post: testing, command, payloads: payloads.map((row) => ({ ...row, occurredAt: ago(when, 3) })) }]
  const listed = missing.map(({ person, place }) => ({
    round: ROUND,
    person,
    building: place,
    reason: chance.pick(REASONS),
  }))
  const sampled = missing.slice(0, 10)
  const tubes = sampled.map(({ person, place }, i) => ({
    tube: `t-door-${i + 1}`,
    person,
    round: ROUND,
    site: `sites-${DISTRICT}-p1`,
    place,
    reason: 'round',
  }))
  const laboratory = `lab-${DISTRICT}-1`
  const lab = (when: Minute, command: string, more: object): DeskAct => ({
    at: when,
    post: postId(DISTRICT, 'lab'),
    command,
    payloads: tubes.map(({ tube }) => ({ tube, laboratory, ...more, occurredAt: ago(when, 3) })),
  })
  return [
    ...act(now + 510, 'record-untested', listed),
    ...act(now + 600, 'collect-tube', tubes),
    ...(tubes.length === 0
      ? []
      : [lab(now + 650, 'receive-tube', {}), lab(now + 790, 'report-tube-result', { result: 'negative', ct: null })]),
    ...act(
      now + 620,
      'resolve-untested',
      missing.slice(10, 12).map(({ person }) => ({ round: ROUND, person, outcome: 'left' })),
    ),
  ]
}

export function plannedRoundActs(book: RecordBook, neighbours: readonly Neighbour[], chance: Chance): DeskAct[] {
  const openedAt = book.rounds.find(({ round }) => round === ROUND)?.openedAt
  if (openedAt === undefined) return []
  const now = openedAt + 4
  const post = postId(DISTRICT, 'testing')
  const rosters = rosterRows(book, openedAt, now, chance)
  const communities = rosters.map(({ community }) => community)
  const listed = new Set(rosters.flatMap(({ buildings }) => buildings.map(({ building }) => building)))
  return [
    { at: now, post, command: 'plan-roster', payloads: rosters },
    { at: now + 2, post, command: 'plan-site', payloads: siteRows(communities, now + 2) },
    ...doors(
      neighbours.filter(({ place }) => listed.has(place)),
      new Set(communities),
      now,
      chance,
    ),
  ]
}

/** The four urban districts and Tumed Left, where positives are found in every round: the pack's trigger is met. */
const SPREADING = ['150102', '150103', '150104', '150105']

/** A round says why it is held. Where rounds have been clear for days the record leaves it unsaid, as the districts did. */
export function withBasis(row: unknown): unknown {
  const { areas } = row as { readonly areas: readonly string[] }
  return SPREADING.includes(areas[0] ?? '')
    ? { ...(row as object), basis: { trigger: 'risk-of-spread', override: null } }
    : row
}
