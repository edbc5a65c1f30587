import type { Decision } from '#kernel/ledger/decision.ts'
import { hoursBetween } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { type BeatReads, beatStream, usedBeat } from '../../beats/state.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { inOrder } from '../../in-order.ts'
import { type PlanReads, planStream, rulesOf } from '../../plan/state.ts'
import type { CancelPatrolShift, PlanPatrolShift } from '../contract.ts'
import { ON_SHIFT, shiftFact, shiftIn } from '../shift-reads.ts'
import { type ShiftReads, shiftStream } from '../state.ts'

const LONGEST_HOURS = 24

function faultOf({ startsAt, endsAt, leader, members }: PlanPatrolShift) {
  if (endsAt <= startsAt || hoursBetween(startsAt, endsAt) > LONGEST_HOURS)
    return refuse('patrol-shift-times', { startsAt, endsAt, hours: LONGEST_HOURS }, { field: 'endsAt' })
  const persons = members.map(({ person }) => person)
  if (!persons.includes(leader)) return refuse('leader-not-member', { leader }, { field: 'leader' })
  const twice = persons.find((person, n) => persons.indexOf(person) !== n)
  return twice === undefined ? undefined : refuse('crew-listed-twice', { person: twice }, { field: 'members' })
}

/** Who goes where, when and with what; the beat's points as they stand now. */
export const planPatrolShift: Decision<PlanPatrolShift, ShiftReads & BeatReads & PlanReads, PatrolRefusal> = {
  name: 'plan-patrol-shift',
  right: 'patrol.serve',
  place: (_command, { beat }) => (beat.domain.status === 'none' ? null : beat.domain.place),
  bearers: (_command, { beat }) => (beat.domain.status === 'none' ? [] : [beat.domain.unit]),
  streams: ({ shift, beat }) => ({ shift: shiftStream(shift), beat: beatStream(beat), plan: planStream(beat) }),
  decide(command, states, context) {
    const { occurredAt, ...data } = command
    const beat = usedBeat(data.beat, states.beat)
    if (!beat.ok) return beat
    const moment = inOrder(occurredAt, context)
    if (!moment.ok) return moment
    const { shift } = data
    if (states.shift.domain.status !== 'none') return refuse('patrol-shift-exists', { shift }, { field: 'shift' })
    const fault = faultOf(command)
    if (fault !== undefined) return fault
    const rules = rulesOf(states, data.beat)
    if (!rules.ok) return rules
    const { takeOverMinutes } = rules.value
    const { grade, place } = beat.value
    const mustVisit = beat.value.mustVisit.map(({ point, minStayMinutes, minVisits }) => ({
      point,
      minStayMinutes,
      minVisits,
    }))
    return accept([
      shiftFact('patrol-shift-planned', { ...data, grade, takeOverMinutes, mustVisit }, place, occurredAt),
    ])
  },
}

/** Not gone out, with its cause: the beat stays dark and the board says why. */
export const cancelPatrolShift: Decision<CancelPatrolShift, ShiftReads, PatrolRefusal> = {
  name: 'cancel-patrol-shift',
  ...ON_SHIFT,
  decide(command, states, context) {
    const known = shiftIn(command, states, context, ['planned', 'briefed'])
    if (!known.ok) return known
    const { occurredAt, ...data } = command
    return accept([shiftFact('patrol-shift-cancelled', data, known.value.place, occurredAt)])
  },
}
