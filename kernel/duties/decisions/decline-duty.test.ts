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
import { holderOf } from '../holder.ts'
import { type DeclineDuty, declineDuty } from './decline-duty.ts'

const COMMAND: DeclineDuty = { stream: SUBJECT, duty: DUTY, occurredAt: at('11:30'), reason: 'not-ours' }
const taker = actorOfPost(TAKER)
const when = (subject = subjectAfter(offered()), actor = taker, now = at('12:00')) =>
  runDecision(anyDecision(declineDuty), COMMAND, { subject }, contextOf(actor, now))

test('given an offer, when the offered post declines, then nothing has moved', () => {
  expect(when()).toMatchObject({ ok: true, value: [{ type: 'duty-offer-declined', data: { reason: 'not-ours' } }] })
  const [duty] = subjectAfter(offered(), recorded('duty-offer-declined', { duty: DUTY, reason: 'not-ours' })).duties
  expect(duty && [holderOf(duty), duty.offer]).toEqual([HOLDER, null])
})

test('refuses all but the offered post, while the offer stands and before the hard stop', () => {
  expect(when(subjectAfter(), actorOfPost(HOLDER))).toMatchObject(refusal('no-offer'))
  expect(when(subjectAfter(offered()), actorOfPost(HOLDER))).toMatchObject(refusal('not-offered-to-you'))
  expect(when(subjectAfter(offered()), taker, at('15:00'))).toMatchObject(refusal('hard-stop-reached'))
})
