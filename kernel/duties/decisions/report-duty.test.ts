import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { Actor } from '#kernel/positions/actor.ts'
import { actorOfPost, at, contextOf, DUTY, HOLDER, recorded, SUBJECT, subjectAfter } from '#kernel/testing.ts'
import { type ReportDuty, reportDuty } from './report-duty.ts'

const DONE: ReportDuty = {
  stream: SUBJECT,
  duty: DUTY,
  occurredAt: at('11:30'),
  outcome: 'done',
  reason: null,
  evidence: [{ kind: 'signature', ref: 'sha256:1' }],
}
const REFUSED: ReportDuty = { ...DONE, outcome: 'refused', reason: 'unsafe', evidence: [] }
const holder = actorOfPost(HOLDER)
const when = (command: ReportDuty, actor: Actor = holder, subject = subjectAfter()) =>
  runDecision(anyDecision(reportDuty), command, { subject }, contextOf(actor))
const told = (command: ReportDuty) => recorded('duty-reported', command, { at: command.occurredAt })

test('given an open duty, when its holder reports it done with evidence, then it closes and the finish clock stops', () => {
  expect(when(DONE)).toMatchObject({ ok: true, value: [{ type: 'duty-reported', data: { outcome: 'done' } }] })
  expect(subjectAfter(told(DONE)).duties[0]).toMatchObject({
    outcome: 'done',
    closed: { at: at('11:30') },
    stages: { finish: { doneAt: at('11:30') }, report: { doneAt: at('11:30') } },
    evidence: DONE.evidence,
  })
})

test('done without evidence is refused: a typed claim discharges nothing', () => {
  expect(when({ ...DONE, evidence: [] })).toMatchObject({ ok: false, refusal: { code: 'evidence-needed' } })
})

test.each(['partly', 'failed', 'refused'] as const)('%s needs a reason', (outcome) => {
  expect(when({ ...DONE, outcome })).toMatchObject({ ok: false, refusal: { code: 'reason-needed' } })
  expect(when({ ...DONE, outcome, reason: 'no-access' })).toMatchObject({ ok: true })
})

test('a refused duty stays open with its holder and its clocks, for review, and is refused once', () => {
  const subject = subjectAfter(told(REFUSED))
  expect(subject.duties[0]).toMatchObject({
    outcome: 'refused',
    closed: null,
    stages: { finish: { dueAt: at('00:00', 14), doneAt: null } },
  })
  expect(when(REFUSED, holder, subject)).toMatchObject({ ok: false, refusal: { code: 'already-refused' } })
})

test('failed closes the duty without finishing it', () => {
  const failed = subjectAfter(told({ ...DONE, outcome: 'failed', reason: 'no-capacity' }))
  expect(failed.duties[0]).toMatchObject({
    outcome: 'failed',
    closed: { at: at('11:30') },
    stages: { finish: { doneAt: null } },
  })
})

test('only a post over the holder may void', () => {
  const voided: ReportDuty = { ...DONE, outcome: 'void', reason: 'duplicate', evidence: [] }
  expect(when(voided)).toMatchObject({ ok: false, refusal: { code: 'void-not-by-holder' } })
  expect(when(voided, actorOfPost('150105.lab'))).toMatchObject({ ok: false, refusal: { code: 'void-not-by-holder' } })
  expect(when(voided, actorOfPost('150105.command'))).toMatchObject({ ok: true })
  expect(when(voided, actorOfPost('1501.transfer'))).toMatchObject({ ok: true })
})

test('refuses anybody but the holder', () => {
  expect(when(DONE, actorOfPost('150105.command'))).toMatchObject({ ok: false, refusal: { code: 'not-holder' } })
})
