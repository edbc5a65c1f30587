import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { at, contextAt, type Given, HOME, person, place, subject, when } from '../testing.ts'
import type { RequestNeed } from './contract.ts'
import type { NeedKind } from './contract-kinds.ts'
import { acceptNeed } from './decisions/accept-need.ts'
import { deliverNeed } from './decisions/deliver-need.ts'
import { failNeed } from './decisions/fail-need.ts'
import { recordCareExit } from './decisions/record-care-exit.ts'
import { recordCareReturn } from './decisions/record-care-return.ts'
import { refuseNeed } from './decisions/refuse-need.ts'
import { requestNeed } from './decisions/request-need.ts'
import { startNeed } from './decisions/start-need.ts'
import { nextCareAt, nextNeedId } from './next-need.ts'
import { NEED_KIND, NEEDS_KINDS } from './room.ts'

const LATE = contextAt(at('2022-11-18T12:00:00'))
const asked = (change: Partial<RequestNeed> = {}): RequestNeed => ({
  need: 'n-1',
  kind: 'medicine',
  place: HOME,
  person: person(1),
  household: null,
  requestedBy: 'resident',
  careAt: null,
  repeat: null,
  occurredAt: at('09:00'),
  ...change,
})
const request = (change: Partial<RequestNeed> = {}, given: readonly Given[] = []) =>
  when(NEEDS_KINDS, given, requestNeed, asked(change), LATE)
const needOf = (given: readonly Given[], id = 'n-1') => subject(anyKind(NEED_KIND), streamId('need', id), given)
const CARE = at('2022-11-14T10:00:00')
const dialysis = () => request({ kind: 'dialysis', careAt: CARE }).facts

describe('the clocks of each need', () => {
  test.each([
    ['life-threatening', at('09:05'), at('10:00'), '150105.control'],
    ['acute-care', null, at('10:00'), '150105.control'],
    ['psychological', null, at('13:00'), '150105001001.community'],
    ['infant', null, at('15:00'), '150105001001.community'],
    ['medicine', null, at('2022-11-14T09:00:00'), '150105001001.community'],
    ['groceries', null, at('2022-11-14T09:00:00'), '150105001001.community'],
  ] as readonly [NeedKind, Instant | null, Instant, string][])('%s', (kind, start, finish, holder) => {
    expect(needOf(request({ kind }).facts).duties).toMatchObject([
      { kind: 'need', holdings: [{ post: holder }], stages: { start: { dueAt: start }, finish: { dueAt: finish } } },
    ])
  })
  test('planned care: a slot twelve hours before it is due, the care in time', () => {
    expect(needOf(dialysis()).duties).toMatchObject([
      { stages: { accept: { dueAt: at('22:00') }, finish: { dueAt: CARE } } },
    ])
  })
})

describe('request refused', () => {
  test.each([
    ['need-for-nobody', { person: null }],
    ['need-outside-city', { place: place('150205001001-02-05') }],
    ['care-time-missing', { kind: 'dialysis' }],
    ['care-time-past', { kind: 'dialysis', careAt: at('08:00') }],
    ['repeat-not-planned', { repeat: { weekdays: [1], until: at('2022-12-01T00:00:00') } }],
    ['occurred-in-future', { occurredAt: at('2022-11-19T09:00:00') }],
  ] as readonly [string, Partial<RequestNeed>][])('%s', (code, change) => {
    expect(request(change).refusal?.code).toBe(code)
  })
  test('need-exists', () => expect(request({}, request().facts).refusal?.code).toBe('need-exists'))
})

/** Taken on, started, delivered, by the decisions themselves. */
function served(given: readonly Given[], slotAt: Instant | null = CARE, deliveredAt = CARE, need = 'n-1') {
  const done = [...given]
  done.push(...when(NEEDS_KINDS, done, acceptNeed, { need, slotAt, occurredAt: at('12:00') }, LATE).facts)
  done.push(...when(NEEDS_KINDS, done, startNeed, { need, vehicle: 'v-1', occurredAt: at('13:00') }, LATE).facts)
  const delivery = when(NEEDS_KINDS, done, deliverNeed, { need, receipt: 'r-1', occurredAt: deliveredAt }, LATE)
  return [...done, ...delivery.facts]
}

describe('serve', () => {
  test('planned care is taken on with its slot, and not after it is due', () => {
    const take = (slotAt: Instant | null) =>
      when(NEEDS_KINDS, dialysis(), acceptNeed, { need: 'n-1', slotAt, occurredAt: at('12:00') }, LATE).refusal?.code
    expect(take(null)).toBe('slot-missing')
    expect(take(at('2022-11-14T10:01:00'))).toBe('slot-too-late')
    expect(take(CARE)).toBeUndefined()
    const start = { need: 'n-1', vehicle: null, occurredAt: at('12:00') }
    expect(when(NEEDS_KINDS, dialysis(), startNeed, start, LATE).refusal?.code).toBe('slot-missing')
  })
  test('delivered in time with a receipt, it counts in time; late, it counts late', () => {
    const counts = (given: readonly Given[]) =>
      NEED_KIND.counts(needOf(given).domain as never, streamId('need', 'n-1')).map(({ figure }) => figure)
    expect(counts(served(dialysis()))).toEqual(['needs-requested', 'needs-on-time'])
    expect(counts(served(dialysis(), CARE, at('2022-11-14T10:01:00')))).toEqual(['needs-requested', 'needs-late'])
  })
  test('nothing is delivered before it has started, or without a receipt', () => {
    const delivery = { need: 'n-1', receipt: 'r-1', occurredAt: at('10:00') }
    expect(when(NEEDS_KINDS, request().facts, deliverNeed, delivery, LATE).refusal?.code).toBe('need-not-started')
    const start = { need: 'n-1', vehicle: null, occurredAt: at('09:30') }
    const given = [...request().facts, ...when(NEEDS_KINDS, request().facts, startNeed, start, LATE).facts]
    expect(when(NEEDS_KINDS, given, deliverNeed, { ...delivery, receipt: '' }, LATE).refusal?.code).toBe(
      'receipt-missing',
    )
    expect(when(NEEDS_KINDS, given, startNeed, start, LATE).refusal?.code).toBe('need-already-accepted')
  })
  test('leaving home for care is recorded for care only, and so is the return', () => {
    const exit = { need: 'n-1', vehicle: 'v-1', destination: 'h-1', occurredAt: at('13:30') }
    const back = { need: 'n-1', occurredAt: at('2022-11-14T15:00:00') }
    expect(when(NEEDS_KINDS, request().facts, recordCareExit, exit, LATE).refusal?.code).toBe('stays-home')
    expect(when(NEEDS_KINDS, dialysis(), recordCareReturn, back, LATE).refusal?.code).toBe('has-not-left')
    const left = [...dialysis(), ...when(NEEDS_KINDS, dialysis(), recordCareExit, exit, LATE).facts]
    expect(when(NEEDS_KINDS, left, recordCareExit, exit, LATE).refusal?.code).toBe('already-left')
    const home = when(NEEDS_KINDS, served(left), recordCareReturn, back, LATE)
    expect(home.facts).toMatchObject([{ type: 'care-return-recorded' }])
  })
  test('care is not refused as no need; it fails with its cause', () => {
    const no = { need: 'n-1', reason: 'not-a-need', occurredAt: at('10:00') } as const
    expect(when(NEEDS_KINDS, dialysis(), refuseNeed, no, LATE).refusal?.code).toBe('care-not-refusable')
    expect(when(NEEDS_KINDS, request().facts, refuseNeed, no, LATE).facts).toMatchObject([{ type: 'need-refused' }])
    const fail = { need: 'n-1', reason: 'no-vehicle', occurredAt: at('10:00') } as const
    const failed = [...dialysis(), ...when(NEEDS_KINDS, dialysis(), failNeed, fail, LATE).facts]
    expect(needOf(failed).duties).toMatchObject([{ outcome: 'failed' }])
    expect(when(NEEDS_KINDS, failed, failNeed, fail, LATE).refusal?.code).toBe('need-closed')
    expect(when(NEEDS_KINDS, [], failNeed, fail, LATE).refusal?.code).toBe('no-such-need')
  })
})

describe('dialysis three times a week', () => {
  const repeat = { weekdays: [1, 3, 5], until: at('2022-11-17T00:00:00') }
  test('each ends by opening the next, until the last', () => {
    const given = served(request({ kind: 'dialysis', careAt: CARE, repeat }).facts)
    expect(needOf(given, 'n-1-r2').domain).toMatchObject({
      status: 'requested',
      after: 'n-1',
      careAt: at('2022-11-16T10:00:00'),
      acceptDueAt: at('2022-11-15T22:00:00'),
    })
    expect(nextCareAt(at('2022-11-16T10:00:00'), repeat, 'Asia/Shanghai')).toBeNull()
  })
  test('ids go on from one another, and every next moment is later and on a wanted day', () => {
    expect(nextNeedId('n-1')).toBe('n-1-r2')
    expect(nextNeedId('n-1-r9')).toBe('n-1-r10')
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (weekdays, hours) => {
        const from = at('2022-11-14T00:00:00')
        const careAt = new Date(Date.parse(from) + hours * 3_600_000).toISOString() as Instant
        const next = nextCareAt(careAt, { weekdays, until: at('2023-12-01T00:00:00') }, 'Asia/Shanghai')
        expect(next !== null && next > careAt).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
