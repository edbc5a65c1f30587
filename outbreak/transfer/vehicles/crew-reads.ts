import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type StreamId, streamId } from '#kernel/primitives/ids.ts'
import type { CrewState } from './crew-state.ts'
import { aboutVehicle, type VehicleReads, vehicleStream } from './vehicle-reads.ts'

export type CrewReads = VehicleReads & { readonly crew: SubjectState<CrewState> }
interface OnVehicle {
  readonly crew: string
  readonly vehicle: string
}
export const crewStream = (crew: string): StreamId => streamId('crew', crew)

export const aboutShift = {
  right: aboutVehicle.right,
  place: aboutVehicle.place,
  streams: ({ crew, vehicle }: OnVehicle) => ({ vehicle: vehicleStream(vehicle), crew: crewStream(crew) }),
} as const

/** A shift is part of both histories, the vehicle's and the crew's. */
export const shiftStreams = ({ crew, vehicle }: OnVehicle): readonly [StreamId, StreamId] => [
  vehicleStream(vehicle),
  crewStream(crew),
]
