import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { systemActor } from '#kernel/positions/system-actor.ts'
import {
  actorOfPost,
  at,
  CITY,
  contextOf,
  DUTY,
  HOLDER,
  post,
  recorded,
  SUBJECT,
  subjectAfter,
} from '#kernel/testing.ts'
import { escalateDuty } from './escalate-duty.ts'

const when = (now: string, events: readonly Recorded[] = [], actor = systemActor(CITY)) =>
  runDecision(
    anyDecision(escalateDuty),
    { stream: SUBJECT, duty: DUTY, occurredAt: at(now) },
    { subject: subjectAfter(...events) },
    contextOf(actor, at(now)),
  )
const told = (to: string, time: string) => recorded('duty-escalated', { duty: DUTY, to }, { at: at(time) })
const refusal = (code: string) => ({ ok: false, refusal: { code } })

test('given an acceptance overdue, when the clock escalates, then the level above the holder hears of it', () => {
  expect(when('11:01')).toMatchObject({ ok: true, value: [{ type: 'duty-escalated', data: { to: '1501' } }] })
})

test('each time one level further, with time between, up to the top', () => {
  expect(when('12:00', [told('1501', '11:01')])).toMatchObject(refusal('escalated-recently'))
  expect(when('13:01', [told('1501', '11:01')])).toMatchObject({ ok: true, value: [{ data: { to: '15' } }] })
  expect(when('18:00', [told('1501', '11:01'), told('15', '13:01')])).toMatchObject(refusal('escalation-at-top'))
})

test('a facility’s desk stands at its street, so its district hears first', () => {
  const toHospital = recorded('duty-reassigned', { duty: DUTY, to: post('f-1.hospital'), reason: 'wrong-holder' })
  expect(when('11:01', [toHospital])).toMatchObject({ ok: true, value: [{ data: { to: '150105' } }] })
})

test('a duty that is not late is not escalated, and being done in time ends lateness', () => {
  expect(when('11:00')).toMatchObject(refusal('duty-not-late'))
  expect(when('11:30', [recorded('thing-taken', {}, { at: at('10:30') })])).toMatchObject(refusal('duty-not-late'))
})

test('needs the right to escalate', () => {
  expect(when('11:01', [], actorOfPost(HOLDER, ['duty.act']))).toMatchObject(refusal('right-missing'))
})
