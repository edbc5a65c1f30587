import type { Context } from '#kernel/ledger/decision.ts'
import type { PersonId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { accept, type Result, refuse } from '#kernel/primitives/result.ts'
import type { VolunteersRefusal } from '../contract.ts'
import { onRegister, type VolunteerReads, volunteerStream } from '../people/volunteer-reads.ts'
import {
  knownPoint,
  ledByActor,
  type PointReads,
  pointBearers,
  pointPlace,
  pointStream,
} from '../points/point-reads.ts'
import type { KnownPoint } from '../points/state.ts'
import { type AttendanceReads, attendanceStream } from './attendance-reads.ts'
import type { KnownAttendance } from './state.ts'

export type PresentReads = AttendanceReads & VolunteerReads & PointReads
interface Present {
  readonly attendance: string
  readonly person: PersonId
  readonly point: string
}

export const presentStreams = ({ attendance, person, point }: Present) => ({
  attendance: attendanceStream(attendance),
  volunteer: volunteerStream(person),
  point: pointStream(point),
})
export const streamsOfPresent = ({ attendance, person, point }: Present): readonly [StreamId, StreamId, StreamId] => [
  attendanceStream(attendance),
  volunteerStream(person),
  pointStream(point),
]

/** What the point leader does about somebody's presence: over the point's place, by its leader alone. */
export const leading = {
  right: 'volunteer.lead',
  place: pointPlace as (command: unknown, states: PresentReads) => PlaceCode | null,
  bearers: pointBearers as (command: unknown, states: PresentReads) => readonly PostId[],
} as const

/** The presence of this person at this point, in a step in which something can still be said of it. */
export function presentAt(
  command: Present,
  states: PresentReads,
): Result<{ readonly attendance: KnownAttendance; readonly point: KnownPoint }, VolunteersRefusal> {
  const { attendance, person } = command
  const point = knownPoint(command.point, states.point)
  if (!point.ok) return point
  const known = states.attendance.domain
  const same = known.status !== 'none' && known.person === person && known.point === command.point
  return same ? accept({ attendance: known, point: point.value }) : refuse('no-such-attendance', { attendance })
}

/** As `presentAt`, for the leader's own acts: verifying is not done by the person themselves. */
export function ledPresence(command: Present, states: PresentReads, context: Context) {
  const present = presentAt(command, states)
  if (!present.ok) return present
  const led = ledByActor(present.value.point, context)
  if (!led.ok) return led
  if (context.actor.person === command.person) return refuse('verifies-self', {})
  const volunteer = onRegister(command.person, states.volunteer)
  return volunteer.ok || volunteer.refusal.code === 'volunteer-stood-down' ? present : volunteer
}
