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
  refusal,
  SUBJECT,
  subjectAfter,
  TAKER,
} from '#kernel/testing.ts'
import { holderOf } from '../holder.ts'
import { type OfferDuty, offerDuty } from './offer-duty.ts'

const COMMAND: OfferDuty = { stream: SUBJECT, duty: DUTY, occurredAt: at('11:00'), to: TAKER, hardStopAt: at('15:00') }
const holder = actorOfPost(HOLDER)
const when = (command = COMMAND, actor = holder, subject = subjectAfter()) =>
  runDecision(anyDecision(offerDuty), command, { subject }, contextOf(actor))

test('given an open duty, when the holder offers it, then the holder stays liable until a receipt', () => {
  expect(when()).toMatchObject({
    ok: true,
    value: [{ type: 'duty-offered', data: { to: TAKER, hardStopAt: at('15:00') } }],
  })
  const [duty] = subjectAfter(offered()).duties
  expect(duty?.offer?.to).toBe(TAKER)
  expect(duty && holderOf(duty)).toBe(HOLDER)
})

test('an offer needs no hard stop', () => {
  expect(when({ ...COMMAND, hardStopAt: null })).toMatchObject({ ok: true })
})

test.each([
  ['not-holder', COMMAND, actorOfPost('150105.command')],
  ['offer-to-self', { ...COMMAND, to: HOLDER }, holder],
  ['hard-stop-in-past', { ...COMMAND, hardStopAt: at('11:30') }, holder],
] as const)('refuses %s', (code, command, actor) => {
  expect(when(command, actor)).toMatchObject(refusal(code))
})

test('a second offer waits for the first to be settled', () => {
  expect(when(COMMAND, holder, subjectAfter(offered()))).toMatchObject(refusal('offer-pending'))
})
