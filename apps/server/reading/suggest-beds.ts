import type { z } from 'zod'
import { CENTRES } from '#outbreak/board/centres.ts'
import { type BedCandidate, suggestBed } from '#outbreak/cases/decisions/suggest-bed.ts'
import type { Grade } from '#outbreak/cases/events.ts'
import type { PersonPage } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import type { Language } from '../http/language.ts'

type SuggestedBed = z.infer<typeof PersonPage>['suggestedBeds'][number]
interface Hospital extends Omit<BedCandidate, 'km'> {
  readonly name: string
  readonly place: string
}

const KM_PER_DEGREE = 111.2
const DISTRICT_DIGITS = 6
const CITY_DIGITS = 4
const MOST = 5

const STRAIGHT_LINE = {
  zh: '距离为两区县中心之间的直线距离，同区计 0，非行车里程',
  en: 'a straight line between the centres of the two districts, 0 inside one; not the way by road',
}

/** Kilometres of a straight line between the centres of the districts that two places lie in; null when one is not known. */
export function kmBetween(a: string, b: string): number | null {
  const [from, to] = [a, b].map(
    (code) => CENTRES[code.slice(0, DISTRICT_DIGITS)] ?? CENTRES[code.slice(0, CITY_DIGITS)],
  )
  if (from === undefined || to === undefined) return null
  // Within a city a plane is near enough: degrees, narrowed by latitude.
  const north = (from[1] - to[1]) * KM_PER_DEGREE
  const east = (from[0] - to[0]) * KM_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180)
  return Math.round(Math.hypot(north, east) * 10) / 10
}

/** The rule's own ranking, in the asker's language. A hospital whose distance is not known is left out. */
export function rankBeds(
  home: string,
  grade: Grade | null,
  hospitals: readonly Hospital[],
  language: Language,
): SuggestedBed[] {
  const names = new Map(hospitals.map(({ facility, name }) => [facility, name]))
  const known = hospitals.flatMap((hospital) => {
    const km = kmBetween(home, hospital.place)
    return km === null ? [] : [{ ...hospital, km }]
  })
  const { suggested } = suggestBed(grade, known)
  return suggested.slice(0, MOST).map(({ facility, kind, free, km, reason }) => ({
    facility,
    name: names.get(facility) ?? facility,
    kind,
    free,
    km,
    reason: language === 'zh' ? `${reason.zh}（${STRAIGHT_LINE.zh}）` : `${reason.en} (${STRAIGHT_LINE.en})`,
  }))
}

/** Hospitals of the whole city are candidates, whatever the asker's own jurisdiction: `db` must see them. */
export async function suggestBeds(
  db: ReadDb,
  city: string,
  patient: { readonly home: string; readonly grade: Grade | null },
  language: Language,
): Promise<SuggestedBed[]> {
  const sql = `select facility, name_zh as name, place, kind, status, free, takes from facilities
    where city = $1 and known_to is null and status = 'open' and kind in ('designated-hospital', 'makeshift-hospital')`
  return rankBeds(patient.home, patient.grade, await db.rows<Hospital>(sql, [city]), language)
}
