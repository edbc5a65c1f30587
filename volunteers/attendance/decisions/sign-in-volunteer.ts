import type { Context, Decision } from '#kernel/ledger/decision.ts'
import { later, plusMinutes } from '#kernel/primitives/instant.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import type { Result } from '#kernel/primitives/result.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../../contract.ts'
import type { Task } from '../../contract-kinds.ts'
import { TASK_RULES } from '../../contract-kinds.ts'
import { VOLUNTEER_RULES } from '../../contract-rules.ts'
import { happened, moment, nextLocalTime } from '../../facts.ts'
import { assumedEnd, missingGate } from '../../people/may-serve.ts'
import type { OnRegister } from '../../people/state.ts'
import { onRegister, refuseOthers, type VolunteerReads, volunteerStream } from '../../people/volunteer-reads.ts'
import {
  knownPoint,
  knownShift,
  ledByActor,
  type PointReads,
  pointBearers,
  pointStream,
  type ShiftReads,
  shiftStream,
  unlocked,
} from '../../points/point-reads.ts'
import { type KnownShift, missingOf } from '../../points/state.ts'
import { type AttendanceReads, attendanceStream, checkProof, freeFor, isSentLate } from '../attendance-reads.ts'
import type { SignIn } from '../contract.ts'

type Reads = AttendanceReads & VolunteerReads & PointReads & { readonly shift: readonly ShiftReads['shift'][] }

function shiftOf({ shift }: SignIn, states: Reads): Result<KnownShift | null, VolunteersRefusal> {
  const [found] = states.shift
  return shift === null || found === undefined ? accept(null) : knownShift(shift, found)
}

/** Danger is danger for walk-ups too: who has no cover is sent to other work. */
function admitted(who: OnRegister, task: Task, { zone }: Context, { person, occurredAt }: SignIn) {
  if (TASK_RULES[task].adultsOnly && !who.adult) return refuse('adults-only', { person, task })
  const gate = missingGate(who, task, localDate(occurredAt, zone))
  return gate === null ? accept(null) : refuse('volunteer-gate-missing', { person, gate, task })
}

/** Presence begins: at the point by its code or its leader, or for remote work by the volunteer's own word. */
export const signInVolunteer: Decision<SignIn, Reads, VolunteersRefusal> = {
  name: 'sign-in-volunteer',
  right: 'volunteer.serve',
  place: (_command, { volunteer }) => (volunteer.domain.status === 'none' ? null : volunteer.domain.home),
  bearers: pointBearers,
  streams: ({ attendance, person, point, shift }) => ({
    attendance: attendanceStream(attendance),
    volunteer: volunteerStream(person),
    point: pointStream(point),
    shift: shift === null ? [] : [shiftStream(shift)],
  }),
  decide(command, states, context) {
    const { attendance, person, point, occurredAt, proof } = command
    const before = states.attendance.domain
    const posted = before.status === 'offered' || before.status === 'accepted'
    if (before.status !== 'none' && !posted)
      return refuse('wrong-attendance-step', { attendance, status: before.status })
    if (posted && (before.person !== person || before.shift !== command.shift))
      return refuse('no-such-attendance', { attendance })
    const volunteer = onRegister(person, states.volunteer)
    if (!volunteer.ok) return volunteer
    const own = refuseOthers(person, context)
    if (!own.ok) return own
    const known = knownPoint(point, states.point)
    if (!known.ok) return known
    const shift = shiftOf(command, states)
    if (!shift.ok) return shift
    const task = shift.value?.task ?? command.task
    if (task === null) return refuse('task-missing', {}, { field: 'task' })
    const date = localDate(occurredAt, context.zone)
    const endsAt = shift.value === null ? assumedEnd(occurredAt) : later(shift.value.endsAt, plusMinutes(occurredAt, 1))
    const checks = [
      () => checkProof(command, task, ledByActor(known.value, context).ok, context),
      () => admitted(volunteer.value, task, context, command),
      () => unlocked(known.value, date),
      () => freeFor(volunteer.value.spans, { id: attendance, from: occurredAt, to: endsAt }, context),
      () => moment(occurredAt, context, posted ? before.lastAt : null),
    ]
    for (const check of checks) {
      const result = check()
      if (!result.ok) return result
    }
    const { scope, leader, community: place } = known.value
    const data = {
      ...{ attendance, person, scope, point, shift: command.shift, task, date, endsAt, proof, leader },
      startsAt: shift.value?.startsAt ?? null,
      walkUp: !posted,
      sentLate: isSentLate(occurredAt, context),
      missing: shift.value === null ? null : Math.max(0, missingOf(shift.value) - (posted ? 0 : 1)),
      forgottenAt: later(nextLocalTime(occurredAt, VOLUNTEER_RULES.forgottenAt.value, context.zone), endsAt),
    }
    const streams = [attendanceStream(attendance), volunteerStream(person), pointStream(point)] as const
    const all = command.shift === null ? streams : ([...streams, shiftStream(command.shift)] as const)
    return accept([happened('volunteer-signed-in', data, all, { place, occurredAt })])
  },
}
