import { expect, test } from 'vitest'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { systemActor } from '#kernel/positions/system-actor.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
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
import { holderAt, holderOf } from '../holder.ts'
import { declineDuty } from './decline-duty.ts'
import { flipDuty } from './flip-duty.ts'
import { offerDuty } from './offer-duty.ts'
import { receiveDuty } from './receive-duty.ts'

const ON = { stream: SUBJECT, duty: DUTY }
const TO = post('150102.transfer')
const holder = actorOfPost(HOLDER)
const taker = actorOfPost(TO)
const clock = systemActor(CITY)
const OFFER = { ...ON, occurredAt: at('11:00'), to: TO, hardStopAt: at('15:00') }
const offered = (hardStopAt: Instant | null = at('15:00')) =>
  recorded('duty-offered', { duty: DUTY, to: TO, hardStopAt }, { at: at('11:00') })

const run = (decision: Decision, command: object, actor = holder, subject = subjectAfter(), now = at('12:00')) =>
  runDecision(decision, command, { subject }, contextOf(actor, now))
const offer = anyDecision(offerDuty)
const receive = anyDecision(receiveDuty)
const decline = anyDecision(declineDuty)
const flip = anyDecision(flipDuty)

test('given an open duty, when the holder offers it, then the holder stays liable until a receipt', () => {
  expect(run(offer, OFFER)).toMatchObject({ ok: true, value: [{ type: 'duty-offered', data: { to: TO } }] })
  const duty = subjectAfter(offered()).duties[0]
  expect(duty?.offer?.to).toBe(TO)
  expect(duty && holderOf(duty)).toBe(HOLDER)
})

test('when the offered post receives, though it answers for another district, then it holds the duty from then on', () => {
  const command = { ...ON, occurredAt: at('11:30') }
  expect(run(receive, command, taker, subjectAfter(offered()))).toMatchObject({
    ok: true,
    value: [{ type: 'duty-received' }],
  })
  const duty = subjectAfter(offered(), recorded('duty-received', { duty: DUTY }, { at: at('11:30') })).duties[0]
  expect(duty && [holderAt(duty, at('11:29')), holderAt(duty, at('11:30')), duty.offer]).toEqual([HOLDER, TO, null])
})

test('when the offered post declines, then nothing has moved', () => {
  const command = { ...ON, occurredAt: at('11:30'), reason: 'not-ours' }
  expect(run(decline, command, taker, subjectAfter(offered()))).toMatchObject({
    ok: true,
    value: [{ data: { reason: 'not-ours' } }],
  })
  const duty = subjectAfter(offered(), recorded('duty-offer-declined', { duty: DUTY, reason: 'not-ours' })).duties[0]
  expect(duty && [holderOf(duty), duty.offer]).toEqual([HOLDER, null])
})

test('when the hard stop passes without a receipt, then the clock flips the duty as of that stop', () => {
  const command = { ...ON, occurredAt: at('15:05') }
  const decided = run(flip, command, clock, subjectAfter(offered()), at('15:05'))
  expect(decided).toMatchObject({
    ok: true,
    value: [{ type: 'duty-flipped', data: { to: TO }, occurredAt: at('15:00') }],
  })
  const duty = subjectAfter(offered(), recorded('duty-flipped', { duty: DUTY, to: TO }, { at: at('15:00') })).duties[0]
  expect(duty?.holdings.map(({ post: who, by }) => [who, by])).toEqual([
    [HOLDER, 'rule'],
    [TO, 'hard-stop'],
  ])
})

test.each([
  ['not-holder', OFFER, actorOfPost('150105.command')],
  ['offer-to-self', { ...OFFER, to: HOLDER }, holder],
  ['hard-stop-in-past', { ...OFFER, hardStopAt: at('11:30') }, holder],
] as const)('an offer is refused: %s', (code, command, actor) => {
  expect(run(offer, command, actor)).toMatchObject({ ok: false, refusal: { code } })
})

test('a second offer waits for the first to be settled', () => {
  expect(run(offer, OFFER, holder, subjectAfter(offered()))).toMatchObject({
    ok: false,
    refusal: { code: 'offer-pending' },
  })
})

test.each([receive, decline])(
  'only the offered post answers, while the offer stands and before the hard stop',
  (decision) => {
    const command = { ...ON, occurredAt: at('11:30'), reason: 'not-ours' }
    const refusal = (code: string) => ({ ok: false, refusal: { code } })
    expect(run(decision, command, holder)).toMatchObject(refusal('no-offer'))
    expect(run(decision, command, holder, subjectAfter(offered()))).toMatchObject(refusal('not-offered-to-you'))
    const early = { ...command, occurredAt: at('10:59') }
    expect(run(decision, early, taker, subjectAfter(offered()))).toMatchObject(refusal('out-of-order'))
    expect(run(decision, command, taker, subjectAfter(offered()), at('15:00'))).toMatchObject(
      refusal('hard-stop-reached'),
    )
  },
)

test('a flip is refused without an offer, without a hard stop, and before it', () => {
  const command = { ...ON, occurredAt: at('11:30') }
  const refusal = (code: string) => ({ ok: false, refusal: { code } })
  expect(run(flip, command, clock)).toMatchObject(refusal('no-offer'))
  expect(run(flip, command, clock, subjectAfter(offered(null)))).toMatchObject(refusal('no-hard-stop'))
  expect(run(flip, command, clock, subjectAfter(offered()))).toMatchObject(refusal('hard-stop-not-reached'))
})
