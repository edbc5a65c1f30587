import { type PostId, postId } from '#kernel/primitives/ids.ts'
import { nameOf, streetsOf } from './divisions.ts'

/** A district or county bureau: what it gets, how many of its stations get their own, where its beats lie. */
interface Bureau {
  readonly code: string
  readonly en: string
  readonly cars: number
  readonly sets: number
  readonly stations: number
  /** Rough centre of the built-up area: longitude, latitude. */
  readonly centre: readonly [number, number]
}

/** How the 77 cars and 624 sets are shared out is simulated; that every bureau and front-line units got some is published. */
export const BUREAUS: readonly Bureau[] = [
  { code: '150202', en: 'Donghe', cars: 6, sets: 60, stations: 5, centre: [110.045, 40.576] },
  { code: '150203', en: 'Kundulun', cars: 8, sets: 80, stations: 7, centre: [109.838, 40.642] },
  { code: '150204', en: 'Qingshan', cars: 7, sets: 70, stations: 6, centre: [109.902, 40.643] },
  { code: '150205', en: 'Shiguai', cars: 2, sets: 20, stations: 0, centre: [110.29, 40.705] },
  { code: '150206', en: 'Bayan Obo', cars: 2, sets: 18, stations: 0, centre: [109.974, 41.769] },
  { code: '150207', en: 'Jiuyuan', cars: 5, sets: 45, stations: 4, centre: [109.968, 40.605] },
  { code: '150221', en: 'Tumed Right', cars: 4, sets: 38, stations: 0, centre: [110.524, 40.569] },
  { code: '150222', en: 'Guyang', cars: 3, sets: 28, stations: 0, centre: [110.06, 41.034] },
  { code: '150223', en: 'Darhan Muminggan', cars: 3, sets: 27, stations: 0, centre: [110.433, 41.699] },
  { code: '150271', en: 'High-tech zone', cars: 3, sets: 30, stations: 2, centre: [109.873, 40.598] },
]
const DETACHMENTS = [
  { id: '1502-special', zh: '特警支队', en: 'special police', cars: 6, sets: 50 },
  { id: '1502-traffic', zh: '交管支队', en: 'traffic police', cars: 3, sets: 22 },
  { id: '1502-transit', zh: '公交分局', en: 'transit police', cars: 1, sets: 16 },
] as const
const STATION = { cars: 1, sets: 5 } as const

/** A unit that receives kit and goes on patrol. */
export interface Unit {
  readonly post: PostId
  /** Its jurisdiction. */
  readonly place: string
  readonly zh: string
  readonly en: string
  readonly cars: number
  readonly sets: number
  readonly rank: 'bureau' | 'detachment' | 'station'
}

const unitPost = (place: string): PostId => postId(place, 'patrol')

function bureauUnits(bureau: Bureau): Unit[] {
  const { code, en, cars, sets, stations } = bureau
  const own: Unit = { post: unitPost(code), place: code, zh: `${nameOf(code)}公安分局`, en, cars, sets, rank: 'bureau' }
  const below = streetsOf(code, stations).map(
    (street, n): Unit => ({
      post: unitPost(street),
      place: street,
      zh: `${nameOf(street).replace(/(街道办事处|街道)$/, '')}派出所`,
      en: `${en} station ${n + 1}`,
      ...STATION,
      rank: 'station',
    }),
  )
  return [own, ...below]
}

export const CITY = '1502'
export const LEAD: PostId = unitPost(CITY)
export const UNITS: readonly Unit[] = [
  ...BUREAUS.flatMap(bureauUnits),
  ...DETACHMENTS.map(
    ({ id, zh, en, cars, sets }): Unit => ({
      post: unitPost(id),
      place: CITY,
      zh: `包头市公安局${zh}`,
      en: `Baotou ${en}`,
      cars,
      sets,
      rank: 'detachment',
    }),
  ),
]

/** `150203001.patrol` → `150203001`: a mark for ids. */
export const markOf = ({ post }: Unit): string => post.slice(0, post.indexOf('.'))
