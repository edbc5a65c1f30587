import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { TransferRefusal, WithdrawVehicle } from '../contract.ts'
import { aboutVehicle, type VehicleReads, vehicleFact, vehicleInService } from './vehicle-reads.ts'

export const withdrawVehicle: Decision<WithdrawVehicle, VehicleReads, TransferRefusal> = {
  name: 'withdraw-vehicle',
  ...aboutVehicle,
  decide(command, states, context) {
    const found = vehicleInService(command, states, context)
    if (!found.ok) return found
    const { vehicle, reason, occurredAt } = command
    const { trip, crew, base } = found.value
    if (trip !== null) return refuse('trip-under-way', { vehicle, trip: trip.trip })
    if (crew !== null) return refuse('vehicle-has-crew', { vehicle, crew: crew.crew })
    return accept([vehicleFact('vehicle-withdrawn', { vehicle, reason }, base, occurredAt)])
  },
}
