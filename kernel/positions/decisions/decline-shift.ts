import type { Decision } from '../../ledger/decision.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { ShiftDeclined } from '../shift-events.ts'
import { findShift, ON_SHIFT, type ShiftCommand, type ShiftReads, type ShiftRefusal, shiftFact } from './shift-reads.ts'

export interface DeclineShift extends ShiftCommand {
  readonly reason: ShiftDeclined['reason']
}

/** The offer goes back: the present officer keeps the desk and still owes the hand-over. */
export const declineShift: Decision<DeclineShift, ShiftReads, ShiftRefusal> = {
  name: 'decline-shift',
  ...ON_SHIFT,
  decide(command, states, context) {
    const found = findShift(command, states, context)
    if (!found.ok) return found
    const { offer } = found.value
    const { place, reason, occurredAt } = command
    const { post } = context.actor
    if (offer === null) return refuse('shift-not-offered', { place })
    if (offer.to !== post) return refuse('shift-not-yours', { place, to: offer.to, post })
    return accept([shiftFact('shift-declined', { place, to: post, reason }, occurredAt)])
  },
}
