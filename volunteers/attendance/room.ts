import { anyDecision } from '#kernel/ledger/decision.ts'
import { anyKind, type StreamKind } from '#kernel/ledger/stream-kind.ts'
import { ATTENDANCES_TABLE, attendanceRows } from './attendances.view.ts'
import { acceptPosting } from './decisions/accept-posting.ts'
import { disputeAttendance } from './decisions/dispute-attendance.ts'
import { endPosting } from './decisions/end-posting.ts'
import { postVolunteer } from './decisions/post-volunteer.ts'
import { signInVolunteer } from './decisions/sign-in-volunteer.ts'
import { signOutVolunteer } from './decisions/sign-out-volunteer.ts'
import { verifyAttendance } from './decisions/verify-attendance.ts'
import { SIGN_OUT_DUTY, VERIFY_DUTY } from './duties.ts'
import type { AttendanceEvents } from './events.ts'
import { type AttendanceState, evolveAttendance, NO_ATTENDANCE } from './state.ts'

const ATTENDANCE_KIND: StreamKind<AttendanceState, AttendanceEvents> = {
  kind: 'volunteer-attendance',
  events: [
    'volunteer-posted',
    'posting-answered',
    'posting-ended',
    'volunteer-signed-in',
    'volunteer-signed-out',
    'attendance-verified',
    'attendance-disputed',
  ],
  initial: NO_ATTENDANCE,
  evolve: evolveAttendance,
  duties: [SIGN_OUT_DUTY, VERIFY_DUTY],
  tables: [ATTENDANCES_TABLE],
  rows: attendanceRows,
  counts: () => [],
}
export const ATTENDANCE_KINDS: readonly StreamKind[] = [anyKind(ATTENDANCE_KIND)]
export const ATTENDANCE_DECISIONS = [
  anyDecision(postVolunteer),
  anyDecision(acceptPosting),
  anyDecision(endPosting),
  anyDecision(signInVolunteer),
  anyDecision(signOutVolunteer),
  anyDecision(verifyAttendance),
  anyDecision(disputeAttendance),
]
