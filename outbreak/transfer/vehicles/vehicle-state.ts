import type { RecordedIn } from '#kernel/ledger/event.ts'
import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { FacilityId, PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ContactEvents } from '../../contacts/events.ts'
import type {
  CrewShiftStarted,
  PassengerClass,
  PassengerHandedOver,
  TransferEvents,
  TripStop,
  VehicleEvents,
  VehicleRegistered,
} from '../events.ts'

export type VehicleHistory = VehicleEvents &
  Pick<TransferEvents, 'patient-picked-up'> &
  Pick<ContactEvents, 'contact-moved'>

export interface Passenger {
  readonly person: PersonId
  readonly boardedAt: Instant
  /** Null while on board. */
  readonly handedOver: { readonly at: Instant; readonly facility: FacilityId | null; readonly receipt: string } | null
}
export interface Trip {
  readonly trip: string
  readonly class: PassengerClass
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly stops: readonly (TripStop & { readonly reachedAt: Instant | null })[]
  readonly passengers: readonly Passenger[]
}
export interface Vehicle extends Omit<VehicleRegistered, 'vehicle'> {
  readonly vehicle: string
  readonly base: PlaceCode
  readonly withdrawn: boolean
  readonly crew: (Omit<CrewShiftStarted, 'vehicle'> & { readonly since: Instant }) | null
  readonly trip: Trip | null
  /** Ended trips, newest last, as many as a shift has: older ones are in the history. */
  readonly past: readonly Trip[]
  /** Class carried since it was last disinfected; null: free for either. */
  readonly bound: PassengerClass | null
  readonly disinfectedAt: Instant | null
  readonly changedAt: Instant
}
export type VehicleState = { readonly status: 'none' } | ({ readonly status: 'registered' } & Vehicle)
type Known = Exclude<VehicleState, { status: 'none' }>

export const NO_VEHICLE: VehicleState = { status: 'none' }
const PAST_TRIPS = 12

export const onBoard = (trip: Trip): readonly Passenger[] =>
  trip.passengers.filter(({ handedOver }) => handedOver === null)

export function evolveVehicle(state: VehicleState, event: RecordedIn<VehicleHistory>): VehicleState {
  if (event.type === 'vehicle-registered') return registered(state, event.data, event.place, event.occurredAt)
  if (state.status === 'none') return state
  const known: Known = { ...state, changedAt: event.occurredAt }
  switch (event.type) {
    case 'vehicle-withdrawn':
      return { ...known, withdrawn: true, crew: null }
    case 'crew-shift-started': {
      const { crew, people, until } = event.data
      return { ...known, crew: { crew, people, until, since: event.occurredAt } }
    }
    case 'crew-shift-ended':
      return { ...known, crew: null }
    case 'trip-started':
      return { ...known, trip: started(event.data, event.occurredAt), bound: event.data.class }
    case 'trip-stop-reached':
    case 'passenger-handed-over':
    case 'patient-picked-up':
    case 'contact-moved':
      return { ...known, trip: known.trip === null ? null : onTrip(known.trip, event) }
    case 'trip-ended':
      return known.trip === null
        ? known
        : {
            ...known,
            trip: null,
            past: [...known.past, { ...known.trip, endedAt: event.occurredAt }].slice(-PAST_TRIPS),
          }
    case 'vehicle-disinfected':
      return { ...known, bound: null, disinfectedAt: event.occurredAt }
    default:
      return exhaustive(event)
  }
}

function registered(state: VehicleState, data: VehicleRegistered, base: PlaceCode, at: Instant): VehicleState {
  const before = state.status === 'none' ? undefined : state
  return {
    status: 'registered',
    ...data,
    base,
    withdrawn: false,
    crew: null,
    trip: null,
    past: before?.past ?? [],
    bound: before?.bound ?? null,
    disinfectedAt: before?.disinfectedAt ?? null,
    changedAt: at,
  }
}

const started = ({ trip, class: carried, stops }: VehicleEvents['trip-started'], at: Instant): Trip => ({
  trip,
  class: carried,
  startedAt: at,
  endedAt: null,
  stops: stops.map((stop) => ({ ...stop, reachedAt: null })),
  passengers: [],
})

type OnTrip = Extract<
  RecordedIn<VehicleHistory>,
  { type: 'trip-stop-reached' | 'passenger-handed-over' | 'patient-picked-up' | 'contact-moved' }
>
function onTrip(trip: Trip, event: OnTrip): Trip {
  const { occurredAt: at } = event
  switch (event.type) {
    case 'trip-stop-reached': {
      const { stop } = event.data
      return { ...trip, stops: trip.stops.map((one) => (one.stop === stop ? { ...one, reachedAt: at } : one)) }
    }
    case 'passenger-handed-over':
      return { ...trip, passengers: trip.passengers.map((one) => handedOver(one, event.data, at)) }
    case 'patient-picked-up':
    case 'contact-moved': {
      const passenger: Passenger = { person: event.data.person, boardedAt: at, handedOver: null }
      return { ...trip, passengers: [...trip.passengers, passenger] }
    }
    default:
      return exhaustive(event)
  }
}

const handedOver = (one: Passenger, { person, facility, receipt }: PassengerHandedOver, at: Instant): Passenger =>
  one.person === person && one.handedOver === null ? { ...one, handedOver: { at, facility, receipt } } : one
