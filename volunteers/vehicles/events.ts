import type { PersonId, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Scope } from '../contract-kinds.ts'

export type TripPurpose = 'supplies' | 'patients' | 'samples' | 'volunteers' | 'disinfection'

/** Stream: `volunteer-vehicle/<id>`. One trip is one departure and its return, told by the odometer. */
export interface VehicleDeparted {
  readonly trip: string
  readonly vehicle: string
  readonly team: string
  readonly scope: Scope
  readonly driver: PersonId
  readonly purpose: TripPurpose
  readonly startKm: number
  readonly place: PlaceCode
}
export interface VehicleTripMade {
  readonly trip: string
  readonly vehicle: string
  readonly team: string
  readonly scope: Scope
  readonly driver: PersonId
  readonly purpose: TripPurpose
  readonly departedAt: Instant
  readonly returnedAt: Instant
  readonly startKm: number
  readonly endKm: number
  readonly distanceKm: number
  /** Who read the odometer besides the driver. */
  readonly witness: PersonId
}
export interface VehicleEvents {
  'volunteer-vehicle-departed': VehicleDeparted
  'vehicle-trip-made': VehicleTripMade
}
