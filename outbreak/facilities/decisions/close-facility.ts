import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { CloseFacility, FacilitiesRefusal } from '../contract.ts'
import type { FacilityClosed } from '../events.ts'
import { occupiedBeds } from '../state.ts'
import { aboutFacility, type FacilityReads, facilityStream, openFacilityOf } from './facility-reads.ts'

/** Nobody is left behind in a closed facility, and nobody is on the way to one. */
export const closeFacility: Decision<CloseFacility, FacilityReads, FacilitiesRefusal> = {
  name: 'close-facility',
  ...aboutFacility,
  decide(command, states, context) {
    const { facility, reason, occurredAt } = command
    const open = openFacilityOf(states.facility.domain, facility)
    if (!open.ok) return open
    const moment = refuseMoment(occurredAt, context, open.value.changedAt)
    if (moment) return moment
    const occupied = occupiedBeds(open.value)
    const reserved = open.value.reservedFor.length
    if (occupied + reserved > 0) return refuse('facility-not-empty', { facility, occupied, reserved })
    const data: FacilityClosed = { facility, reason }
    const { place } = open.value
    return accept([{ type: 'facility-closed', data, streams: [facilityStream(facility)], place, occurredAt }])
  },
}
