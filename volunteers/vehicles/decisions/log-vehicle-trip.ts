import type { Decision } from '#kernel/ledger/decision.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { LogTrip } from '../contract.ts'
import { checkTrip, type VehicleReads, vehicleStreams } from '../trip-checks.ts'

/** From the paper log in the car; the odometer goes on from the line before. */
export const logVehicleTrip: Decision<LogTrip, VehicleReads, VolunteersRefusal> = {
  name: 'log-vehicle-trip',
  right: 'volunteer.lead',
  place: ({ place }) => place,
  streams: vehicleStreams,
  decide({ occurredAt, place, ...trip }, states, context) {
    const { vehicle, startKm } = trip
    const team = states.team.domain
    if (team.status === 'none') return refuse('no-such-team', { team: trip.team }, { field: 'team' })
    const { out, lastKm } = states.vehicle.domain
    if (out !== null) return refuse('vehicle-out', { vehicle, trip: out.trip })
    if (startKm < lastKm) return refuse('odometer-back', { km: startKm, lastKm }, { field: 'startKm' })
    const distance = checkTrip(trip)
    if (!distance.ok) return distance
    const when = moment(occurredAt, context, trip.returnedAt)
    if (!when.ok) return when
    const data = { ...trip, scope: team.scope, distanceKm: distance.value }
    return accept([
      happened('vehicle-trip-made', data, [streamId('volunteer-vehicle', vehicle)], { place, occurredAt }),
    ])
  },
}
