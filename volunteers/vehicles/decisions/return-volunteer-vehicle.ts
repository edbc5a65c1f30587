import type { Decision } from '#kernel/ledger/decision.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { ReturnVehicle } from '../contract.ts'
import { checkTrip, type VehicleReads, vehicleStreams } from '../trip-checks.ts'

export const returnVolunteerVehicle: Decision<ReturnVehicle, VehicleReads, VolunteersRefusal> = {
  name: 'return-volunteer-vehicle',
  right: 'volunteer.lead',
  place: (_command, { vehicle }) => vehicle.domain.out?.place ?? null,
  streams: vehicleStreams,
  decide({ vehicle, endKm, witness, occurredAt }, states, context) {
    const { out } = states.vehicle.domain
    if (out === null) return refuse('vehicle-not-out', { vehicle })
    const { place, ...trip } = out
    const made = { ...trip, witness, returnedAt: occurredAt, endKm }
    const distance = checkTrip(made)
    if (!distance.ok) return distance
    const when = moment(occurredAt, context, out.departedAt)
    if (!when.ok) return when
    const data = { ...made, distanceKm: distance.value }
    return accept([
      happened('vehicle-trip-made', data, [streamId('volunteer-vehicle', vehicle)], { place, occurredAt }),
    ])
  },
}
