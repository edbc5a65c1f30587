import type { Decision } from '#kernel/ledger/decision.ts'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment } from '../../facts.ts'
import { refuseOthers, type VolunteerReads, volunteerStream } from '../../people/volunteer-reads.ts'
import { type PointReads, pointBearers, pointStream, type ShiftReads, shiftStream } from '../../points/point-reads.ts'
import { type AttendanceReads, attendanceStream } from '../attendance-reads.ts'
import type { EndPosting } from '../contract.ts'

type Reads = AttendanceReads & VolunteerReads & ShiftReads & PointReads

/** Whatever the reason, the hands are missing again, and the recruiter owes them unless the shift has begun. */
export const endPosting: Decision<EndPosting, Reads, VolunteersRefusal> = {
  name: 'end-posting',
  right: 'volunteer.serve',
  place: (_command, { volunteer }) => (volunteer.domain.status === 'none' ? null : volunteer.domain.home),
  bearers: pointBearers,
  streams: ({ attendance, person, shift, point }) => ({
    attendance: attendanceStream(attendance),
    volunteer: volunteerStream(person),
    shift: shiftStream(shift),
    point: pointStream(point),
  }),
  decide(command, states, context) {
    const { attendance, person, shift, point, reason, occurredAt } = command
    const known = states.attendance.domain
    const same = known.status !== 'none' && known.person === person && known.shift === shift && known.point === point
    if (!same) return refuse('no-such-attendance', { attendance })
    if (known.status !== 'offered' && known.status !== 'accepted')
      return refuse('wrong-attendance-step', { attendance, status: known.status })
    const own = refuseOthers(person, context)
    if (!own.ok) return own
    const wait = VOLUNTEER_RULES.noShowAfterMinutes.value
    if (reason === 'no-show' && occurredAt < plusMinutes(known.startsAt, wait))
      return refuse('no-show-too-early', { minutes: wait })
    const when = moment(occurredAt, context, known.lastAt)
    if (!when.ok) return when
    const planned = states.shift.domain.status === 'planned' ? states.shift.domain : null
    const place = states.point.domain.status === 'none' ? null : states.point.domain.community
    if (place === null) return refuse('no-such-point', { point })
    const owes = planned !== null && occurredAt < planned.startsAt
    const owed = { recruiter: owes ? planned.recruiter : null, startsAt: owes ? planned.startsAt : null }
    const data = { attendance, person, shift, point, reason, place, ...owed }
    const streams = [
      attendanceStream(attendance),
      volunteerStream(person),
      shiftStream(shift),
      pointStream(point),
    ] as const
    return accept([happened('posting-ended', data, streams, { place, occurredAt })])
  },
}
