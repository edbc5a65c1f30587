import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { ShiftStreamEvents } from './state.ts'

/** Missing hands are owed by the recruiter until the shift starts; who withdraws opens it again. */
export const FILL_SHIFT_DUTY: DutyRule<ShiftStreamEvents> = {
  kind: 'fill-shift',
  clock: null,
  opens: {
    'volunteer-shift-planned': ({ data: { recruiter, community, startsAt } }) => ({
      holder: recruiter,
      place: community,
      due: { finish: startsAt },
    }),
    'posting-ended': ({ data: { recruiter, place, startsAt, reason } }) =>
      recruiter === null || startsAt === null || reason === 'no-show'
        ? null
        : { holder: recruiter, place, due: { finish: startsAt } },
  },
  marks: { 'volunteer-shift-short': 'report' },
  ends: {
    'volunteer-posted': ({ data }) => (data.missing === 0 ? 'done' : null),
    'volunteer-signed-in': ({ data }) => (data.missing === 0 ? 'done' : null),
    'volunteer-shift-cancelled': 'void',
  },
}
