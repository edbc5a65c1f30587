import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import { happened, moment } from '../../facts.ts'
import { onRegister, refuseOthers, type VolunteerReads, volunteerStream } from '../../people/volunteer-reads.ts'
import { type AttendanceReads, attendanceStream } from '../attendance-reads.ts'
import type { AcceptPosting } from '../contract.ts'

export const acceptPosting: Decision<AcceptPosting, AttendanceReads & VolunteerReads, VolunteersRefusal> = {
  name: 'accept-posting',
  right: 'volunteer.serve',
  place: (_command, { volunteer }) => (volunteer.domain.status === 'none' ? null : volunteer.domain.home),
  streams: ({ attendance, person }) => ({
    attendance: attendanceStream(attendance),
    volunteer: volunteerStream(person),
  }),
  decide({ attendance, person, occurredAt }, states, context) {
    const volunteer = onRegister(person, states.volunteer)
    if (!volunteer.ok) return volunteer
    const own = refuseOthers(person, context)
    if (!own.ok) return own
    const known = states.attendance.domain
    if (known.status === 'none' || known.person !== person) return refuse('no-such-attendance', { attendance })
    if (known.status !== 'offered') return refuse('wrong-attendance-step', { attendance, status: known.status })
    const when = moment(occurredAt, context, known.lastAt)
    if (!when.ok) return when
    const streams = [attendanceStream(attendance), volunteerStream(person)] as const
    const at = { place: volunteer.value.home, occurredAt }
    return accept([happened('posting-answered', { attendance, person }, streams, at)])
  },
}
