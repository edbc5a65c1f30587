import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import type { BriefPatrolShift, SetPatrolStatus, StartPatrolShift } from '../contract.ts'
import { ON_SHIFT, shiftFact, shiftIn } from '../shift-reads.ts'
import { onIncident, type ShiftReads } from '../state.ts'

/** What the shift is to do and look for, heard by those who go. */
export const briefPatrolShift: Decision<BriefPatrolShift, ShiftReads, PatrolRefusal> = {
  name: 'brief-patrol-shift',
  ...ON_SHIFT,
  decide(command, states, context) {
    const known = shiftIn(command, states, context, ['planned'])
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const { shift, members, place } = known.value
    const stranger = data.present.find((person) => !members.some((one) => one.person === person))
    if (stranger !== undefined) return refuse('not-a-member', { person: stranger, shift }, { field: 'present' })
    return accept([shiftFact('patrol-shift-briefed', data, place, occurredAt)])
  },
}

/** Out on the street; nobody goes unbriefed. */
export const startPatrolShift: Decision<StartPatrolShift, ShiftReads, PatrolRefusal> = {
  name: 'start-patrol-shift',
  ...ON_SHIFT,
  decide(command, states, context) {
    const known = shiftIn(command, states, context, ['briefed'])
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const { unit, points, endsAt, place } = known.value
    const started = { ...data, unit, points: points.length, endsAt }
    return accept([shiftFact('patrol-shift-started', started, place, occurredAt)])
  },
}

/** One tap. While an incident runs, its own clocks say where the unit is. */
export const setPatrolStatus: Decision<SetPatrolStatus, ShiftReads, PatrolRefusal> = {
  name: 'set-patrol-status',
  ...ON_SHIFT,
  decide(command, states, context) {
    const known = shiftIn(command, states, context, ['on-street'])
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    const { shift, unitStatus, place } = known.value
    if (onIncident(known.value)) return refuse('busy-with-incident', { shift, status: unitStatus ?? '' })
    return accept([shiftFact('patrol-status-set', data, place, occurredAt)])
  },
}
