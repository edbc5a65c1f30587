import type { Decision } from '../../ledger/decision.ts'
import { checkMoment } from '../../ledger/moment.ts'
import type { Instant } from '../../primitives/instant.ts'
import { accept, refuse } from '../../primitives/result.ts'
import { presentShift } from '../shift.ts'
import { ON_SHIFT, officerOf, type ShiftCommand, type ShiftReads, type ShiftRefusal, shiftFact } from './shift-reads.ts'

export interface OpenShift extends ShiftCommand {
  readonly until: Instant
}

/** The first officer takes the desk; from then on it changes hands by acceptance only. */
export const openShift: Decision<OpenShift, ShiftReads, ShiftRefusal> = {
  name: 'open-shift',
  ...ON_SHIFT,
  decide({ place, until, occurredAt }, { shift }, context) {
    const moment = checkMoment(occurredAt, context)
    if (!moment.ok) return moment
    const state = shift.domain
    if (state.status === 'kept') return refuse('shift-open', { place, post: presentShift(state).officer.post })
    if (until <= occurredAt) return refuse('shift-end-order', { until }, { field: 'until' })
    return accept([shiftFact('shift-opened', { place, officer: officerOf(context), until }, occurredAt)])
  },
}
