import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ReachStop, TransferRefusal } from '../contract.ts'
import { aboutVehicle, tripUnderWay, type VehicleReads, vehicleFact } from './vehicle-reads.ts'

export const reachStop: Decision<ReachStop, VehicleReads, TransferRefusal> = {
  name: 'reach-stop',
  ...aboutVehicle,
  decide(command, states, context) {
    const found = tripUnderWay(command, states, context)
    if (!found.ok) return found
    const { occurredAt, ...data } = command
    const { trip, vehicle } = found.value
    const ahead = trip.stops.some(({ stop, reachedAt }) => stop === data.stop && reachedAt === null)
    if (!ahead) return refuse('no-such-stop', { trip: data.trip, stop: data.stop }, { field: 'stop' })
    return accept([vehicleFact('trip-stop-reached', data, vehicle.base, occurredAt)])
  },
}
