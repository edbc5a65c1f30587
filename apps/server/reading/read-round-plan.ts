import type { z } from 'zod'
import type { DoorEntry, RoundBuilding, RoundControl, RoundSite } from '#outbreak/testing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { type Listed, listed, TOTAL } from '../http/listed.ts'
import { readNames } from './names.ts'

type Control = z.infer<typeof RoundControl>
type SiteDoc = z.infer<typeof RoundSite>
type BuildingDoc = z.infer<typeof RoundBuilding>
export type DoorDoc = z.infer<typeof DoorEntry>

/** Buildings shown at once: the worst of the round, which is where somebody must go. */
const MOST_BUILDINGS = 200
const MOST_SITES = 500

export async function readSites(db: ReadDb, city: string, round: string): Promise<Omit<SiteDoc, 'placeName'>[]> {
  const sql = `select site, place, staff, tubes_planned as "tubesPlanned", tubes, people, last_at as "lastAt", slots,
    case when name_zh is null then null else jsonb_build_object('zh', name_zh, 'en', name_en) end as name
    from round_sites where city = $1 and round = $2 and known_to is null
    order by tubes_planned is null, tubes::float / greatest(coalesce(tubes_planned, tubes), 1), site limit ${MOST_SITES}`
  return db.rows(sql, [city, round])
}

/** Buildings that still have people to be sampled, most first. */
export async function readUntested(db: ReadDb, city: string, round: string): Promise<Omit<BuildingDoc, 'name'>[]> {
  const sql = `select place as building, community, households, people, elsewhere, sampled, at_door as "atDoor",
    excused, untested from round_buildings where city = $1 and round = $2 and known_to is null and untested > 0
    order by untested desc, place limit ${MOST_BUILDINGS}`
  return db.rows(sql, [city, round])
}

export async function readPlanned(db: ReadDb, city: string, round: string): Promise<Control['planned']> {
  const sum = (column: string) => `coalesce(sum(${column}), 0)::int as ${column}`
  const sql = `select count(*)::int as buildings, ${['households', 'people', 'elsewhere', 'sampled', 'untested'].map(sum).join(', ')}
    from round_buildings where city = $1 and round = $2 and known_to is null`
  const [row] = await db.rows<Control['planned']>(sql, [city, round])
  return row ?? { buildings: 0, households: 0, people: 0, elsewhere: 0, sampled: 0, untested: 0 }
}

/** Counts only: who they are is asked for with a purpose. */
export async function readDoorCounts(db: ReadDb, city: string, round: string): Promise<Control['door']> {
  const why = (reason: string) => `count(*) filter (where reason = '${reason}')::int as ${reason}`
  const sql = `select count(*)::int as open, ${['refused', 'absent', 'immobile'].map(why).join(', ')}
    from door_list where city = $1 and round = $2 and known_to is null and status = 'open'`
  const [row] = await db.rows<Control['door']>(sql, [city, round])
  return row ?? { open: 0, refused: 0, absent: 0, immobile: 0 }
}

/** The list that a team walks with: open entries first, by building. */
export async function readDoorList(
  db: ReadDb,
  city: string,
  filter: { readonly round: string; readonly place?: string | undefined; readonly limit: number },
): Promise<Listed<DoorDoc>> {
  const sql = `select round, person, place as building, reason, since, due_at as "dueAt", status, outcome, ${TOTAL}
    from door_list where city = $1 and round = $2 and known_to is null
    and ($3::text is null or starts_with(place, $3)) order by status desc, place, person limit $4`
  const values = [city, filter.round, filter.place ?? null, filter.limit]
  const { total, rows } = listed(await db.rows<Omit<DoorDoc, 'buildingName'> & { total: number }>(sql, values))
  const names = await readNames(db, city, { places: rows.map((row) => row.building) })
  return { total, rows: rows.map((row) => ({ ...row, buildingName: names.place(row.building) })) }
}
