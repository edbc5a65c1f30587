import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import type { MissPoint, VisitPoint } from '../contract.ts'
import { leftAfter, ON_SHIFT, pointOf, shiftFact, shiftIn } from '../shift-reads.ts'
import { pointCode, type ShiftReads } from '../state.ts'

/** At a must-visit point (必巡点): the code there scanned, or by hand and told apart from a scan for good. */
export const visitPoint: Decision<VisitPoint, ShiftReads, PatrolRefusal> = {
  name: 'visit-point',
  ...ON_SHIFT,
  decide(command, states, context) {
    const known = shiftIn(command, states, context, ['on-street'])
    if (!known.ok) return known
    const { shift, point, scan, stayMinutes, occurredAt } = command
    const found = pointOf(known.value, point)
    if (!found.ok) return found
    const { beat, points, place } = known.value
    if (scan !== null && scan !== pointCode(beat, point)) return refuse('wrong-code', { point }, { field: 'scan' })
    const minutes = found.value.minStayMinutes
    if (stayMinutes < minutes) return refuse('stay-too-short', { point, minutes }, { field: 'stayMinutes' })
    const left = leftAfter(known.value, { ...found.value, visits: found.value.visits + 1 })
    const missed = points.filter((one) => one.missed !== null).length
    const by = scan === null ? 'hand' : 'scan'
    return accept([shiftFact('point-visited', { shift, point, by, stayMinutes, left, missed }, place, occurredAt)])
  },
}

/** Not visited, and why; the board shows the reason beside the dark hour. */
export const missPoint: Decision<MissPoint, ShiftReads, PatrolRefusal> = {
  name: 'miss-point',
  ...ON_SHIFT,
  decide(command, states, context) {
    const known = shiftIn(command, states, context, ['on-street'])
    if (!known.ok) return known
    const { shift, point, reason, occurredAt } = command
    const found = pointOf(known.value, point)
    if (!found.ok) return found
    const left = leftAfter(known.value, { ...found.value, missed: reason })
    return accept([shiftFact('point-missed', { shift, point, reason, left }, known.value.place, occurredAt)])
  },
}
