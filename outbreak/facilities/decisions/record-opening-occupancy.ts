import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseOpeningMoment } from '../../moment.ts'
import type { FacilitiesRefusal, RecordOpeningOccupancy } from '../contract.ts'
import type { OpeningOccupancyRecorded } from '../events.ts'
import { blockedBeds, freeBeds, occupiedBeds } from '../state.ts'
import { aboutFacility, type FacilityReads, facilityStream, openFacilityOf } from './facility-reads.ts'

/** People inside before the first recorded day: counted apart, once, and never more than there are beds. */
export const recordOpeningOccupancy: Decision<RecordOpeningOccupancy, FacilityReads, FacilitiesRefusal> = {
  name: 'record-opening-occupancy',
  ...aboutFacility,
  decide(command, states, context) {
    const { facility, people, occurredAt } = command
    const open = openFacilityOf(states.facility.domain, facility)
    if (!open.ok) return open
    const { place, beds, openedAt, openingRecorded, reservedFor } = open.value
    const blocked = blockedBeds(open.value)
    const moment = refuseOpeningMoment(occurredAt, context, openedAt)
    if (moment) return moment
    if (openingRecorded !== null) return refuse('opening-already-recorded', { facility, people: openingRecorded })
    const occupied = occupiedBeds(open.value)
    if (freeBeds(open.value) < people)
      return refuse(
        'facility-full',
        { facility, beds, blocked, occupied, reserved: reservedFor.length },
        { field: 'people' },
      )
    const data: OpeningOccupancyRecorded = { facility, people }
    return accept([
      { type: 'opening-occupancy-recorded', data, streams: [facilityStream(facility)], place, occurredAt },
    ])
  },
}
