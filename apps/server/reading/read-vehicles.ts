import type { z } from 'zod'
import type { TripView, VehicleView } from '#outbreak/transfer/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import { readFacilityWords } from './facility-names.ts'
import { readNames } from './names.ts'

type VehicleDoc = z.infer<typeof VehicleView>
type TripDoc = z.infer<typeof TripView>

const VEHICLE = `vehicle, kind, place as base, places, classes, mobility, status, crew, crew_people as "crewPeople",
  crew_until as "crewUntil", trip, trip_class as "tripClass", on_board as "onBoard", bound,
  disinfected_at as "disinfectedAt"`

/** Vehicles and their crews; names nobody on board. */
export async function readVehicles(db: ReadDb, city: string, place?: string): Promise<VehicleDoc[]> {
  const sql = `select ${VEHICLE} from vehicles where city = $1 and known_to is null
    and ($2::text is null or starts_with(place, $2)) order by status = 'withdrawn', vehicle`
  const rows = await db.rows<Omit<VehicleDoc, 'baseName'>>(sql, [city, place ?? null])
  const names = await readNames(db, city, { places: rows.map(({ base }) => base) })
  return rows.map((row) => ({ ...row, baseName: names.place(row.base) }))
}

export interface TripFilter {
  readonly place?: string | undefined
  readonly vehicle?: string | undefined
  readonly underWay: boolean
  readonly limit: number
}
type StoredStop = Omit<TripDoc['stops'][number], 'name'>
type StoredTrip = Omit<TripDoc, 'stops' | 'passengers'> & {
  readonly stops: readonly StoredStop[]
  readonly passengers: readonly Omit<TripDoc['passengers'][number], 'received'>[]
  readonly received: readonly string[]
}

/** Trips with stops and passengers, newest first, those under way before the others. */
export async function readTrips(db: ReadDb, city: string, filter: TripFilter): Promise<TripDoc[]> {
  const sql = `select trip, vehicle, class, started_at as "startedAt", ended_at as "endedAt", stops, passengers,
      array(select p.one ->> 'person' from jsonb_array_elements(passengers) as p(one) where
        exists (select 1 from cases c where c.city = $1 and c.known_to is null and c.person = p.one ->> 'person'
          and c.status not in ('found', 'bedAssigned', 'onTheWay')) or
        exists (select 1 from contacts t where t.city = $1 and t.known_to is null and t.person = p.one ->> 'person'
          and t.status = 'placed')) as received
    from trips where city = $1 and known_to is null and ($2::text is null or starts_with(place, $2))
    and ($3::text is null or vehicle = $3) and (not $4::boolean or ended_at is null)
    order by ended_at is not null, started_at desc limit $5`
  const rows = await db.rows<StoredTrip>(sql, [
    city,
    filter.place ?? null,
    filter.vehicle ?? null,
    filter.underWay,
    filter.limit,
  ])
  const stops = rows.flatMap((row) => row.stops)
  const names = await readNames(db, city, { places: stops.flatMap(({ place }) => place ?? []) })
  const facilities = await readFacilityWords(
    db,
    city,
    stops.map(({ facility }) => facility),
  )
  const nameOf = ({ place, facility }: StoredStop) => {
    const known = facility === null ? undefined : facilities.get(facility)
    const name = facility ?? (place === null ? '' : names.place(place))
    return known ?? { zh: name, en: name }
  }
  return rows.map(({ received, ...row }) => ({
    ...row,
    stops: row.stops.map((stop) => ({ ...stop, name: nameOf(stop) })),
    passengers: row.passengers.map((one) => ({ ...one, received: received.includes(one.person) })),
  }))
}
