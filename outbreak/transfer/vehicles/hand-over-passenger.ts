import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { HandOverPassenger, TransferRefusal } from '../contract.ts'
import { aboutVehicle, tripUnderWay, type VehicleReads, vehicleFact } from './vehicle-reads.ts'
import { onBoard } from './vehicle-state.ts'

/** The crew's side of the receipt at the door; the facility's own admission takes the bed. */
export const handOverPassenger: Decision<HandOverPassenger, VehicleReads, TransferRefusal> = {
  name: 'hand-over-passenger',
  ...aboutVehicle,
  decide(command, states, context) {
    const found = tripUnderWay(command, states, context)
    if (!found.ok) return found
    const { occurredAt, ...data } = command
    const { person } = data
    const { trip, vehicle } = found.value
    if (!onBoard(trip).some((one) => one.person === person))
      return refuse('not-on-board', { person, vehicle: data.vehicle }, { field: 'person' })
    return accept([vehicleFact('passenger-handed-over', data, vehicle.base, occurredAt)])
  },
}
