import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { IssueEvents } from './events.ts'

/** Each unit counts its own. Counted, and however it came out, that duty is done. */
const COUNT_DUTY: DutyRule<IssueEvents> = {
  kind: 'count-kit',
  clock: null,
  opens: {
    'kit-issued': ({ data: { unit, countDueAt }, place }) => ({ holder: unit, place, due: { finish: countDueAt } }),
  },
  marks: {},
  ends: { 'kit-counted': 'done' },
}

/** A difference is the issuer's until both agree on what the unit holds. */
const DIFFERENCE_DUTY: DutyRule<IssueEvents> = {
  kind: 'kit-difference',
  clock: null,
  opens: {
    'kit-counted': ({ data: { agrees, issuer, settleDueAt }, place }) =>
      agrees ? null : { holder: issuer, place, due: { finish: settleDueAt } },
  },
  marks: {},
  ends: { 'difference-settled': 'done' },
}
export const ISSUE_DUTIES = [COUNT_DUTY, DIFFERENCE_DUTY]
