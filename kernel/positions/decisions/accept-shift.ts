import type { Decision } from '../../ledger/decision.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import {
  findShift,
  ON_SHIFT,
  officerOf,
  type ShiftCommand,
  type ShiftReads,
  type ShiftRefusal,
  shiftFact,
} from './shift-reads.ts'

export interface AcceptShift extends ShiftCommand {
  readonly until: Instant
}

/** The next officer has the desk from this moment; only now is the last one free of it. */
export const acceptShift: Decision<AcceptShift, ShiftReads, ShiftRefusal> = {
  name: 'accept-shift',
  ...ON_SHIFT,
  decide(command, states, context) {
    const found = findShift(command, states, context)
    if (!found.ok) return found
    const { offer } = found.value
    const { place, until, occurredAt } = command
    const { post } = context.actor
    if (offer === null) return refuse('shift-not-offered', { place })
    if (offer.to !== post) return refuse('shift-not-yours', { place, to: offer.to, post })
    if (until <= occurredAt) return refuse('shift-end-order', { until }, { field: 'until' })
    return accept([shiftFact('shift-accepted', { place, officer: officerOf(context), until }, occurredAt)])
  },
}
