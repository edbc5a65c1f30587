import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { type PersonId, streamId } from '#kernel/primitives/ids.ts'
import { hoursBetween, type Instant } from '#kernel/primitives/instant.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../contract.ts'
import type { TeamState } from '../organisation/state.ts'
import type { VehicleState } from './state.ts'

export type VehicleReads = { readonly vehicle: SubjectState<VehicleState>; readonly team: SubjectState<TeamState> }
export const vehicleStreams = ({ vehicle, team }: { readonly vehicle: string; readonly team: string }) => ({
  vehicle: streamId('volunteer-vehicle', vehicle),
  team: streamId('volunteer-team', team),
})

/** Faster than any road in a city allows on average. */
const MOST_KM_PER_HOUR = 100

interface Trip {
  readonly driver: PersonId
  readonly witness: PersonId
  readonly departedAt: Instant
  readonly returnedAt: Instant
  readonly startKm: number
  readonly endKm: number
}
/** A trip as the odometer and a second pair of eyes tell it. */
export function checkTrip({
  driver,
  witness,
  departedAt,
  returnedAt,
  startKm,
  endKm,
}: Trip): Result<number, VolunteersRefusal> {
  if (witness === driver) return refuse('drivers-word-only', {}, { field: 'witness' })
  if (endKm < startKm) return refuse('odometer-back', { km: endKm, lastKm: startKm }, { field: 'endKm' })
  const distanceKm = endKm - startKm
  const hours = hoursBetween(departedAt, returnedAt)
  return hours <= 0 || distanceKm > hours * MOST_KM_PER_HOUR ? refuse('too-fast', { distanceKm }) : accept(distanceKm)
}
