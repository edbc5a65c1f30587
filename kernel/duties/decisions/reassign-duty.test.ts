import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { actorOfPost, at, contextOf, DUTY, HOLDER, post, recorded, SUBJECT, subjectAfter } from '#kernel/testing.ts'
import { type ReassignDuty, reassignDuty } from './reassign-duty.ts'

const TO = post('150105.isolation')
const COMMAND: ReassignDuty = { stream: SUBJECT, duty: DUTY, occurredAt: at('11:00'), to: TO, reason: 'overload' }
const over = actorOfPost('150105.command')
const when = (command = COMMAND, actor = over, subject = subjectAfter()) =>
  runDecision(anyDecision(reassignDuty), command, { subject }, contextOf(actor))

test('given an open duty, when the command desk reassigns it, then the new post holds it and no clock moves', () => {
  expect(when()).toMatchObject({ ok: true, value: [{ type: 'duty-reassigned', data: { to: TO, reason: 'overload' } }] })
  const [before] = subjectAfter().duties
  const [after] = subjectAfter(
    recorded('duty-reassigned', { duty: DUTY, to: TO, reason: 'overload' }, { at: at('11:00') }),
  ).duties
  expect(after?.holdings.at(-1)).toEqual({
    post: TO,
    from: { at: at('11:00'), recordedAt: at('11:00') },
    by: 'reassigned',
  })
  expect(after?.stages).toEqual(before?.stages)
})

test('a refused duty is open again once it is given to another', () => {
  const refused = recorded('duty-reported', { duty: DUTY, outcome: 'refused', reason: 'unsafe', evidence: [] })
  const given = recorded('duty-reassigned', { duty: DUTY, to: TO, reason: 'refusal-reviewed' })
  expect(subjectAfter(refused, given).duties[0]).toMatchObject({ outcome: null, closed: null })
})

test.each([
  ['not-over-holder', COMMAND, actorOfPost(HOLDER)],
  ['not-over-holder', COMMAND, actorOfPost('150105.lab')],
  ['not-over-holder', COMMAND, actorOfPost('1501.command', ['duty.act'], 'assist')],
  ['outside-jurisdiction', COMMAND, actorOfPost('150102.command')],
  ['already-holder', { ...COMMAND, to: HOLDER }, over],
] as const)('refuses %s', (code, command, actor) => {
  expect(when(command, actor)).toMatchObject({ ok: false, refusal: { code } })
})
