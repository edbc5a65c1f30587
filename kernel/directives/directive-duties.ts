import type { DutyRule } from '../duties/duty-rule.ts'
import type { DirectiveEvents, DirectiveIssued, DirectiveKind } from './directive-events.ts'

type Rule = DutyRule<DirectiveEvents>

const opensFor =
  (kind: DirectiveKind): NonNullable<Rule['opens']['directive-issued']> =>
  ({ data }: { readonly data: DirectiveIssued }) =>
    (data.kind ?? 'task') === kind
      ? {
          holder: data.to,
          place: data.place,
          due: { accept: data.receiptDueAt, finish: data.answerDueAt, report: data.answerDueAt },
        }
      : null

/** The addressed post owes a receipt and an answer; unanswered it is told up the tree like any late duty. */
const owedAnswer = (kind: string, of: DirectiveKind): Rule => ({
  kind,
  clock: null,
  opens: { 'directive-issued': opensFor(of) },
  marks: { 'directive-receipted': 'accept', 'directive-relayed': 'start', 'directive-answered': 'report' },
  ends: { 'directive-answered': 'done' },
})

/** Receipt and answer by the addressed post; then the issuing post owes the check of the effect. */
export const DIRECTIVE_DUTIES: readonly Rule[] = [
  owedAnswer('directive', 'task'),
  owedAnswer('supervision', 'supervision'),
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
