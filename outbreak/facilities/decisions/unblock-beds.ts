import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { FacilitiesRefusal, UnblockBeds } from '../contract.ts'
import { aboutFacility, type FacilityReads } from './facility-reads.ts'
import { ownAct, ownFact } from './own-act.ts'

/** The beds can be given again; earlier than planned, or later. */
export const unblockBeds: Decision<UnblockBeds, FacilityReads, FacilitiesRefusal> = {
  name: 'unblock-beds',
  ...aboutFacility,
  decide(command, states, context) {
    const own = ownAct(command, states, context)
    if (!own.ok) return own
    const { facility, block, occurredAt } = command
    if (!own.value.blocks.some((one) => one.block === block))
      return refuse('no-such-block', { facility, block }, { field: 'block' })
    return accept([ownFact('beds-unblocked', { facility, block }, own.value, occurredAt)])
  },
}
