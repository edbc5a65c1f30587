import { expect, test } from 'vitest'
import { at, FOUND, HOLDER, OPENING, recorded, subjectAfter } from '#kernel/testing.ts'
import type { Recorded } from '../ledger/event.ts'
import { applyRules } from './apply-rules.ts'
import type { DutyRule } from './duty-rule.ts'

test('an opening event opens the duty with its holder, place and clocks', () => {
  expect(subjectAfter().duties).toMatchObject([
    {
      key: 'transfer#1',
      clock: 'fastTransfer',
      opened: { at: at('10:00') },
      holdings: [{ post: HOLDER, by: 'rule' }],
      stages: { accept: { dueAt: at('11:00') }, report: { dueAt: null, doneAt: null } },
    },
  ])
})

test('marks stop a clock once, at what happened and when it was known', () => {
  const first = recorded('thing-taken', {}, { at: at('10:20'), recordedAt: at('10:25') })
  const again = recorded('thing-taken', {}, { at: at('10:10'), recordedAt: at('12:00') })
  const accept = subjectAfter(first, again).duties[0]?.stages.accept
  expect(accept).toEqual({ dueAt: at('11:00'), doneAt: at('10:20'), doneRecordedAt: at('10:25') })
})

test('an ending event is the evidence of what it discharges; void finishes nothing', () => {
  const done = subjectAfter(recorded('thing-settled', {}, { at: at('12:00') })).duties[0]
  expect(done).toMatchObject({
    outcome: 'done',
    evidence: [{ kind: 'event', ref: '1.0' }],
    stages: { finish: { doneAt: at('12:00') } },
  })
  const withdrawn = subjectAfter(recorded('thing-withdrawn', {})).duties[0]
  expect(withdrawn).toMatchObject({ outcome: 'void', stages: { finish: { doneAt: null } } })
})

test('while a duty of the kind is open another opening is the same thing owed; after its end a new one opens', () => {
  expect(subjectAfter(FOUND).duties).toHaveLength(1)
  expect(subjectAfter(recorded('thing-settled', {}), FOUND).duties.map(({ key }) => key)).toEqual([
    'transfer#1',
    'transfer#2',
  ])
})

test('one event may end a duty and open the next of its kind', () => {
  const opening = () => OPENING
  const rule: DutyRule<{ seen: object; reviewed: object }> = {
    kind: 'review',
    clock: null,
    opens: { seen: opening, reviewed: opening },
    marks: {},
    ends: { reviewed: 'done' },
  }
  const apply = (events: readonly Recorded[]) =>
    events.reduce((duties, event) => applyRules(duties, [rule as DutyRule], event), [] as ReturnType<typeof applyRules>)
  const duties = apply([recorded('seen', {}), recorded('reviewed', {}, { at: at('11:00') })])
  expect(duties.map(({ key, outcome }) => [key, outcome])).toEqual([
    ['review#1', 'done'],
    ['review#2', null],
  ])
})
