import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { EndCrewShift, TransferRefusal } from '../contract.ts'
import { aboutShift, type CrewReads, shiftStreams } from './crew-reads.ts'
import { vehicleInService } from './vehicle-reads.ts'

/** Nobody leaves a vehicle that still carries somebody. */
export const endCrewShift: Decision<EndCrewShift, CrewReads, TransferRefusal> = {
  name: 'end-crew-shift',
  ...aboutShift,
  decide(command, states, context) {
    const found = vehicleInService(command, states, context)
    if (!found.ok) return found
    const { crew, vehicle, occurredAt } = command
    if (found.value.crew?.crew !== crew) return refuse('crew-not-on-vehicle', { crew, vehicle }, { field: 'crew' })
    const { trip } = found.value
    if (trip !== null) return refuse('trip-under-way', { vehicle, trip: trip.trip })
    const data = { crew, vehicle }
    const place = found.value.base
    return accept([{ type: 'crew-shift-ended', data, streams: shiftStreams(data), place, occurredAt }])
  },
}
