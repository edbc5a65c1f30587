import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { MoveStayHome } from '../contract.ts'
import { openStay, receivingStay, type StayReads, stayFact } from '../reads.ts'

/** Central days are over. */
export const moveStayHome: Decision<MoveStayHome, StayReads, ResettlementRefusal> = {
  name: 'move-stay-home',
  ...receivingStay,
  decide(command, states, context) {
    const open = openStay(command, states, context)
    if (!open.ok) return open
    const { person, receipt, occurredAt } = command
    const { status, place, kind } = open.value
    if (status !== 'inside' || kind !== 'quarantine') return refuse('stay-step-order', { person, status })
    return accept([stayFact('stay-moved-home', { person, receipt }, place, occurredAt)])
  },
}
