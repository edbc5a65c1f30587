import type { DutyRule } from '../duties/duty-rule.ts'
import type { DirectiveEvents } from './directive-events.ts'

/** The addressed post owes a receipt and an answer; then the issuing post owes the check of the effect. */
export const DIRECTIVE_DUTIES: readonly DutyRule<DirectiveEvents>[] = [
  {
    kind: 'directive',
    clock: null,
    opens: {
      'directive-issued': ({ data }) => ({
        holder: data.to,
        place: data.place,
        due: { accept: data.receiptDueAt, finish: data.answerDueAt, report: data.answerDueAt },
      }),
    },
    marks: { 'directive-receipted': 'accept', 'directive-answered': 'report' },
    ends: { 'directive-answered': 'done' },
  },
  {
    kind: 'effect-check',
    clock: null,
    opens: {
      'directive-answered': ({ data }) => ({
        holder: data.checker,
        place: data.place,
        due: { finish: data.checkDueAt },
      }),
    },
    marks: {},
    ends: { 'effect-checked': 'done' },
  },
]
