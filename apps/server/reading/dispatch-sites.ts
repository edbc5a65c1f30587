import { CENTRES } from '#outbreak/board/centres.ts'
import type { ReadDb } from '#store/store.ts'
import { KEPT_WARDS, type KeptWard, type Point, type Site } from '../../../engines/dispatch/problem.ts'

const DISTRICT_DIGITS = 6
const CITY_DIGITS = 4

/** The centre of the district that a place lies in, or of its city; null when neither is known. */
export const pointOf = (place: string): Point =>
  CENTRES[place.slice(0, DISTRICT_DIGITS)] ?? CENTRES[place.slice(0, CITY_DIGITS)] ?? null

export interface SiteRow {
  readonly facility: string
  readonly kind: string
  readonly name_zh: string
  readonly name_en: string
  readonly place: string
  readonly status: string
  readonly free: number
  readonly takes: readonly string[]
  readonly wards: readonly { readonly kind: string; readonly free: number }[]
}
export interface NamedSite extends Site {
  readonly kind: string
  readonly name: { readonly zh: string; readonly en: string }
}

const isKept = (kind: string): kind is KeptWard => KEPT_WARDS.some((kept) => kept === kind)

function freeInWards(wards: SiteRow['wards']): Site['freeInWards'] {
  const free: Partial<Record<KeptWard, number>> = {}
  for (const ward of wards) if (isKept(ward.kind)) free[ward.kind] = (free[ward.kind] ?? 0) + Math.max(0, ward.free)
  return free
}

/** Hospital beds are kept for the ill: makeshift hospitals come first where they take the grade. */
export const siteOf = (row: SiteRow): NamedSite => ({
  site: row.facility,
  kind: row.kind,
  name: { zh: row.name_zh, en: row.name_en },
  class: row.kind === 'isolation-site' ? 'contact' : 'positive',
  at: pointOf(row.place),
  takes: row.takes,
  open: row.status === 'open',
  rank: row.kind === 'designated-hospital' ? 1 : 0,
  free: row.free,
  freeInWards: freeInWards(row.wards),
})

/** Facilities of the whole city, whatever the asker's own jurisdiction: `db` must see them. */
export async function readSites(db: ReadDb, city: string): Promise<NamedSite[]> {
  const sql = `select f.facility, f.kind, f.name_zh, f.name_en, f.place, f.status, f.free, f.takes,
      coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'free', w.free)) from wards w
        where w.city = f.city and w.facility = f.facility and w.known_to is null), '[]') as wards
    from facilities f where f.city = $1 and f.known_to is null order by f.facility`
  return (await db.rows<SiteRow>(sql, [city])).map(siteOf)
}
