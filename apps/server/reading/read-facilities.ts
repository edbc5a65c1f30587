import type { z } from 'zod'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { FacilityPage, FacilityRow } from '#outbreak/contract-reads.ts'
import type { ReadDb, ReadScope, Store } from '#store/store.ts'
import { readNames } from './names.ts'
import { type Asking, readDuties } from './read-duties.ts'
import { type ReleaseRule, readBlocks, readRefusals, readReleases, readWards } from './read-facility-detail.ts'
import { readTimeline } from './read-timeline.ts'

type FacilityDoc = z.infer<typeof FacilityRow>
type Stored = Omit<FacilityDoc, 'name' | 'placeName'> & { readonly name_zh: string; readonly name_en: string }
const MOST = 100

/** Beds are counted from admissions; the view keeps the counts. */
export async function readFacilities(
  db: ReadDb,
  city: string,
  place?: string,
  facility?: string,
): Promise<FacilityDoc[]> {
  const sql = `select facility, kind, name_zh, name_en, place, beds, blocked, reserved, occupied, free, status,
    surge, surge_until as "surgeUntil", surge_reason as "surgeReason"
    from facilities where city = $1 and known_to is null and ($2::text is null or starts_with(place, $2))
    and ($3::text is null or facility = $3) order by kind, facility`
  const rows = await db.rows<Stored>(sql, [city, place ?? null, facility ?? null])
  const names = await readNames(db, city, { places: rows.map((row) => row.place) })
  return rows.map(({ name_zh, name_en, ...row }) => ({
    ...row,
    name: { zh: name_zh, en: name_en },
    placeName: names.place(row.place),
  }))
}

/** People with a bed reserved or on the way. Personal: shown with the right case.read only. */
async function readExpected(
  db: ReadDb,
  city: string,
  facility: string,
): Promise<z.infer<typeof FacilityPage>['expected']> {
  const sql = `select person, coalesce(picked_up_at, bed_assigned_at) as since, 'case' as kind from cases
      where city = $1 and facility = $2 and known_to is null and status in ('bedAssigned', 'onTheWay')
     union all
    select person, moved_at as since, 'contact' as kind from contacts
      where city = $1 and facility = $2 and known_to is null and status = 'moving' and moved_at is not null
     order by since`
  return db.rows(sql, [city, facility])
}

export async function readFacilityPage(
  store: Store,
  scope: ReadScope,
  asking: Asking,
  facility: string,
  rule: ReleaseRule,
): Promise<z.infer<typeof FacilityPage> | null> {
  // How many leave on a day names nobody: counted for every reader of the city.
  const counts: ReadScope = { ...scope, scope: [placeOfCity(scope.city)], rights: ['board.read'], mode: 'counts' }
  const releases = await store.read(counts, (db) => readReleases(db, asking.city, facility, rule))
  return store.read(scope, async (db) => {
    const [row] = await readFacilities(db, asking.city, undefined, facility)
    if (row === undefined) return null
    return {
      facility: row,
      expected: asking.seesPersons ? await readExpected(db, asking.city, facility) : [],
      inside: row.occupied,
      wards: await readWards(db, asking.city, facility),
      blocks: await readBlocks(db, asking.city, facility, asking.now),
      releases,
      refusals: await readRefusals(db, asking.city, facility),
      duties: await readDuties(db, asking, { holder: `${facility}.hospital`, status: 'open', limit: MOST }),
      timeline: await readTimeline(db, asking.city, `facility/${facility}`, MOST),
    }
  })
}
