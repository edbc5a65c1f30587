import type { Row, TableDef } from '#kernel/ledger/table.ts'
import { onBoard, type Trip, type Vehicle, type VehicleState } from './vehicle-state.ts'

/** One row a vehicle: what it can carry, who drives it, and what it is doing. Names nobody. */
export const VEHICLES_TABLE: TableDef = {
  name: 'vehicles',
  columns: {
    vehicle: 'text',
    kind: 'text',
    place: 'text',
    places: 'integer',
    classes: 'jsonb',
    mobility: 'boolean',
    status: 'text',
    crew: 'text',
    crew_people: 'integer',
    crew_until: 'timestamptz',
    trip: 'text',
    trip_class: 'text',
    on_board: 'integer',
    bound: 'text',
    disinfected_at: 'timestamptz',
  },
  key: ['vehicle'],
  placeColumn: 'place',
  cityWide: true,
}

/** One row a trip of the vehicle's latest: its stops and who was carried. */
export const TRIPS_TABLE: TableDef = {
  name: 'trips',
  columns: {
    trip: 'text',
    vehicle: 'text',
    place: 'text',
    class: 'text',
    started_at: 'timestamptz',
    ended_at: 'timestamptz',
    stops: 'jsonb',
    passengers: 'jsonb',
  },
  key: ['trip'],
  placeColumn: 'place',
  indexes: [['vehicle']],
  personal: true,
}

function statusOf(vehicle: Vehicle): 'withdrawn' | 'onTrip' | 'ready' | 'offShift' {
  if (vehicle.withdrawn) return 'withdrawn'
  if (vehicle.trip !== null) return 'onTrip'
  return vehicle.crew === null ? 'offShift' : 'ready'
}

const tripRow = ({ vehicle, base }: Vehicle, trip: Trip): Row => ({
  table: TRIPS_TABLE.name,
  values: {
    trip: trip.trip,
    vehicle,
    place: base,
    class: trip.class,
    started_at: trip.startedAt,
    ended_at: trip.endedAt,
    stops: trip.stops,
    passengers: trip.passengers,
  },
})

export function vehicleRows(state: VehicleState): readonly Row[] {
  if (state.status === 'none') return []
  const values = {
    vehicle: state.vehicle,
    kind: state.kind,
    place: state.base,
    places: state.places,
    classes: state.classes,
    mobility: state.mobility,
    status: statusOf(state),
    crew: state.crew?.crew ?? null,
    crew_people: state.crew?.people ?? null,
    crew_until: state.crew?.until ?? null,
    trip: state.trip?.trip ?? null,
    trip_class: state.trip?.class ?? null,
    on_board: state.trip === null ? 0 : onBoard(state.trip).length,
    bound: state.bound,
    disinfected_at: state.disinfectedAt,
  }
  const trips = state.trip === null ? state.past : [...state.past, state.trip]
  return [{ table: VEHICLES_TABLE.name, values }, ...trips.map((trip) => tripRow(state, trip))]
}
