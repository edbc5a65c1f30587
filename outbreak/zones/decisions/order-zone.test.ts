import { describe, expect, test } from 'vitest'
import { postId } from '#kernel/primitives/ids.ts'
import { at, type Given, place, when } from '../../testing.ts'
import {
  BUILDING,
  CN_9,
  COMPOUND,
  EXPIRY,
  history,
  KINDS,
  lapsed,
  lifted,
  NOON,
  on,
  ordered,
  ordering,
  proposed,
  required,
  zoneOf,
} from '../builders.ts'
import type { ZonesRefusal } from '../contract.ts'
import { orderZone } from './order-zone.ts'

type Change = Parameters<typeof ordering>[0]
const order = (given: readonly Given[], change: Change = {}, context = NOON) =>
  when(KINDS, given, orderZone, ordering(change), context)

test('an order carries all that a restriction needs, and when it is reviewed', () => {
  expect(order([]).facts).toMatchObject([
    {
      type: 'zone-ordered',
      place: BUILDING,
      data: { issuerLevel: 'county', reviewDueAt: at('2022-11-14T10:00:00'), expiresAt: EXPIRY, residents: 110 },
    },
  ])
})
test('an order discharges strict control and opens the first review', () => {
  const { domain, duties } = zoneOf(history(required(at('07:00')), proposed(), ordered()))
  expect(domain).toMatchObject({ status: 'inForce', order: { orderedAt: at('09:00'), exitsOpen: null } })
  expect(duties).toMatchObject([
    { kind: 'control', outcome: 'done', stages: { finish: { dueAt: at('2022-11-14T00:00:00'), doneAt: at('09:00') } } },
    { kind: 'zone-review', closed: null, stages: { finish: { dueAt: at('2022-11-14T10:00:00') } } },
  ])
})

describe('each thing that is missing is refused by its own code', () => {
  const cases: readonly [ZonesRefusal, Change][] = [
    ['legal-basis-missing', { legalBasis: '' }],
    ['issuer-missing', { issuer: null }],
    ['approval-missing', { approvals: [] }],
    ['reason-missing', { reason: '' }],
    ['evidence-missing', { evidence: [] }],
    ['scope-empty', { households: 0 }],
    ['scope-empty', { residents: 0 }],
    ['regime-not-in-pack', { regime: 'stay-in-area' }],
    ['expiry-missing', { expiresAt: null }],
    ['already-expired', { expiresAt: at('10:00') }],
    ['expiry-too-long', { expiresAt: at('2022-11-27T10:00:01') }],
    ['start-in-past', { startAt: at('08:59') }],
    ['review-missing', { reviewEveryHours: null }],
    ['review-missing', { reviewEveryHours: 0 }],
    ['review-too-rare', { reviewEveryHours: 25 }],
    ['lift-rule-missing', { lift: null }],
    ['lift-rule-harsher-than-pack', { lift: { consecutiveDaysNoNew: 6, finalRound: 'none' } }],
    ['lift-rule-harsher-than-pack', { lift: { consecutiveDaysNoNew: 5, finalRound: 'within24h' } }],
    ['appeal-missing', { appealChannel: '' }],
    ['support-plan-missing', { supportPlan: '' }],
    ['notice-missing', { notice: { zh: '', en: 'Notice' } }],
    ['notice-missing', { notice: { zh: '通告', en: '' } }],
    ['level-abolished', { level: 'mid' }],
    ['unit-not-allowed', { place: COMPOUND }],
    ['unit-not-allowed', { place: place('150105001001') }],
  ]
  test.each(cases)('%s', (code, change) => {
    expect(order([], change).refusal?.code).toBe(code)
  })
})

describe('who may restrict (Infectious Disease Law, art. 41–43)', () => {
  const by = (issuer: string, approver: string, actor = '1501', when = '08:30') =>
    order(
      [],
      { issuer: postId(issuer, 'command'), approvals: [{ post: postId(approver, 'command'), at: at(when) }] },
      { ...NOON, actor: { ...NOON.actor, jurisdiction: place(actor) } },
    ).refusal?.code

  test('a county at least, over its own ground', () => {
    expect(by('150105001', '1501')).toBe('issuer-lacks-power')
    expect(by('150102', '1501')).toBe('issuer-lacks-power')
    expect(by('f-hospital', '1501')).toBe('issuer-lacks-power')
    expect(by('150105', '1501')).toBeUndefined()
  })
  test('the issuer acts itself or through a level above; nobody signs for a superior', () => {
    expect(by('1501', '15', '150105')).toBe('issuer-lacks-power')
    expect(by('150105', '1501', '150105')).toBeUndefined()
  })
  test('the next level approves, and in time', () => {
    expect(by('150105', '150102')).toBe('approval-missing')
    expect(by('150105', '1502')).toBe('approval-missing')
    expect(by('1501', '1501')).toBe('approval-missing')
    expect(by('1501', '15')).toBeUndefined()
    expect(by('15', '00', '15')).toBeUndefined()
    expect(by('150105', '1501', '1501', '09:01')).toBe('approval-in-future')
  })
})

test('the ninth edition takes a compound, its mid level, and its own lift rule', () => {
  const ninth = on(at('12:00'), CN_9)
  const lift = { consecutiveDaysNoNew: 7, finalRound: 'onDay' } as const
  expect(order([], { place: COMPOUND, lift }, ninth).refusal).toBeNull()
  expect(order([], { level: 'mid', regime: 'stay-in-area', lift }, ninth).refusal).toBeNull()
})
test('no second order while one stands; a new episode once it has ended', () => {
  expect(order(history(ordered()), { occurredAt: at('11:00'), startAt: at('11:00') }).refusal?.code).toBe(
    'already-in-force',
  )
  const day = { occurredAt: at('2022-11-21T09:00:00'), startAt: at('2022-11-21T10:00:00') }
  const again = { ...day, expiresAt: at('2022-11-26T10:00:00') }
  for (const ended of [history(ordered(), lapsed()), history(ordered(), lifted())]) {
    const { facts } = order(ended, again, on(day.occurredAt))
    expect(zoneOf([...ended, ...facts]).domain).toMatchObject({ status: 'inForce', episode: 2, past: [{ episode: 1 }] })
  }
})
test('after an order ran out unnoticed, its lapse goes on record first', () => {
  const day = { occurredAt: at('2022-11-21T09:00:00'), startAt: at('2022-11-21T10:00:00') }
  const { facts } = order(history(ordered()), { ...day, expiresAt: at('2022-11-26T10:00:00') }, on(day.occurredAt))
  expect(facts).toMatchObject([
    { type: 'zone-lapsed', occurredAt: EXPIRY, data: { expiredAt: EXPIRY } },
    { type: 'zone-ordered' },
  ])
})
test('an order is not before its proposal, nor in the future', () => {
  expect(order(history(proposed()), { occurredAt: at('07:59'), startAt: at('08:00') }).refusal?.code).toBe(
    'out-of-order',
  )
  expect(order([], { occurredAt: at('12:01') }).refusal?.code).toBe('occurred-in-future')
})
