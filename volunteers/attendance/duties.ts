import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { AttendanceEvents } from './events.ts'

/** Whoever is still signed in at the fixed hour stands on the leader's list: the open duties of this kind. */
export const SIGN_OUT_DUTY: DutyRule<AttendanceEvents> = {
  kind: 'sign-out-check',
  clock: null,
  opens: {
    'volunteer-signed-in': ({ data: { leader, forgottenAt }, place }) => ({
      holder: leader,
      place,
      due: { finish: forgottenAt },
    }),
  },
  marks: {},
  ends: { 'volunteer-signed-out': 'done', 'attendance-disputed': 'void' },
}

export const VERIFY_DUTY: DutyRule<AttendanceEvents> = {
  kind: 'verify-attendance',
  clock: null,
  opens: {
    'volunteer-signed-out': ({ data: { leader, verifyDueAt }, place }) => ({
      holder: leader,
      place,
      due: { finish: verifyDueAt },
    }),
  },
  marks: {},
  ends: { 'attendance-verified': 'done', 'attendance-disputed': 'refused' },
}
