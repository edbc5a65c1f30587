import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { FacilitiesRefusal, RecordOpeningDepartures } from '../contract.ts'
import type { OpeningOccupantsLeft } from '../events.ts'
import { aboutFacility, type FacilityReads, facilityStream, openFacilityOf } from './facility-reads.ts'

export const recordOpeningDepartures: Decision<RecordOpeningDepartures, FacilityReads, FacilitiesRefusal> = {
  name: 'record-opening-departures',
  ...aboutFacility,
  decide(command, states, context) {
    const { facility, people, occurredAt } = command
    const open = openFacilityOf(states.facility.domain, facility)
    if (!open.ok) return open
    const { place, openedAt, openingInside: left } = open.value
    const moment = refuseMoment(occurredAt, context, openedAt)
    if (moment) return moment
    if (people > left) return refuse('more-than-opening', { facility, people, left }, { field: 'people' })
    const data: OpeningOccupantsLeft = { facility, people }
    return accept([{ type: 'opening-occupants-left', data, streams: [facilityStream(facility)], place, occurredAt }])
  },
}
