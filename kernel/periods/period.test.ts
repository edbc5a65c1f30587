import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded, RecordedIn } from '#kernel/ledger/event.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { at, post, recorded } from '#kernel/testing.ts'
import { evolvePeriod, PERIOD_KIND, PERIODS_TABLE, type PeriodState, returnedTotals, silentUnits } from './period.ts'
import type { PeriodEvents } from './period-events.ts'

const UNITS = ['150102.transfer', '150105.transfer', '150104.transfer'].map(post)
const opened = recorded('period-opened', {
  period: 'day-2022-11-13',
  kind: 'day',
  place: '1501',
  date: '2022-11-13',
  opensAt: at('00:00'),
  closesAt: at('00:00', 14),
  cutOffs: [
    { name: 'noon', at: at('12:00') },
    { name: 'close', at: at('22:00') },
  ],
  units: UNITS,
})
const returned = (unit: string, admitted: number, time = '12:00') =>
  recorded('unit-returned', { period: 'day-2022-11-13', unit, figures: { admitted } }, { at: at(time) })
const nil = (unit: string) => recorded('unit-nil-returned', { period: 'day-2022-11-13', unit }, { at: at('12:00') })
const closed = recorded(
  'period-closed',
  {
    period: 'day-2022-11-13',
    figures: { admitted: 12 },
    missing: [{ unit: '150104.transfer', reason: 'no-answer' }],
    carriedOver: [{ duty: 'case/p-1#transfer#1', reason: 'blocked' }],
    next: 'day-2022-11-14',
  },
  { at: at('22:30'), recordedAt: at('22:31') },
)
const fold = (...events: readonly Recorded[]): PeriodState =>
  events.reduce((state, event) => evolvePeriod(state, event as RecordedIn<PeriodEvents>), PERIOD_KIND.initial)

test('a nil return is an answer, silence is not', () => {
  const state = fold(opened, returned('150102.transfer', 12), nil('150105.transfer'))
  expect([silentUnits(state), returnedTotals(state)]).toEqual([['150104.transfer'], { admitted: 12 }])
})

test('a unit that returns again before the close replaces what it said', () => {
  expect(
    returnedTotals(fold(opened, returned('150102.transfer', 12), returned('150102.transfer', 15, '21:00'))),
  ).toEqual({ admitted: 15 })
})

test('the close freezes the totals and carries over what is open, each with its reason; later returns change nothing', () => {
  const state = fold(opened, returned('150102.transfer', 12), closed, returned('150102.transfer', 99, '23:00'))
  expect(state).toMatchObject({
    status: 'closed',
    closed: { at: at('22:30'), recordedAt: at('22:31') },
    figures: { admitted: 12 },
    missing: [{ unit: '150104.transfer', reason: 'no-answer' }],
    carriedOver: [{ duty: 'case/p-1#transfer#1', reason: 'blocked' }],
    next: 'day-2022-11-14',
  })
  expect(returnedTotals(state)).toEqual({ admitted: 12 })
  expect(fold(opened, closed, closed)).toEqual(fold(opened, closed))
})

test('returns of units that are not asked, or before the opening, count for nothing', () => {
  expect(returnedTotals(fold(opened, returned('150199.transfer', 7)))).toEqual({})
  expect(fold(returned('150102.transfer', 7), closed)).toEqual({ status: 'absent' })
})

test('the order in which units return does not matter', () => {
  const returns = [returned('150102.transfer', 12), nil('150105.transfer'), returned('150104.transfer', 3)]
  const expected = fold(opened, ...returns)
  fc.assert(
    fc.property(fc.shuffledSubarray(returns, { minLength: 3 }), (order) => {
      expect(fold(opened, ...order)).toEqual(expected)
    }),
  )
})

test('a row has the columns of the table and counts returns and nils apart', () => {
  const state = fold(opened, returned('150102.transfer', 12), nil('150105.transfer'))
  const [row] = PERIOD_KIND.rows(state, 'period/day-2022-11-13' as StreamId)
  expect(Object.keys(row?.values ?? {})).toEqual(Object.keys(PERIODS_TABLE.columns))
  expect(row?.values).toMatchObject({
    units: 3,
    returned: 1,
    nil_returned: 1,
    status: 'open',
    figures: { admitted: 12 },
  })
})
