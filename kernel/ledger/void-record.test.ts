import { expect, test } from 'vitest'
import type { EventId } from '#kernel/primitives/ids.ts'
import { actorOfPost, at, contextOf, HOME, SUBJECT } from '#kernel/testing.ts'
import { anyDecision } from './decision.ts'
import { runDecision } from './run-decision.ts'
import { type RecordState, recordStream, type VoidRecord, voidRecord } from './void-record.ts'

const COMMAND: VoidRecord = { event: '42' as EventId, row: 3, reason: 'wrong-person', occurredAt: at('11:00') }
const RECORD: RecordState = { type: 'thing-found', place: HOME, streams: [SUBJECT], voided: false, objection: null }
const when = (record: RecordState, actor = actorOfPost('1501.command')) =>
  runDecision(anyDecision(voidRecord), COMMAND, { record: { domain: record, duties: [] } }, contextOf(actor))

test('given a recorded fact, when it is voided, then every subject it belongs to learns so', () => {
  expect(when(RECORD)).toEqual({
    ok: true,
    value: [
      {
        type: 'record-voided',
        data: { event: '42', row: 3, reason: 'wrong-person' },
        streams: [SUBJECT],
        place: HOME,
        occurredAt: at('11:00'),
      },
    ],
  })
})

test('the fact is read by its number', () => {
  expect(recordStream(COMMAND.event, COMMAND.row)).toBe('record/42.3')
})

test.each([
  ['record-unknown', null],
  ['already-voided', { ...RECORD, voided: true }],
  ['not-voidable', { ...RECORD, type: 'record-voided' }],
] as const)('refuses %s', (code, record) => {
  expect(when(record)).toMatchObject({ ok: false, refusal: { code } })
})

test('refuses what a module objects to, in its words', () => {
  const objection = { code: 'lies-elsewhere', params: { record: '43' } }
  expect(when({ ...RECORD, objection })).toEqual({ ok: false, refusal: objection })
})

test('needs the right over the place of the fact', () => {
  expect(when(RECORD, actorOfPost('150102.command'))).toMatchObject({ refusal: { code: 'outside-jurisdiction' } })
  expect(when(RECORD, actorOfPost('1501.command', ['record.void'], 'assist'))).toMatchObject({
    refusal: { code: 'assist-cannot-command' },
  })
})
