import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { DisinfectionEvents } from './events.ts'

/** Owed by the team from the order until it is done at the place. */
export const DISINFECTION_DUTY: DutyRule<DisinfectionEvents> = {
  kind: 'site-disinfection',
  clock: null,
  opens: {
    'site-disinfection-ordered': ({ data: { holder, place, dueAt } }) => ({ holder, place, due: { finish: dueAt } }),
  },
  marks: {},
  ends: { 'site-disinfected': 'done' },
}
