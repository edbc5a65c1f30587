import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { actorOfPost, at, contextOf, DUTY, HOLDER, recorded, SUBJECT, subjectAfter } from '#kernel/testing.ts'
import { startDuty } from './start-duty.ts'

const COMMAND = { stream: SUBJECT, duty: DUTY, occurredAt: at('10:40') }
const when = (actor = actorOfPost(HOLDER), subject = subjectAfter()) =>
  runDecision(anyDecision(startDuty), COMMAND, { subject }, contextOf(actor))

test('given an open duty, when its holder starts it, then the start clock stops', () => {
  expect(when()).toMatchObject({ ok: true, value: [{ type: 'duty-started', data: { duty: DUTY } }] })
  const { stages } = subjectAfter(recorded('duty-started', { duty: DUTY }, { at: at('10:40') })).duties[0] ?? {}
  expect(stages?.start).toEqual({ dueAt: at('13:00'), doneAt: at('10:40'), doneRecordedAt: at('10:40') })
})

test('a post lent to help may carry out a duty that it holds', () => {
  expect(when(actorOfPost(HOLDER, ['duty.act'], 'assist'))).toMatchObject({ ok: true })
})

test('refuses anybody but the holder, and a second start', () => {
  expect(when(actorOfPost('150105.command'))).toMatchObject({ ok: false, refusal: { code: 'not-holder' } })
  const started = subjectAfter(recorded('thing-moved', {}))
  expect(when(actorOfPost(HOLDER), started)).toMatchObject({ ok: false, refusal: { code: 'already-started' } })
})
