import type { Decision } from '#kernel/ledger/decision.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import type { DepartVehicle } from '../contract.ts'
import { type VehicleReads, vehicleStreams } from '../trip-checks.ts'

export const departVolunteerVehicle: Decision<DepartVehicle, VehicleReads, VolunteersRefusal> = {
  name: 'depart-volunteer-vehicle',
  right: 'volunteer.lead',
  place: ({ place }) => place,
  streams: vehicleStreams,
  decide({ occurredAt, ...command }, states, context) {
    const { vehicle, startKm, place } = command
    const team = states.team.domain
    if (team.status === 'none') return refuse('no-such-team', { team: command.team }, { field: 'team' })
    const { out, lastKm, lastAt } = states.vehicle.domain
    if (out !== null) return refuse('vehicle-out', { vehicle, trip: out.trip })
    if (startKm < lastKm) return refuse('odometer-back', { km: startKm, lastKm }, { field: 'startKm' })
    const when = moment(occurredAt, context, lastAt)
    if (!when.ok) return when
    const data = { ...command, scope: team.scope }
    return accept([
      happened('volunteer-vehicle-departed', data, [streamId('volunteer-vehicle', vehicle)], { place, occurredAt }),
    ])
  },
}
