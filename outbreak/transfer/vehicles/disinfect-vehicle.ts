import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { DisinfectVehicle, TransferRefusal } from '../contract.ts'
import { aboutVehicle, type VehicleReads, vehicleFact, vehicleInService } from './vehicle-reads.ts'

/** Done between trips; the record is what lets the vehicle change class. */
export const disinfectVehicle: Decision<DisinfectVehicle, VehicleReads, TransferRefusal> = {
  name: 'disinfect-vehicle',
  ...aboutVehicle,
  decide(command, states, context) {
    const found = vehicleInService(command, states, context)
    if (!found.ok) return found
    const { vehicle, occurredAt } = command
    const { trip, bound: after, base } = found.value
    if (trip !== null) return refuse('trip-under-way', { vehicle, trip: trip.trip })
    return accept([vehicleFact('vehicle-disinfected', { vehicle, after }, base, occurredAt)])
  },
}
