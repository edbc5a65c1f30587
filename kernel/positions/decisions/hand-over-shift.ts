import type { Decision } from '../../ledger/decision.ts'
import { clockDue } from '../../policy/clock-due.ts'
import type { PostId } from '../../primitives/ids.ts'
import { accept, refuse } from '../../primitives/result.ts'
import type { OpenWork } from '../shift-events.ts'
import { findShift, ON_SHIFT, type ShiftCommand, type ShiftReads, type ShiftRefusal, shiftFact } from './shift-reads.ts'

export interface HandOverShift extends ShiftCommand {
  readonly to: PostId
  readonly notes: string
  /** Counted by the server; what a client sends is replaced. */
  readonly open: OpenWork | null
}

/** Offers the desk to the next officer with notes and what is open. The present officer stays liable until it is accepted. */
export const handOverShift: Decision<HandOverShift, ShiftReads, ShiftRefusal> = {
  name: 'hand-over-shift',
  ...ON_SHIFT,
  decide(command, states, context) {
    const found = findShift(command, states, context)
    if (!found.ok) return found
    const { officer, offer } = found.value
    const { place, to, notes, open, occurredAt } = command
    if (officer.post !== context.actor.post)
      return refuse('shift-not-yours', { place, to: officer.post, post: context.actor.post })
    if (to === officer.post) return refuse('shift-same-officer', { to }, { field: 'to' })
    if (offer !== null) return refuse('shift-already-offered', { to: offer.to, at: offer.at.at })
    const acceptDueAt = clockDue(context, 'shift.accept', occurredAt)
    return accept([shiftFact('shift-offered', { place, to, notes, open, acceptDueAt }, occurredAt)])
  },
}
