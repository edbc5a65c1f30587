import type { Context } from '#kernel/ledger/decision.ts'
import type { Fact } from '#kernel/ledger/event.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PersonId, type PlaceCode, type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { TransferRefusal } from '../contract.ts'
import type { CareNeed, PassengerClass, VehicleEvents } from '../events.ts'
import { onBoard, type Trip, type Vehicle, type VehicleState } from './vehicle-state.ts'

export type VehicleReads = { readonly vehicle: SubjectState<VehicleState> }
export const vehicleStream = (vehicle: string): StreamId => streamId('vehicle', vehicle)

/** Streams, right and place of an act on one vehicle that must be registered: over its base. */
export const aboutVehicle = {
  right: 'vehicle.run',
  streams: (command: { readonly vehicle: string }) => ({ vehicle: vehicleStream(command.vehicle) }),
  place: (_command: unknown, states: VehicleReads): PlaceCode | null =>
    states.vehicle.domain.status === 'none' ? null : states.vehicle.domain.base,
} as const

interface OfVehicle {
  readonly vehicle: string
  readonly occurredAt: Instant
}

/** The vehicle in service, when the act is not before its last one. */
export function vehicleInService(
  { vehicle, occurredAt }: OfVehicle,
  states: VehicleReads,
  context: Context,
): Result<Vehicle, TransferRefusal> {
  const state = states.vehicle.domain
  if (state.status === 'none') return refuse('no-such-vehicle', { vehicle }, { field: 'vehicle' })
  if (state.withdrawn) return refuse('vehicle-withdrawn', { vehicle }, { field: 'vehicle' })
  return refuseMoment(occurredAt, context, state.changedAt) ?? accept(state)
}

/** The trip that the command names, under way. */
export function tripUnderWay(
  command: OfVehicle & { readonly trip: string },
  states: VehicleReads,
  context: Context,
): Result<{ readonly vehicle: Vehicle; readonly trip: Trip }, TransferRefusal> {
  const found = vehicleInService(command, states, context)
  if (!found.ok) return found
  const { vehicle, trip } = command
  const under = found.value.trip
  if (under === null || under.trip !== trip) return refuse('no-such-trip', { vehicle, trip }, { field: 'trip' })
  return accept({ vehicle: found.value, trip: under })
}

export const vehicleFact = <T extends keyof VehicleEvents>(
  type: T,
  data: VehicleEvents[T],
  place: PlaceCode,
  occurredAt: Instant,
): Fact<T, VehicleEvents[T]> => ({ type, data, streams: [vehicleStream(data.vehicle)], place, occurredAt })

export interface Boarding {
  readonly person: PersonId
  readonly vehicle: string
  readonly class: PassengerClass
  readonly needs: readonly CareNeed[]
}
type BoardingRefusal =
  | 'vehicle-withdrawn'
  | 'no-trip'
  | 'class-mixed'
  | 'vehicle-full'
  | 'vehicle-not-for-need'
  | 'already-on-board'

/**
 * Why nobody may board now: a vehicle that is registered carries one class at a time, on a trip, and not more people than
 * it has places. A vehicle that is only named (`none`) is not watched.
 */
export function refuseBoarding(state: VehicleState, boarding: Boarding) {
  if (state.status === 'none') return undefined
  const { person, vehicle, needs } = boarding
  const no = (code: BoardingRefusal, params: Readonly<Record<string, string | number>> = {}) =>
    refuse(code, { vehicle, person, ...params }, { field: 'vehicle' })
  if (state.withdrawn) return no('vehicle-withdrawn')
  const { trip } = state
  if (trip === null) return no('no-trip')
  if (trip.class !== boarding.class) return no('class-mixed', { carried: trip.class, class: boarding.class })
  if (onBoard(trip).some((one) => one.person === person)) return no('already-on-board')
  if (onBoard(trip).length >= state.places) return no('vehicle-full', { places: state.places })
  if (needs.includes('mobility') && !state.mobility) return no('vehicle-not-for-need')
  return undefined
}

/** The vehicle's stream when it is registered: boarding is then part of its history too. */
export const boardedStreams = (state: VehicleState): readonly StreamId[] =>
  state.status === 'none' ? [] : [vehicleStream(state.vehicle)]
