import type { RecordedIn } from '#kernel/ledger/event.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, later } from '#kernel/primitives/instant.ts'
import type { VehicleDeparted, VehicleEvents, VehicleTripMade } from './events.ts'

/** A vehicle by its odometer: readings never go back. */
export interface VehicleState {
  readonly lastKm: number
  readonly lastAt: Instant | null
  readonly out: (VehicleDeparted & { readonly departedAt: Instant }) | null
  readonly trips: readonly (VehicleTripMade & { readonly place: PlaceCode })[]
}
export const NO_VEHICLE: VehicleState = { lastKm: 0, lastAt: null, out: null, trips: [] }

export function evolveVehicle(
  state: VehicleState,
  { type, data, occurredAt, place }: RecordedIn<VehicleEvents>,
): VehicleState {
  if (type === 'volunteer-vehicle-departed')
    return { ...state, lastKm: data.startKm, lastAt: occurredAt, out: { ...data, departedAt: occurredAt } }
  const lastAt = later(data.returnedAt, state.lastAt ?? data.returnedAt)
  return { lastKm: Math.max(state.lastKm, data.endKm), lastAt, out: null, trips: [...state.trips, { ...data, place }] }
}
