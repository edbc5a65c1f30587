import { expect, test } from 'vitest'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import type { Fact, Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject, rowsOf } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { anyKind, type SubjectState } from '#kernel/ledger/stream-kind.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { actorOfPost, at, contextOf, place, post, recorded, SUBJECT, subjectAfter } from '#kernel/testing.ts'
import { DIRECTIVE_KIND } from '../directive.ts'
import { answerDirective } from './answer-directive.ts'
import { issueDirective } from './issue-directive.ts'
import { receiptDirective } from './receipt-directive.ts'
import { relayDirective } from './relay-directive.ts'

const KIND = anyKind(DIRECTIVE_KIND)
const TO = '150105.control'
const WHOLE = {
  directive: 'd-1',
  command: 'c-city',
  from: '1501.command',
  to: TO,
  place: '150105',
  subject: { zh: '逐楼核查', en: 'Check every building' },
  figure: 'duties.overdue',
  figureBefore: 40,
  target: 0,
  receiptDueAt: at('12:00'),
  answerDueAt: at('20:00'),
}
const PART = {
  directive: 'd-1-a',
  to: post('150105001.community'),
  place: place('150105001'),
  subject: null,
  figureBefore: 12,
  target: 0,
  answerDueAt: null,
}
const ON = { directive: 'd-1', occurredAt: at('11:00') }
const RELAY = { ...ON, parts: [PART] }
const issued = recorded('directive-issued', WHOLE)
const receipted = recorded('directive-receipted', { directive: 'd-1' }, { at: at('10:30') })
const answered = recorded(
  'directive-answered',
  {
    directive: 'd-1',
    result: 'done',
    evidence: ['1'],
    checkDueAt: at('11:00', 14),
    checker: WHOLE.from,
    place: '150105',
  },
  { at: at('11:00') },
)
const subject = (...events: readonly Recorded[]) =>
  events.reduce((s, e) => foldSubject(KIND, s, e), initialSubject(KIND))
const ABSENT = initialSubject(KIND)
const run = (decision: Decision, command: object, states: Record<string, unknown>, who = TO) =>
  runDecision(decision, command, states as Record<string, SubjectState>, contextOf(actorOfPost(who)))
const relay = (command: object, given: readonly Recorded[], who = TO, parts: readonly SubjectState[] = [ABSENT]) =>
  run(anyDecision(relayDirective), command, { directive: subject(...given), parts }, who)
const factsOf = (result: ReturnType<typeof runDecision>): readonly Fact[] => (result.ok ? result.value : [])
const asRecorded = (fact: Fact | undefined): Recorded => recorded(fact?.type ?? '', fact?.data, { at: at('11:00') })

test('a part is a directive of its own, one level down, with the figure and the deadline of the whole', () => {
  const [told, part] = factsOf(relay(RELAY, [issued, receipted]))
  expect(told).toMatchObject({
    type: 'directive-relayed',
    streams: ['directive/d-1'],
    data: { parts: [{ directive: 'd-1-a', to: PART.to, place: PART.place }] },
  })
  expect(part).toMatchObject({
    type: 'directive-issued',
    streams: ['directive/d-1-a'],
    data: {
      from: TO,
      to: PART.to,
      parent: 'd-1',
      figure: 'duties.overdue',
      figureBefore: 12,
      answerDueAt: at('20:00'),
    },
  })
})

test('received, assigned and answered are counted on the whole, and "done" waits for every part', () => {
  const facts = factsOf(relay(RELAY, [issued, receipted]))
  const child = [asRecorded(facts[1])]
  const onPart = { directive: 'd-1-a', occurredAt: at('11:30') }
  const got = factsOf(run(anyDecision(receiptDirective), onPart, { directive: subject(...child) }, PART.to))
  expect(got.map(({ type, streams }) => [type, ...streams])).toEqual([
    ['directive-receipted', 'directive/d-1-a'],
    ['part-receipted', 'directive/d-1'],
  ])
  const whole = [issued, receipted, asRecorded(facts[0]), asRecorded(got[1])]
  const answer = { ...ON, occurredAt: at('11:40'), result: 'done', evidence: ['7'] }
  expect(run(anyDecision(answerDirective), answer, { directive: subject(...whole) })).toMatchObject({
    refusal: { code: 'parts-unanswered', params: { open: 1, to: PART.to } },
  })
  expect(run(anyDecision(answerDirective), { ...answer, result: 'partly' }, { directive: subject(...whole) }).ok).toBe(
    true,
  )
  const done = { ...onPart, occurredAt: at('11:45'), result: 'done', evidence: ['photo'] }
  const told = factsOf(
    run(anyDecision(answerDirective), done, { directive: subject(...child, asRecorded(got[0])) }, PART.to),
  )
  const all = subject(...whole, asRecorded(told[1]))
  expect(run(anyDecision(answerDirective), { ...answer, occurredAt: at('11:50') }, { directive: all }).ok).toBe(true)
  const [row] = rowsOf(KIND, all, 'directive/d-1' as StreamId)
  expect(row?.values).toMatchObject({ parts: 1, parts_receipted: 1, parts_answered: 1, kind: 'task', parent: null })
})

test.each([
  ['directive-unknown', RELAY, [], TO],
  ['not-addressed', RELAY, [issued, receipted], '150105.testing'],
  ['not-receipted', RELAY, [issued], TO],
  ['already-answered', RELAY, [issued, receipted, answered], TO],
  ['relay-outside', { ...ON, parts: [{ ...PART, place: place('150102001') }] }, [issued, receipted], TO],
  ['relay-to-self', { ...ON, parts: [{ ...PART, to: TO }] }, [issued, receipted], TO],
  ['relay-too-late', { ...ON, parts: [{ ...PART, answerDueAt: at('21:00') }] }, [issued, receipted], TO],
  ['figure-needed', { ...ON, parts: [{ ...PART, figureBefore: null }] }, [issued, receipted], TO],
] as const)('refuses: %s', (code, command, given, who) => {
  expect(relay(command, given, who)).toMatchObject({ ok: false, refusal: { code } })
})
test('a part’s id is used once', () => {
  expect(relay(RELAY, [issued, receipted], TO, [subject(issued)])).toMatchObject({
    refusal: { code: 'directive-exists' },
  })
})

const CIRCULAR = {
  ...WHOLE,
  directive: 'd-9',
  kind: 'supervision',
  about: `${SUBJECT}#transfer#1`,
  figure: null,
  figureBefore: null,
  target: null,
  receiptDueAt: null,
  answerDueAt: null,
  occurredAt: at('11:30'),
}
const ACTIVE = { domain: { status: 'active', place: '1501' }, duties: [] }
const circular = (change: object, about: readonly SubjectState[]) =>
  run(
    anyDecision(issueDirective),
    { ...CIRCULAR, ...change },
    { directive: ABSENT, command: ACTIVE, about },
    WHOLE.from,
  )

test('a circular is about a late duty, owes its answer as a duty of its own kind, and nobody is supervised without cause', () => {
  const late = subjectAfter()
  const [fact] = factsOf(circular({}, [late]))
  expect(fact).toMatchObject({ type: 'directive-issued', data: { kind: 'supervision', about: CIRCULAR.about } })
  expect(subject(asRecorded(fact)).duties).toMatchObject([{ kind: 'supervision', holdings: [{ post: TO }] }])
  expect(circular({ about: null }, [])).toMatchObject({ refusal: { code: 'supervision-without-cause' } })
  expect(circular({ about: `${SUBJECT}#transfer#2` }, [late])).toMatchObject({ refusal: { code: 'duty-unknown' } })
  const moved = subjectAfter(recorded('thing-settled', {}, { at: at('10:20') }))
  expect(circular({}, [moved])).toMatchObject({ refusal: { code: 'duty-not-late' } })
})
