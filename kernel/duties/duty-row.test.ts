import { expect, test } from 'vitest'
import { at, DUTY, HOLDER, recorded, SUBJECT, subjectAfter } from '#kernel/testing.ts'
import type { Recorded } from '../ledger/event.ts'
import { dutyIdOf, dutyRow, parseDutyId } from './duty-row.ts'
import { DUTY_TABLE } from './duty-table.ts'

const rowAfter = (...events: readonly Recorded[]) =>
  subjectAfter(...events).duties.map((duty) => dutyRow(duty, SUBJECT).values)[0]

test('a row has exactly the columns of the table', () => {
  expect(Object.keys(rowAfter() ?? {})).toEqual(Object.keys(DUTY_TABLE.columns))
})

test('a blocked duty shows what blocks it and who is charged, and neither once it is closed', () => {
  const blocked = recorded('duty-blocked', {
    duty: DUTY,
    by: { kind: 'resource', resource: 'bed' },
    chargedTo: '1501.hospital',
  })
  expect(rowAfter(blocked)).toMatchObject({ blocked_by: 'resource:bed', charged_to: '1501.hospital', holder: HOLDER })
  const closed = rowAfter(blocked, recorded('thing-settled', {}, { at: at('12:00'), recordedAt: at('12:10') }))
  expect(closed).toMatchObject({
    blocked_by: null,
    charged_to: HOLDER,
    closed_at: at('12:00'),
    closed_rec: at('12:10'),
  })
})

test('an offer and an escalation are shown while they stand', () => {
  const offered = recorded('duty-offered', { duty: DUTY, to: '150102.transfer', hardStopAt: at('15:00') })
  expect(rowAfter(offered, recorded('duty-escalated', { duty: DUTY, to: '1501' }))).toMatchObject({
    offered_to: '150102.transfer',
    hard_stop_at: at('15:00'),
    escalated_to: '1501',
  })
})

test('ids go there and back', () => {
  expect(parseDutyId(dutyIdOf(SUBJECT, DUTY))).toEqual({ stream: SUBJECT, key: DUTY })
  for (const wrong of ['transfer#1', 'thing/t-1#transfer', 'thing/t-1#transfer#1#2', 'thing/t-1##1'])
    expect(parseDutyId(wrong)).toBeUndefined()
})
