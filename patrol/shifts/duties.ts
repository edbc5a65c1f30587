import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { ShiftEvents } from './events.ts'

/** A planned shift is owed: out by its start, handed over by its end. */
const SHIFT_DUTY: DutyRule<ShiftEvents> = {
  kind: 'patrol-shift',
  clock: null,
  opens: {
    'patrol-shift-planned': ({ data: { unit, startsAt, endsAt }, place }) => ({
      holder: unit,
      place,
      due: { accept: startsAt, start: startsAt, finish: endsAt },
    }),
  },
  marks: { 'patrol-shift-briefed': 'accept', 'patrol-shift-started': 'start' },
  // Liable until the next shift has the beat: a hand-over that nobody takes ends nothing.
  ends: {
    'patrol-handed-over': ({ data }) => (data.next === null ? 'done' : null),
    'patrol-taken-over': 'done',
    'patrol-shift-cancelled': 'failed',
  },
}

/** Every point visited, or missed with a reason, by the end of the shift. */
const POINTS_DUTY: DutyRule<ShiftEvents> = {
  kind: 'must-visit',
  clock: null,
  opens: {
    'patrol-shift-started': ({ data: { unit, points, endsAt }, place }) =>
      points === 0 ? null : { holder: unit, place, due: { finish: endsAt } },
  },
  marks: {},
  ends: {
    'point-visited': ({ data: { left, missed } }) => (left > 0 ? null : missed > 0 ? 'partly' : 'done'),
    'point-missed': ({ data: { left } }) => (left > 0 ? null : 'partly'),
    'patrol-shift-cancelled': 'void',
  },
}

/** What is handed over has to be taken. */
const TAKE_OVER_DUTY: DutyRule<ShiftEvents> = {
  kind: 'patrol-takeover',
  clock: null,
  opens: {
    'patrol-handed-over': ({ data: { to, takeOverDueAt }, place }) =>
      to === null || takeOverDueAt === null ? null : { holder: to, place, due: { finish: takeOverDueAt } },
  },
  marks: {},
  ends: { 'patrol-taken-over': 'done' },
}
export const SHIFT_DUTIES = [SHIFT_DUTY, POINTS_DUTY, TAKE_OVER_DUTY]
