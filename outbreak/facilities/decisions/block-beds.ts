import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { BlockBeds, FacilitiesRefusal } from '../contract.ts'
import { type Facility, freeBeds, occupiedBeds, usableBeds, wardFree } from '../state.ts'
import { aboutFacility, type FacilityReads } from './facility-reads.ts'
import { ownAct, ownFact, refuseUntil } from './own-act.ts'

function refuseRoom({ facility, ward, beds }: BlockBeds, state: Facility) {
  if (ward !== null) {
    const known = state.wards.find((one) => one.ward === ward)
    if (known === undefined) return refuse('no-such-ward', { facility, ward }, { field: 'ward' })
    if (wardFree(state, known) < beds)
      return refuse('ward-full', { facility, ward, beds: known.beds }, { field: 'beds' })
  }
  if (freeBeds(state) >= beds) return undefined
  const people = occupiedBeds(state) + state.reservedFor.length
  return refuse('beds-below-people', { facility, usable: usableBeds(state) - beds, people }, { field: 'beds' })
}

/** Only free beds are blocked: nobody is put out of one by a record. */
export const blockBeds: Decision<BlockBeds, FacilityReads, FacilitiesRefusal> = {
  name: 'block-beds',
  ...aboutFacility,
  decide(command, states, context) {
    const own = ownAct(command, states, context)
    if (!own.ok) return own
    const { occurredAt, ...data } = command
    const { facility, block } = data
    if (own.value.blocks.some((one) => one.block === block))
      return refuse('block-exists', { facility, block }, { field: 'block' })
    const refused = refuseUntil(command) ?? refuseRoom(command, own.value)
    return refused ?? accept([ownFact('beds-blocked', data, own.value, occurredAt)])
  },
}
