import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { CommitmentEvents, MakeUpEvents, SessionEvents, UnitEvents } from './events.ts'

/** A unit owes its report from the day on which the campaign was issued to it. */
export const REPORT_DUTY: DutyRule<UnitEvents> = {
  kind: 'study-report',
  clock: null,
  opens: {
    'study-unit-assigned': ({ data: { secretary: holder, place, reportDueAt } }) => ({
      holder,
      place,
      due: { finish: reportDueAt },
    }),
  },
  marks: {},
  ends: { 'study-unit-reported': 'done' },
}

/** A session that is planned is held, written up and locked on its own day. */
export const MINUTES_DUTY: DutyRule<SessionEvents> = {
  kind: 'study-minutes',
  clock: null,
  opens: {
    'study-session-convened': ({ data: { secretary: holder, place, minutesDueAt } }) => ({
      holder,
      place,
      due: { finish: minutesDueAt },
    }),
  },
  marks: { 'study-session-held': 'start' },
  ends: { 'study-session-locked': 'done', 'study-session-cancelled': 'void' },
}

/** Who was away makes the study up; the secretary arranges it. */
export const MAKE_UP_DUTY: DutyRule<MakeUpEvents> = {
  kind: 'study-make-up',
  clock: null,
  opens: {
    'study-make-up-owed': ({ data: { holder, place, dueAt } }) => ({ holder, place, due: { finish: dueAt } }),
  },
  marks: {},
  ends: { 'study-made-up': 'done', 'study-make-up-lapsed': 'failed' },
}

/** What a session leads to is owed like anything else. Carried over, it ends partly done and stands anew. */
export const COMMITMENT_DUTY: DutyRule<CommitmentEvents> = {
  kind: 'study-commitment',
  clock: null,
  opens: {
    'study-commitment-made': ({ data: { owner: holder, place, dueAt } }) => ({ holder, place, due: { finish: dueAt } }),
    'study-commitment-carried': ({ data: { owner: holder, place, dueAt } }) => ({
      holder,
      place,
      due: { finish: dueAt },
    }),
  },
  marks: {},
  ends: { 'study-commitment-kept': 'done', 'study-commitment-carried': 'partly' },
}
