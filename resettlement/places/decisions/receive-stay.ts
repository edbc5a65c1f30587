import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { ReceiveStay } from '../contract.ts'
import { openStay, receivingStay, type StayReads, stayFact } from '../reads.ts'

/** The guest has come. */
export const receiveStay: Decision<ReceiveStay, StayReads, ResettlementRefusal> = {
  name: 'receive-stay',
  ...receivingStay,
  decide(command, states, context) {
    const open = openStay(command, states, context)
    if (!open.ok) return open
    const { person, receipt, occurredAt } = command
    const { status, place } = open.value
    if (status !== 'expected') return refuse('stay-step-order', { person, status })
    return accept([stayFact('stay-received', { person, receipt }, place, occurredAt)])
  },
}
