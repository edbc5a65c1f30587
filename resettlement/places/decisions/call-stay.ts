import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { CallStay } from '../contract.ts'
import { openStay, receivingStay, type StayReads, stayFact } from '../reads.ts'

/** The queue has come to this guest. Whose guest it is, the queue does not know. */
export const callStay: Decision<CallStay, StayReads, ResettlementRefusal> = {
  name: 'call-stay',
  ...receivingStay,
  decide(command, states, context) {
    const open = openStay(command, states, context)
    if (!open.ok) return open
    const { person, occurredAt } = command
    const { status, place, site, calledAt } = open.value
    if (status !== 'expected' || site === null || calledAt !== null)
      return refuse('stay-step-order', { person, status })
    return accept([stayFact('stay-called', { person, site }, place, occurredAt)])
  },
}
