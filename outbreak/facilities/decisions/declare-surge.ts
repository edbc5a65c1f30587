import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { DeclareSurge, FacilitiesRefusal } from '../contract.ts'
import { aboutFacility, type FacilityReads } from './facility-reads.ts'
import { ownAct, ownFact, refuseUntil } from './own-act.ts'

/** No bed is given over capacity unless it was declared: how many, why, and until when. */
export const declareSurge: Decision<DeclareSurge, FacilityReads, FacilitiesRefusal> = {
  name: 'declare-surge',
  ...aboutFacility,
  decide(command, states, context) {
    const own = ownAct(command, states, context)
    if (!own.ok) return own
    const { occurredAt, ...data } = command
    const { facility } = data
    const { surge } = own.value
    if (surge !== null) return refuse('surge-in-force', { facility, beds: surge.beds, until: surge.until })
    return refuseUntil(command) ?? accept([ownFact('surge-declared', data, own.value, occurredAt)])
  },
}
