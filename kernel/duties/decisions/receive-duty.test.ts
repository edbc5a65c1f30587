import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import {
  actorOfPost,
  at,
  contextOf,
  DUTY,
  HOLDER,
  offered,
  recorded,
  refusal,
  SUBJECT,
  subjectAfter,
  TAKER,
} from '#kernel/testing.ts'
import { holderAt } from '../holder.ts'
import { receiveDuty } from './receive-duty.ts'

const COMMAND = { stream: SUBJECT, duty: DUTY, occurredAt: at('11:30') }
const taker = actorOfPost(TAKER)
const when = (subject = subjectAfter(offered()), actor = taker, now = at('12:00'), command = COMMAND) =>
  runDecision(anyDecision(receiveDuty), command, { subject }, contextOf(actor, now))

test('given an offer, when the offered post receives, though it answers for another district, then it holds the duty from then on', () => {
  expect(when()).toMatchObject({ ok: true, value: [{ type: 'duty-received', data: { duty: DUTY } }] })
  const [duty] = subjectAfter(offered(), recorded('duty-received', { duty: DUTY }, { at: at('11:30') })).duties
  expect(duty && [holderAt(duty, at('11:29')), holderAt(duty, at('11:30')), duty.offer]).toEqual([HOLDER, TAKER, null])
})

test('refuses all but the offered post, while the offer stands and before the hard stop', () => {
  expect(when(subjectAfter(), actorOfPost(HOLDER))).toMatchObject(refusal('no-offer'))
  expect(when(subjectAfter(offered()), actorOfPost(HOLDER))).toMatchObject(refusal('not-offered-to-you'))
  expect(when(subjectAfter(), taker)).toMatchObject(refusal('outside-jurisdiction'))
  expect(when(subjectAfter(offered()), taker, at('15:00'))).toMatchObject(refusal('hard-stop-reached'))
  const early = { ...COMMAND, occurredAt: at('10:59') }
  expect(when(subjectAfter(offered()), taker, at('12:00'), early)).toMatchObject(refusal('out-of-order'))
  const closed = subjectAfter(offered(), recorded('thing-settled', {}, { at: at('11:20') }))
  expect(when(closed, actorOfPost('1501.command'))).toMatchObject(refusal('duty-closed'))
})
