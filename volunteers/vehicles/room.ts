import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import type { TableDef } from '#kernel/ledger/table.ts'
import { departVolunteerVehicle } from './decisions/depart-volunteer-vehicle.ts'
import { logVehicleTrip } from './decisions/log-vehicle-trip.ts'
import { returnVolunteerVehicle } from './decisions/return-volunteer-vehicle.ts'
import type { VehicleEvents } from './events.ts'
import { evolveVehicle, NO_VEHICLE, type VehicleState } from './state.ts'

/** One row a trip. */
const TRIPS_TABLE: TableDef = {
  name: 'vehicle_trips',
  columns: {
    trip: 'text',
    vehicle: 'text',
    team: 'text',
    scope: 'text',
    driver: 'text',
    purpose: 'text',
    place: 'text',
    departed_at: 'timestamptz',
    returned_at: 'timestamptz',
    start_km: 'integer',
    end_km: 'integer',
    distance_km: 'integer',
    witness: 'text',
  },
  key: ['trip'],
  placeColumn: 'place',
  indexes: [['vehicle']],
  readRight: 'volunteer.read',
}
const VEHICLE_KIND: StreamKind<VehicleState, VehicleEvents> = {
  kind: 'volunteer-vehicle',
  events: ['volunteer-vehicle-departed', 'vehicle-trip-made'],
  initial: NO_VEHICLE,
  evolve: evolveVehicle,
  duties: [],
  tables: [TRIPS_TABLE],
  rows({ trips, out }) {
    const made = trips.map((trip) => ({
      ...{ trip: trip.trip, vehicle: trip.vehicle, team: trip.team, scope: trip.scope, driver: trip.driver },
      ...{ purpose: trip.purpose, place: trip.place, departed_at: trip.departedAt, returned_at: trip.returnedAt },
      ...{ start_km: trip.startKm, end_km: trip.endKm, distance_km: trip.distanceKm, witness: trip.witness },
    }))
    const going =
      out === null
        ? []
        : [
            {
              ...{ trip: out.trip, vehicle: out.vehicle, team: out.team, scope: out.scope, driver: out.driver },
              ...{ purpose: out.purpose, place: out.place, departed_at: out.departedAt, returned_at: null },
              ...{ start_km: out.startKm, end_km: null, distance_km: null, witness: null },
            },
          ]
    return [...made, ...going].map((values) => ({ table: TRIPS_TABLE.name, values }))
  },
  counts: () => [],
}
export const VEHICLES_KINDS: readonly StreamKind[] = [anyKind(VEHICLE_KIND)]
export const VEHICLES_DECISIONS = [
  anyDecision(departVolunteerVehicle),
  anyDecision(returnVolunteerVehicle),
  anyDecision(logVehicleTrip),
]
