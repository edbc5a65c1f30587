import type { z } from 'zod'
import { ancestorsOf, levelOf } from '#kernel/jurisdictions/place-code.ts'
import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { BuildingPage, HouseholdRow, ResidentRow } from '#outbreak/zones/contract-reads.ts'
import { residentStatus } from '#outbreak/zones/resident-status.ts'
import type { ZoneState } from '#outbreak/zones/state.ts'
import type { ReadDb } from '#store/store.ts'
import { readNames } from './names.ts'
import { readZoneState } from './read-zones.ts'

type Home = z.infer<typeof HouseholdRow>
type Page = z.infer<typeof BuildingPage>

const HOMES = `select household, place, door, residents, vulnerable from households
  where city = $1 and known_to is null and starts_with(place, $2) order by place, door, household`
const RESIDENTS = `select household, person, place, vulnerable, first_contact as "firstContact" from residents
  where city = $1 and known_to is null and starts_with(place, $2) order by place, household, person`
const OPEN_NEEDS = `select count(*)::int as n from needs where city = $1 and known_to is null
  and starts_with(place, $2) and status in ('requested', 'accepted', 'underway')`
const UNITS = `select code from places where city = $1 and known_to is null and parent = $2 order by code`

/** Zones that would cover a home, the home's own first. Their states are read from the city's ledger. */
async function zonesOver(db: ReadDb, city: string, place: PlaceCode): Promise<ZoneState[]> {
  const covering = [place, ...ancestorsOf(place).filter((code) => code.length >= 9)]
  const states: ZoneState[] = []
  for (const code of covering) states.push(await readZoneState(db, city, code))
  return states
}

/** The building's homes by unit, as the community listed them, and what holds for who lives there at `now`. */
export async function readBuilding(
  db: ReadDb,
  city: string,
  place: PlaceCode,
  now: Instant,
  seesPersons: boolean,
): Promise<Page> {
  const homes = await db.rows<Home & { place: PlaceCode }>(HOMES, [city, place])
  const declared = await db.rows<{ code: PlaceCode }>(UNITS, [city, place])
  const units = [...new Set([...declared.map(({ code }) => code), ...homes.map((home) => home.place)])].sort()
  const zones = await zonesOver(db, city, place)
  const whole = residentStatus(zones, now)
  const names = await readNames(db, city, { places: [place, ...units] })
  const [needs] = await db.rows<{ n: number }>(OPEN_NEEDS, [city, place])
  const restricted = new Map<string, readonly ZoneState[]>()
  for (const unit of units) {
    const own = levelOf(unit) === 'unit' && unit !== place ? [await readZoneState(db, city, unit)] : []
    restricted.set(unit, [...own, ...zones])
  }
  return {
    place,
    placeName: names.place(place),
    restriction: {
      status: whole.status,
      from: whole.status === 'restricted' ? whole.from : null,
      until: whole.status === 'restricted' ? whole.until : null,
      order: whole.status === 'restricted' ? whole.order.place : null,
    },
    units: units.map((unit) => ({
      place: unit,
      placeName: names.place(unit),
      restricted: residentStatus(restricted.get(unit) ?? zones, now).status === 'restricted',
      homes: homes.filter((home) => home.place === unit),
    })),
    residents: seesPersons ? await readResidents(db, city, place, now, restricted) : null,
    openNeeds: needs?.n ?? 0,
  }
}

async function readResidents(
  db: ReadDb,
  city: string,
  place: PlaceCode,
  now: Instant,
  zonesOf: ReadonlyMap<string, readonly ZoneState[]>,
): Promise<z.infer<typeof ResidentRow>[]> {
  type Row = Omit<z.infer<typeof ResidentRow>, 'restricted'> & { place: string; person: PersonId }
  const rows = await db.rows<Row>(RESIDENTS, [city, place])
  return rows.map(({ place: home, ...row }) => ({
    ...row,
    restricted: residentStatus(zonesOf.get(home) ?? [], now, row.person).status === 'restricted',
  }))
}
