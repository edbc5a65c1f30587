import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { Actor } from '#kernel/positions/actor.ts'
import { actorOfPost, at, contextOf, DUTY, HOLDER, post, recorded, SUBJECT, subjectAfter } from '#kernel/testing.ts'
import { type AcceptDuty, acceptDuty } from './accept-duty.ts'

const COMMAND: AcceptDuty = { stream: SUBJECT, duty: DUTY, occurredAt: at('10:30'), channel: 'in-app', proxyFor: null }
const holder = actorOfPost(HOLDER)
const when = (command: AcceptDuty, actor: Actor = holder, subject = subjectAfter()) =>
  runDecision(anyDecision(acceptDuty), command, { subject }, contextOf(actor))

test('given an open duty, when its holder accepts, then it is accepted in the subject’s history', () => {
  expect(when(COMMAND)).toEqual({
    ok: true,
    value: [
      {
        type: 'duty-accepted',
        data: { duty: DUTY, channel: 'in-app', proxyFor: null },
        streams: [SUBJECT],
        place: '150105001001-02-05',
        occurredAt: at('10:30'),
      },
    ],
  })
})

test('when another post enters what the holder said by telephone, then the channel and whom it stands for are kept', () => {
  const desk = actorOfPost('150105.command')
  const decided = when({ ...COMMAND, channel: 'phone', proxyFor: HOLDER }, desk)
  expect(decided).toMatchObject({ ok: true, value: [{ data: { channel: 'phone', proxyFor: HOLDER } }] })
  const after = subjectAfter(
    recorded('duty-accepted', { duty: DUTY, channel: 'phone', proxyFor: HOLDER }, { post: post('150105.command') }),
  )
  expect(after.duties[0]?.acknowledged).toEqual({ channel: 'phone', by: '150105.command' })
})

test.each([
  ['not-holder', COMMAND, actorOfPost('150105.control')],
  [
    'proxy-not-for-holder',
    { ...COMMAND, channel: 'phone', proxyFor: post('150105.lab') },
    actorOfPost('150105.command'),
  ],
  ['proxy-needs-channel', { ...COMMAND, proxyFor: HOLDER }, actorOfPost('150105.command')],
  ['outside-jurisdiction', COMMAND, actorOfPost('150102.transfer')],
  ['right-missing', COMMAND, actorOfPost(HOLDER, ['board.read'])],
  ['duty-unknown', { ...COMMAND, duty: 'transfer#2' }, holder],
  ['out-of-order', { ...COMMAND, occurredAt: at('09:59') }, holder],
  ['occurred-in-future', { ...COMMAND, occurredAt: at('12:01') }, holder],
  ['occurred-too-long-ago', { ...COMMAND, occurredAt: at('11:00', 6) }, holder],
] as const)('refuses %s', (code, command, actor) => {
  expect(when(command, actor)).toMatchObject({ ok: false, refusal: { code } })
})

test('refuses a second acceptance, and any act on a closed duty', () => {
  const accepted = subjectAfter(recorded('thing-taken', {}))
  expect(when(COMMAND, holder, accepted)).toMatchObject({ ok: false, refusal: { code: 'already-accepted' } })
  const closed = subjectAfter(recorded('thing-settled', {}))
  expect(when(COMMAND, holder, closed)).toMatchObject({ ok: false, refusal: { code: 'duty-closed' } })
})
