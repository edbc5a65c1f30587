import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { FacilitiesRefusal, SetWard } from '../contract.ts'
import { wardBlocked, wardTaken } from '../state.ts'
import { aboutFacility, type FacilityReads } from './facility-reads.ts'
import { ownAct, ownFact } from './own-act.ts'

/** Wards share out the facility's beds: together never more, and never fewer than their own people and blocked beds. */
export const setWard: Decision<SetWard, FacilityReads, FacilitiesRefusal> = {
  name: 'set-ward',
  ...aboutFacility,
  decide(command, states, context) {
    const own = ownAct(command, states, context)
    if (!own.ok) return own
    const { occurredAt, ...data } = command
    const { facility, ward, beds } = data
    const others = own.value.wards.filter((one) => one.ward !== ward)
    const wards = others.reduce((sum, one) => sum + one.beds, beds)
    if (wards > own.value.beds)
      return refuse('wards-exceed-beds', { facility, wards, beds: own.value.beds }, { field: 'beds' })
    const taken = wardTaken(own.value, ward)
    const blocked = wardBlocked(own.value, ward)
    if (beds < taken + blocked) return refuse('ward-in-use', { ward, taken, blocked, beds }, { field: 'beds' })
    return accept([ownFact('ward-set', data, own.value, occurredAt)])
  },
}
