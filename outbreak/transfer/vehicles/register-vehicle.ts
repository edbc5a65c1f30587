import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { RegisterVehicle, TransferRefusal } from '../contract.ts'
import { aboutVehicle, type VehicleReads, vehicleFact } from './vehicle-reads.ts'

/** From here its class, places and crew are watched. One that was withdrawn comes back with its history. */
export const registerVehicle: Decision<RegisterVehicle, VehicleReads, TransferRefusal> = {
  name: 'register-vehicle',
  right: aboutVehicle.right,
  place: ({ base }) => base,
  streams: aboutVehicle.streams,
  decide(command, states, context) {
    const { base, occurredAt, ...data } = command
    const state = states.vehicle.domain
    const { vehicle } = data
    if (state.status !== 'none' && !state.withdrawn) return refuse('vehicle-exists', { vehicle }, { field: 'vehicle' })
    const moment = refuseMoment(occurredAt, context, state.status === 'none' ? null : state.changedAt)
    const classes = [...new Set(data.classes)]
    return moment ?? accept([vehicleFact('vehicle-registered', { ...data, classes }, base, occurredAt)])
  },
}
