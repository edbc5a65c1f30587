import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { ResettlementRefusal } from '../../refusals.ts'
import type { EndStay } from '../contract.ts'
import { openStay, receivingStay, type StayReads, stayFact } from '../reads.ts'

/** Over: the days are done, the guest has left, or never came. */
export const endStay: Decision<EndStay, StayReads, ResettlementRefusal> = {
  name: 'end-stay',
  ...receivingStay,
  decide(command, states, context) {
    const open = openStay(command, states, context)
    if (!open.ok) return open
    const { person, reason, occurredAt } = command
    const { status, place } = open.value
    if ((status === 'expected') !== (reason === 'not-come')) return refuse('stay-step-order', { person, status })
    return accept([stayFact('stay-ended', { person, reason }, place, occurredAt)])
  },
}
