import type { z } from 'zod'
import type { PersonPage } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'

type SuggestedBed = z.infer<typeof PersonPage>['suggestedBeds'][number]
interface Candidate {
  readonly facility: string
  readonly name: string
  readonly kind: string
  readonly free: number
  readonly takes: readonly string[] | null
  readonly lon: number | null
  readonly lat: number | null
}
interface Point {
  readonly lon: number | null
  readonly lat: number | null
}

const KM_PER_DEGREE = 111.2
const MOST = 5

/** Great-circle distance is not needed within a city: degrees on a plane, narrowed by latitude. */
export function kmBetween(a: Point, b: Point): number {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return 0
  const north = (a.lat - b.lat) * KM_PER_DEGREE
  const east = (a.lon - b.lon) * KM_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180)
  return Math.round(Math.hypot(north, east) * 10) / 10
}

/** Nearest first among open hospitals with a free bed that take this grade. */
export function rankBeds(home: Point, grade: string, candidates: readonly Candidate[]): SuggestedBed[] {
  return candidates
    .filter(({ free, takes }) => free > 0 && (takes === null || takes.length === 0 || takes.includes(grade)))
    .map(({ facility, name, kind, free, lon, lat }) => ({
      facility,
      name,
      kind,
      free,
      km: kmBetween(home, { lon, lat }),
      reason: 'nearest-with-beds',
    }))
    .toSorted((a, b) => a.km - b.km || b.free - a.free || (a.facility < b.facility ? -1 : 1))
    .slice(0, MOST)
}

/** Positions are those of the official place the building lies in, as fine as the division table knows them. */
const POSITION = (
  code: string,
): string => `(select d.lon from divisions d where starts_with(${code}, d.code) and d.lon is not null
  order by length(d.code) desc limit 1) as lon, (select d.lat from divisions d where starts_with(${code}, d.code)
  and d.lat is not null order by length(d.code) desc limit 1) as lat`

/** Hospitals of the whole city are candidates, whatever the asker's own jurisdiction: `db` must see them. */
export async function suggestBeds(db: ReadDb, city: string, home: string, grade: string): Promise<SuggestedBed[]> {
  const [point] = await db.rows<Point>(`select ${POSITION('$1::text')}`, [home])
  const sql = `select facility, name_zh as name, kind, free, takes, ${POSITION('f.place')} from facilities f
    where city = $1 and known_to is null and status = 'open' and kind in ('designated-hospital', 'makeshift-hospital')`
  return rankBeds(point ?? { lon: null, lat: null }, grade, await db.rows<Candidate>(sql, [city]))
}
