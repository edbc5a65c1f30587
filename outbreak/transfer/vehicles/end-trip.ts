import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { EndTrip, TransferRefusal } from '../contract.ts'
import { aboutVehicle, tripUnderWay, type VehicleReads, vehicleFact } from './vehicle-reads.ts'
import { onBoard } from './vehicle-state.ts'

/** A trip ends empty: everybody who boarded was handed over to somebody. */
export const endTrip: Decision<EndTrip, VehicleReads, TransferRefusal> = {
  name: 'end-trip',
  ...aboutVehicle,
  decide(command, states, context) {
    const found = tripUnderWay(command, states, context)
    if (!found.ok) return found
    const { occurredAt, ...data } = command
    const people = onBoard(found.value.trip).length
    if (people > 0) return refuse('still-on-board', { vehicle: data.vehicle, people })
    return accept([vehicleFact('trip-ended', data, found.value.vehicle.base, occurredAt)])
  },
}
