import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { systemActor } from '#kernel/positions/system-actor.ts'
import {
  actorOfPost,
  at,
  CITY,
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
import { flipDuty } from './flip-duty.ts'

const when = (time: string, subject = subjectAfter(offered()), actor = systemActor(CITY)) =>
  runDecision(
    anyDecision(flipDuty),
    { stream: SUBJECT, duty: DUTY, occurredAt: at(time) },
    { subject },
    contextOf(actor, at(time)),
  )

test('given an offer past its hard stop, when the clock flips it, then the offered post holds it as of that stop', () => {
  expect(when('15:05')).toMatchObject({
    ok: true,
    value: [{ type: 'duty-flipped', data: { to: TAKER }, occurredAt: at('15:00') }],
  })
  const [duty] = subjectAfter(
    offered(),
    recorded('duty-flipped', { duty: DUTY, to: TAKER }, { at: at('15:00') }),
  ).duties
  expect(duty?.holdings.map(({ post, by }) => [post, by])).toEqual([
    [HOLDER, 'rule'],
    [TAKER, 'hard-stop'],
  ])
})

test('refuses without an offer, without a hard stop, before it, and without the right', () => {
  expect(when('15:05', subjectAfter())).toMatchObject(refusal('no-offer'))
  expect(when('15:05', subjectAfter(offered(null)))).toMatchObject(refusal('no-hard-stop'))
  expect(when('14:59')).toMatchObject(refusal('hard-stop-not-reached'))
  expect(when('15:05', subjectAfter(offered()), actorOfPost(HOLDER, ['duty.act']))).toMatchObject(
    refusal('right-missing'),
  )
})
