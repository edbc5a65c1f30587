import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { refuseMoment } from '../../moment.ts'
import type { FacilitiesRefusal, SetFacilityBeds } from '../contract.ts'
import type { FacilityBedsSet } from '../events.ts'
import { blockedBeds, occupiedBeds } from '../state.ts'
import { aboutFacility, type FacilityReads, facilityStream, openFacilityOf } from './facility-reads.ts'

/** Beds are never fewer than the people in them or on their way to them. */
export const setFacilityBeds: Decision<SetFacilityBeds, FacilityReads, FacilitiesRefusal> = {
  name: 'set-facility-beds',
  ...aboutFacility,
  decide(command, states, context) {
    const { facility, beds, blocked, reason, occurredAt } = command
    const open = openFacilityOf(states.facility.domain, facility)
    if (!open.ok) return open
    const moment = refuseMoment(occurredAt, context, open.value.changedAt)
    if (moment) return moment
    const people = occupiedBeds(open.value) + open.value.reservedFor.length
    // Blocks with an end stay as they are: `blocked` is what is blocked beside them.
    const usable = beds + (open.value.surge?.beds ?? 0) - blocked - (blockedBeds(open.value) - open.value.blocked)
    if (usable < people || usable < 0)
      return refuse('beds-below-people', { facility, usable, people }, { field: 'beds' })
    const wards = open.value.wards.reduce((sum, ward) => sum + ward.beds, 0)
    if (wards > beds) return refuse('wards-exceed-beds', { facility, wards, beds }, { field: 'beds' })
    const data: FacilityBedsSet = { facility, beds, blocked, reason }
    const { place } = open.value
    return accept([{ type: 'facility-beds-set', data, streams: [facilityStream(facility)], place, occurredAt }])
  },
}
