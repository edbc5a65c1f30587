import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { EndSurge, FacilitiesRefusal } from '../contract.ts'
import { occupiedBeds, usableBeds } from '../state.ts'
import { aboutFacility, type FacilityReads } from './facility-reads.ts'
import { ownAct, ownFact } from './own-act.ts'

/** Over when everybody inside and expected fits the beds again: it is not ended over their heads. */
export const endSurge: Decision<EndSurge, FacilityReads, FacilitiesRefusal> = {
  name: 'end-surge',
  ...aboutFacility,
  decide(command, states, context) {
    const own = ownAct(command, states, context)
    if (!own.ok) return own
    const { facility, occurredAt } = command
    const { surge } = own.value
    if (surge === null) return refuse('no-surge', { facility })
    const people = occupiedBeds(own.value) + own.value.reservedFor.length
    const usable = usableBeds(own.value) - surge.beds
    if (usable < people) return refuse('beds-below-people', { facility, usable, people })
    return accept([ownFact('surge-ended', { facility }, own.value, occurredAt)])
  },
}
