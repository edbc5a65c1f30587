import { expect, test } from 'vitest'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject, rowsOf } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { anyKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { actorOfPost, at, contextOf, recorded } from '#kernel/testing.ts'
import { DIRECTIVE_KIND, DIRECTIVES_TABLE } from '../directive.ts'
import { effectOf } from '../effect-of.ts'
import { answerDirective } from './answer-directive.ts'
import { checkDirective } from './check-directive.ts'
import { issueDirective } from './issue-directive.ts'
import { receiptDirective } from './receipt-directive.ts'

const KIND = anyKind(DIRECTIVE_KIND)
const TO = '150105.transfer'
const FROM = '1501.command'
const ON = { directive: 'd-1', occurredAt: at('11:00') }
const SAID = {
  directive: 'd-1',
  command: 'c-city',
  to: TO,
  place: '150105',
  subject: { zh: '当日清零待转运', en: 'Clear the waiting list today' },
  figure: 'outbreak.waiting-transfer',
  figureBefore: 120,
  target: 0,
}
const ISSUE = { ...SAID, receiptDueAt: null, answerDueAt: null, occurredAt: at('10:00') }
const ACTIVE = { domain: { status: 'active', place: '1501' }, duties: [] }
const issued = recorded('directive-issued', {
  ...SAID,
  from: FROM,
  receiptDueAt: at('12:00'),
  answerDueAt: at('10:00', 14),
})
const noFigure = recorded('directive-issued', {
  ...(issued.data as object),
  figure: null,
  figureBefore: null,
  target: null,
})
const receipted = recorded('directive-receipted', { directive: 'd-1' }, { at: at('10:30') })
const answered = recorded(
  'directive-answered',
  { directive: 'd-1', result: 'done', evidence: ['1'], checkDueAt: at('11:00', 14), checker: FROM, place: '150105' },
  { at: at('11:00') },
)
const checked = recorded('effect-checked', { directive: 'd-1', figureAfter: 40, effect: 'moved' }, { at: at('11:30') })

const subject = (...events: readonly Recorded[]) =>
  events.reduce((s, e) => foldSubject(KIND, s, e), initialSubject(KIND))
const run = (decision: Decision, command: object, given: readonly Recorded[], who = TO, body: SubjectState = ACTIVE) =>
  runDecision(decision, command, { directive: subject(...given), command: body }, contextOf(actorOfPost(who)))
const issue = anyDecision(issueDirective)
const receipt = anyDecision(receiptDirective)
const answer = anyDecision(answerDirective)
const check = anyDecision(checkDirective)
const DONE = { ...ON, result: 'done', evidence: ['event 7'] }
const CHECK = { ...ON, figureAfter: 40, effect: null }

test('issued with the pack’s clocks, receipted, answered, and its effect computed from the figure', () => {
  expect(run(issue, ISSUE, [], FROM)).toMatchObject({
    ok: true,
    value: [
      { type: 'directive-issued', data: { from: FROM, receiptDueAt: at('12:00'), answerDueAt: at('10:00', 14) } },
    ],
  })
  expect(run(receipt, ON, [issued])).toMatchObject({ ok: true, value: [{ type: 'directive-receipted' }] })
  expect(run(answer, DONE, [issued, receipted])).toMatchObject({
    ok: true,
    value: [{ type: 'directive-answered', data: { checker: FROM, checkDueAt: at('11:00', 14) } }],
  })
  expect(run(check, CHECK, [issued, receipted, answered], FROM)).toMatchObject({
    ok: true,
    value: [{ type: 'effect-checked', data: { figureAfter: 40, effect: 'moved' } }],
  })
})

test('the addressed post owes receipt and answer, then the issuer owes the check', () => {
  const { duties } = subject(issued, receipted, answered)
  expect(duties).toMatchObject([
    {
      key: 'directive#1',
      holdings: [{ post: TO }],
      stages: {
        accept: { dueAt: at('12:00'), doneAt: at('10:30') },
        finish: { doneAt: at('11:00') },
        report: { doneAt: at('11:00') },
      },
      outcome: 'done',
    },
    {
      key: 'effect-check#1',
      holdings: [{ post: FROM }],
      stages: { finish: { dueAt: at('11:00', 14), doneAt: null } },
      closed: null,
    },
  ])
  expect(subject(issued, receipted, answered, checked).duties[1]).toMatchObject({ outcome: 'done' })
})

test('where no figure is named the effect is judged', () => {
  const given = [noFigure, receipted, answered]
  expect(run(check, CHECK, given, FROM)).toMatchObject({ refusal: { code: 'effect-needed' } })
  expect(run(check, { ...CHECK, figureAfter: null, effect: 'none' }, given, FROM)).toMatchObject({ ok: true })
})

type Case = readonly [
  code: string,
  decision: Decision,
  command: object,
  given: readonly Recorded[],
  who?: string,
  body?: SubjectState,
]
const refusals: readonly Case[] = [
  ['directive-exists', issue, ISSUE, [issued], FROM],
  ['command-not-active', issue, ISSUE, [], FROM, { domain: { status: 'absent' }, duties: [] }],
  ['directive-outside-command', issue, ISSUE, [], FROM, { domain: { status: 'active', place: '150102' }, duties: [] }],
  ['directive-due-order', issue, { ...ISSUE, receiptDueAt: at('10:00') }, [], FROM],
  ['directive-due-order', issue, { ...ISSUE, answerDueAt: at('11:00') }, [], FROM],
  ['figure-needed', issue, { ...ISSUE, figureBefore: null }, [], FROM],
  ['directive-unknown', receipt, ON, []],
  ['not-addressed', receipt, ON, [issued], '150105.lab'],
  ['outside-jurisdiction', receipt, ON, [issued], '150102.transfer'],
  ['already-receipted', receipt, ON, [issued, receipted]],
  ['out-of-order', receipt, { ...ON, occurredAt: at('09:00') }, [issued]],
  ['not-receipted', answer, DONE, [issued]],
  ['evidence-needed', answer, { ...DONE, evidence: [] }, [issued, receipted]],
  ['already-answered', answer, DONE, [issued, receipted, answered]],
  ['not-addressed', check, CHECK, [issued, receipted, answered], TO],
  ['not-answered', check, CHECK, [issued, receipted], FROM],
  ['figure-needed', check, { ...CHECK, figureAfter: null }, [issued, receipted, answered], FROM],
  ['already-checked', check, CHECK, [issued, receipted, answered, checked], FROM],
]
test.each(refusals.map((one) => ({ one, code: one[0] })))('refuses $code', ({ one }) => {
  const [code, decision, command, given, who, body] = one
  expect(run(decision, command, given, who, body)).toMatchObject({ ok: false, refusal: { code } })
})

test.each([
  [10, 0, 0, 'reached'],
  [10, 5, 0, 'moved'],
  [10, 10, 0, 'none'],
  [10, 12, 0, 'worse'],
  [50, 80, 75, 'reached'],
  [50, 60, 75, 'moved'],
  [50, 40, 75, 'worse'],
  [10, 9, null, 'moved'],
  [10, 11, null, 'worse'],
] as const)('from %i to %i with target %s: %s', (before, after, target, effect) => {
  expect(effectOf({ before, after, target })).toBe(effect)
})

test('a row has the columns of the table, with the figure before and after', () => {
  const [row] = rowsOf(KIND, subject(issued, receipted, answered, checked), 'directive/d-1' as StreamId)
  expect(Object.keys(row?.values ?? {})).toEqual(Object.keys(DIRECTIVES_TABLE.columns))
  expect(row?.values).toMatchObject({ figure_before: 120, figure_after: 40, effect: 'moved', status: 'checked' })
})
