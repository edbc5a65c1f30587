import type { Decision } from '#kernel/ledger/decision.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { TASK_RULES } from '../../contract-kinds.ts'
import { happened, moment } from '../../facts.ts'
import { missingGate } from '../../people/may-serve.ts'
import { onRegister, type VolunteerReads, volunteerStream } from '../../people/volunteer-reads.ts'
import { knownShift, type ShiftReads, shiftStream } from '../../points/point-reads.ts'
import { missingOf } from '../../points/state.ts'
import { type AttendanceReads, attendanceStream, freeFor } from '../attendance-reads.ts'
import type { PostVolunteer } from '../contract.ts'

type Reads = AttendanceReads & VolunteerReads & ShiftReads

/** An offer, which the volunteer may decline. Cover, training, age, skill, overlap and rest are gates, not warnings. */
export const postVolunteer: Decision<PostVolunteer, Reads, VolunteersRefusal> = {
  name: 'post-volunteer',
  right: 'volunteer.lead',
  place: (_command, { shift }) => (shift.domain.status === 'none' ? null : shift.domain.community),
  bearers: (_command, { shift }) => (shift.domain.status === 'none' ? [] : [shift.domain.recruiter]),
  streams: ({ attendance, person, shift }) => ({
    attendance: attendanceStream(attendance),
    volunteer: volunteerStream(person),
    shift: shiftStream(shift),
  }),
  decide({ attendance, person, shift, occurredAt }, states, context) {
    if (states.attendance.domain.status !== 'none') return refuse('attendance-exists', { attendance })
    const known = knownShift(shift, states.shift)
    if (!known.ok) return known
    const volunteer = onRegister(person, states.volunteer)
    if (!volunteer.ok) return volunteer
    const { task, startsAt, endsAt, needed, skills, point, community: place, scope } = known.value
    const missing = missingOf(known.value)
    if (missing === 0) return refuse('shift-full', { shift, needed })
    if (TASK_RULES[task].adultsOnly && !volunteer.value.adult) return refuse('adults-only', { person, task })
    const skill = skills.find((wanted) => !volunteer.value.skills.includes(wanted))
    if (skill !== undefined) return refuse('skill-missing', { person, skill })
    const gate = missingGate(volunteer.value, task, localDate(startsAt, context.zone))
    if (gate !== null) return refuse('volunteer-gate-missing', { person, gate, task })
    const free = freeFor(volunteer.value.spans, { id: attendance, from: startsAt, to: endsAt }, context)
    if (!free.ok) return free
    const when = moment(occurredAt, context)
    if (!when.ok) return when
    const data = { attendance, person, scope, shift, point, task, startsAt, endsAt, missing: missing - 1 }
    const streams = [attendanceStream(attendance), volunteerStream(person), shiftStream(shift)] as const
    return accept([happened('volunteer-posted', data, streams, { place, occurredAt })])
  },
}
