import { nameOf, streetsOf } from './divisions.ts'
import { moment, type Script } from './script.ts'
import { BUREAUS, LEAD, UNITS, type Unit } from './units.ts'

type Position = readonly [number, number]

/** A beat as the scenario drives it. */
export interface PlannedBeat {
  readonly beat: string
  readonly place: string
  readonly unit: Unit
  readonly grade: 1 | 2 | 3 | 4
  readonly ring: readonly Position[]
  readonly points: readonly string[]
}
const WIDTH = 0.012
const HEIGHT = 0.009
const POINT_NAMES = [
  { zh: '广场岗亭', en: 'square post' },
  { zh: '医院东门', en: 'hospital, east gate' },
  { zh: '学校门口', en: 'school gate' },
] as const
const TIERS = ['t1', 't3', 't5'] as const

const ringAt = ([lon, lat]: Position): readonly Position[] => [
  [lon, lat],
  [lon + WIDTH, lat],
  [lon + WIDTH, lat + HEIGHT],
  [lon, lat + HEIGHT],
  [lon, lat],
]

/** Outlines are schematic: boxes around the district's centre, each its own. */
function cornerOf(centre: Position, n: number): Position {
  const [column, row] = [n % 4, Math.floor(n / 4)]
  return [round(centre[0] + (column - 2) * WIDTH), round(centre[1] + (row - 1) * HEIGHT)]
}
const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000

/** Two beats a station, and one a township where a bureau has no stations of its own. */
export const BEATS: readonly PlannedBeat[] = BUREAUS.flatMap(({ code, stations, centre }) => {
  const bureau = UNITS.find(({ place, rank }) => place === code && rank === 'bureau')
  const own = UNITS.filter(({ place, rank }) => rank === 'station' && place.startsWith(code))
  const areas = own.flatMap((unit) => [1, 2].map((n) => ({ unit, place: unit.place, n })))
  const townships = bureau === undefined ? [] : streetsOf(code, 3).map((place) => ({ unit: bureau, place, n: 1 }))
  return (stations > 0 ? areas : townships).map(({ unit, place, n }, i): PlannedBeat => {
    const beat = `${place}-b${n}`
    const grade = stations === 0 ? 4 : i % 4 === 0 ? 1 : i % 4 === 3 ? 3 : 2
    const points = POINT_NAMES.slice(0, grade === 4 ? 2 : 3).map((_, k) => `p${k + 1}`)
    return { beat, place, unit, grade, ring: ringAt(cornerOf(centre, i)), points }
  })
})

export function drawBeats(script: Script): void {
  script.act(
    moment('11-09T17:00'),
    LEAD,
    'define-beat',
    ...BEATS.map(({ beat, place, unit, grade, ring, points }) => {
      const [corner = [0, 0]] = ring
      return {
        beat,
        place,
        unit: unit.post,
        words: { zh: `${nameOf(place)}${beat.slice(-1)}号巡区`, en: `${unit.en}, beat ${beat.slice(-1)}` },
        tier: TIERS[Math.min(grade - 1, 2)] ?? 't5',
        grade,
        mode: 'vehicle',
        ring,
        mustVisit: points.map((point, k) => ({
          point,
          words: POINT_NAMES[k] ?? POINT_NAMES[0],
          at: [round(corner[0] + 0.003 * (k + 1)), round(corner[1] + 0.002 * (k + 1))],
          minStayMinutes: k === 0 ? 5 : 0,
          minVisits: 1,
        })),
      }
    }),
  )
}
