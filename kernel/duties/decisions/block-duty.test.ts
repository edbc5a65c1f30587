import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { actorOfPost, at, contextOf, DUTY, HOLDER, recorded, SUBJECT, subjectAfter } from '#kernel/testing.ts'
import type { Blocker } from '../duty.ts'
import { chargedAt, chargedOf } from '../holder.ts'
import { blockDuty } from './block-duty.ts'
import { unblockDuty } from './unblock-duty.ts'

const BED: Blocker = { kind: 'resource', resource: 'bed' }
const OTHER: Blocker = { kind: 'duty', duty: 'thing/t-2#transfer#1' }
const ON = { stream: SUBJECT, duty: DUTY, occurredAt: at('11:00') }
const holder = actorOfPost(HOLDER)
const block = (by: Blocker, blocker: readonly SubjectState[] = [], actor = holder, subject = subjectAfter()) =>
  runDecision(anyDecision(blockDuty), { ...ON, by }, { subject, blocker }, contextOf(actor))
const unblock = (by: Blocker, actor = holder, subject = subjectAfter(blocked)) =>
  runDecision(anyDecision(unblockDuty), { ...ON, by, occurredAt: at('11:45') }, { subject }, contextOf(actor))
const blocked = recorded('duty-blocked', { duty: DUTY, by: BED, chargedTo: '1501.hospital' }, { at: at('11:00') })
const unblocked = recorded('duty-unblocked', { duty: DUTY, by: BED }, { at: at('11:45') })

test('given no bed, when the holder says so, then lateness is charged to who shares out beds', () => {
  expect(block(BED)).toMatchObject({
    ok: true,
    value: [{ type: 'duty-blocked', data: { chargedTo: '1501.hospital' } }],
  })
  const [duty] = subjectAfter(blocked).duties
  expect(duty && chargedOf(duty)).toBe('1501.hospital')
})

test('given another late duty, when it blocks this one, then its own holder is charged, or what blocks that one', () => {
  expect(block(OTHER, [subjectAfter()])).toMatchObject({ ok: true, value: [{ data: { chargedTo: HOLDER } }] })
  expect(block(OTHER, [subjectAfter(blocked)])).toMatchObject({
    ok: true,
    value: [{ data: { chargedTo: '1501.hospital' } }],
  })
})

test('when the block ends, then later lateness is the holder’s again, and the past keeps its charge', () => {
  expect(unblock(BED)).toMatchObject({ ok: true, value: [{ type: 'duty-unblocked' }] })
  const [duty] = subjectAfter(blocked, unblocked).duties
  const charges = duty && [at('10:59'), at('11:00'), at('11:44'), at('11:45')].map((moment) => chargedAt(duty, moment))
  expect(charges).toEqual([HOLDER, '1501.hospital', '1501.hospital', HOLDER])
})

test('a duty finished late is charged to what blocked it as it fell due', () => {
  const late = subjectAfter(
    blocked,
    recorded('duty-unblocked', { duty: DUTY, by: BED }, { at: at('01:00', 14) }),
    recorded('thing-settled', {}, { at: at('02:00', 14) }),
  )
  const inTime = subjectAfter(blocked, recorded('thing-settled', {}, { at: at('23:00') }))
  expect([late, inTime].map(({ duties: [duty] }) => duty && chargedOf(duty))).toEqual(['1501.hospital', HOLDER])
})

test('the post charged may say that the block is gone', () => {
  expect(unblock(BED, actorOfPost('1501.hospital'))).toMatchObject({ ok: true })
})

test('refusals of a block', () => {
  const refusal = (code: string) => ({ ok: false, refusal: { code } })
  expect(block(BED, [], actorOfPost('150105.command'))).toMatchObject(refusal('not-holder'))
  expect(block(BED, [], holder, subjectAfter(blocked))).toMatchObject(refusal('already-blocked'))
  expect(block({ kind: 'duty', duty: `${SUBJECT}#${DUTY}` }, [subjectAfter()])).toMatchObject(refusal('blocks-itself'))
  expect(block(OTHER, [])).toMatchObject(refusal('blocker-unknown'))
  expect(block(OTHER, [subjectAfter(recorded('thing-settled', {}))])).toMatchObject(refusal('blocker-unknown'))
})

test('refusals of an unblock', () => {
  const refusal = (code: string) => ({ ok: false, refusal: { code } })
  expect(unblock(BED, holder, subjectAfter())).toMatchObject(refusal('not-blocked'))
  expect(unblock(BED, actorOfPost('150105.lab'))).toMatchObject(refusal('not-holder'))
  const later = recorded('duty-blocked', { duty: DUTY, by: BED, chargedTo: '1501.hospital' }, { at: at('11:50') })
  expect(unblock(BED, holder, subjectAfter(later))).toMatchObject(refusal('out-of-order'))
})
