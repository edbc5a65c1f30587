import type { Decision } from '#kernel/ledger/decision.ts'
import { hoursBetween } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment } from '../../facts.ts'
import type { PlanShift } from '../contract.ts'
import {
  knownPoint,
  ledByActor,
  type PointReads,
  pointBearers,
  pointPlace,
  pointStream,
  type ShiftReads,
  shiftStream,
} from '../point-reads.ts'

/** The recruiter owes the hands from the moment the shift is planned. */
export const planVolunteerShift: Decision<PlanShift, PointReads & ShiftReads, VolunteersRefusal> = {
  name: 'plan-volunteer-shift',
  right: 'volunteer.lead',
  place: pointPlace,
  bearers: pointBearers,
  streams: ({ point, shift }) => ({ point: pointStream(point), shift: shiftStream(shift) }),
  decide({ occurredAt, ...command }, states, context) {
    const { shift, startsAt, endsAt } = command
    if (states.shift.domain.status !== 'none') return refuse('shift-exists', { shift }, { field: 'shift' })
    const point = knownPoint(command.point, states.point)
    if (!point.ok) return point
    const led = ledByActor(point.value, context)
    if (!led.ok) return led
    const hours = hoursBetween(startsAt, endsAt)
    if (hours <= 0 || hours > VOLUNTEER_RULES.longestDayMinutes.value / 60)
      return refuse('shift-times', { startsAt, endsAt }, { field: 'endsAt' })
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const { scope, recruiter, community } = point.value
    const data = { ...command, scope, recruiter, community }
    const streams = [shiftStream(shift), pointStream(command.point)] as const
    return accept([happened('volunteer-shift-planned', data, streams, { place: community, occurredAt })])
  },
}
