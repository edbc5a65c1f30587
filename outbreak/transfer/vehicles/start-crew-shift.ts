import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseUntil } from '../../facilities/decisions/own-act.ts'
import { refuseMoment } from '../../moment.ts'
import type { StartCrewShift, TransferRefusal } from '../contract.ts'
import { aboutShift, type CrewReads, shiftStreams } from './crew-reads.ts'
import { vehicleInService } from './vehicle-reads.ts'

/** One crew a vehicle, one vehicle a crew. */
export const startCrewShift: Decision<StartCrewShift, CrewReads, TransferRefusal> = {
  name: 'start-crew-shift',
  ...aboutShift,
  decide(command, states, context) {
    const found = vehicleInService(command, states, context)
    if (!found.ok) return found
    const { occurredAt, ...data } = command
    const { vehicle, crew } = data
    const on = states.crew.domain
    if (on.status === 'on') return refuse('crew-elsewhere', { crew, on: on.vehicle }, { field: 'crew' })
    const aboard = found.value.crew
    if (aboard !== null) return refuse('vehicle-has-crew', { vehicle, crew: aboard.crew }, { field: 'vehicle' })
    const refused = refuseUntil(command) ?? refuseMoment(occurredAt, context, on.changedAt)
    if (refused) return refused
    const place = found.value.base
    return accept([{ type: 'crew-shift-started', data, streams: shiftStreams(data), place, occurredAt }])
  },
}
