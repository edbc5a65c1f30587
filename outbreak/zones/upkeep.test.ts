import { describe, expect, test } from 'vitest'
import { postId } from '#kernel/primitives/ids.ts'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { at, type Given, person, when } from '../testing.ts'
import { BUILDING, CN_20T, history, KINDS, LATER, NOON, on, ordered, ordering, reviewed, zoneOf } from './builders.ts'
import type { RecordExitCheck } from './contract.ts'
import { approveOrder } from './decisions/approve-order.ts'
import { callZone } from './decisions/call-zone.ts'
import { extendZone } from './decisions/extend-zone.ts'
import { liftZone } from './decisions/lift-zone.ts'
import { orderZone } from './decisions/order-zone.ts'
import { recordExitCheck } from './decisions/record-exit-check.ts'
import { recordZoneTest } from './decisions/record-zone-test.ts'
import { exitState, zoneTroubles } from './exit-state.ts'
import { liftCountdown } from './lift-countdown.ts'
import type { ZoneInForce } from './state.ts'

const entrance = (name: string, open = true, photo: string | null = 'sha-1') => ({ entrance: name, open, photo })
const check = (given: readonly Given[], change: Partial<RecordExitCheck> = {}) =>
  when(
    KINDS,
    given,
    recordExitCheck,
    {
      place: BUILDING,
      entrances: [entrance('1')],
      inspector: person(9),
      occurredAt: at('2022-11-14T09:00:00'),
      ...change,
    },
    LATER,
  )
const standing = (given: readonly Given[]): ZoneInForce => {
  const { domain } = zoneOf(given)
  if (domain.status !== 'inForce') throw new Error(domain.status)
  return domain
}

describe('exits', () => {
  test('a check lists every entrance with photograph and inspector, and the next is owed in a day', () => {
    const { facts } = check(history(ordered()))
    expect(facts).toMatchObject([{ type: 'exits-checked', data: { exitsOpen: true } }])
    expect(zoneOf([...history(ordered()), ...facts]).duties.at(-1)).toMatchObject({
      kind: 'exit-check',
      stages: { finish: { dueAt: at('2022-11-15T09:00:00') } },
    })
  })
  test('a blocked exit is an incident of 30 minutes, until it is seen open', () => {
    const blocked = check(history(ordered()), { entrances: [entrance('1'), entrance('2', false)] })
    expect(blocked.facts.map(({ type }) => type)).toEqual(['exits-checked', 'exit-blocked'])
    const given = [...history(ordered()), ...blocked.facts]
    const duty = zoneOf(given).duties.find(({ kind }) => kind === 'clear-exit')
    expect(duty).toMatchObject({
      holdings: [{ post: '150105.control' }],
      stages: { finish: { dueAt: at('2022-11-14T09:30:00') } },
    })
    expect(exitState(standing(given), at('2022-11-14T09:10:00'))).toBe('blocked')
    const again = check(given, { entrances: [entrance('2', false)], occurredAt: at('2022-11-14T09:20:00') })
    expect(again.facts.map(({ type }) => type)).toEqual(['exits-checked'])
    const cleared = check(given, { entrances: [entrance('2')], occurredAt: at('2022-11-14T09:25:00') })
    expect(cleared.facts.map(({ type }) => type)).toEqual(['exits-checked', 'exit-cleared'])
    const after = [...given, ...cleared.facts]
    expect(zoneOf(after).duties.find(({ kind }) => kind === 'clear-exit')).toMatchObject({ outcome: 'done' })
    expect(exitState(standing(after), at('2022-11-14T10:00:00'))).toBe('open')
  })
  test('a review that found one blocked opens the incident too', () => {
    const given = history(ordered(), reviewed({ exitsOpen: false }))
    expect(zoneOf(given).duties.some(({ kind, closed }) => kind === 'clear-exit' && closed === null)).toBe(true)
  })
  test('a zone with a blocked or unchecked exit is not green', () => {
    const fresh = standing(history(ordered()))
    expect(zoneTroubles(fresh, at('2022-11-13T12:00:00'))).toEqual([])
    expect(zoneTroubles(fresh, at('2022-11-14T10:00:01'))).toEqual(['exit-unchecked', 'review-late'])
    const blocked = standing(history(ordered(), reviewed({ exitsOpen: false })))
    expect(zoneTroubles(blocked, at('2022-11-14T09:05:00'))).toEqual(['exit-blocked'])
  })
  test('refused: no entrance, no photograph, no order in force', () => {
    expect(check(history(ordered()), { entrances: [] }).refusal?.code).toBe('entrances-missing')
    expect(check(history(ordered()), { entrances: [entrance('3', true, null)] }).refusal?.code).toBe('photo-missing')
    expect(check([]).refusal?.code).toBe('zone-unknown')
  })
})

describe('approval signed by the approving post itself', () => {
  const approve = (given: readonly Given[], post = '1501', occurredAt = at('08:40')) =>
    when(
      KINDS,
      given,
      approveOrder,
      { place: BUILDING, occurredAt },
      { ...NOON, actor: { ...NOON.actor, post: postId(post, 'command') } },
    )
  test('an order rests on it without any approval of its own', () => {
    const signed = approve([])
    const bare = ordering({ approvals: [] })
    expect(when(KINDS, [], orderZone, bare, NOON).refusal?.code).toBe('approval-missing')
    const { facts } = when(KINDS, signed.facts, orderZone, bare, NOON)
    expect(facts).toMatchObject([{ data: { approvals: [{ post: '1501.command', at: at('08:40') }] } }])
    expect(zoneOf([...signed.facts, ...facts]).domain).toMatchObject({ approvals: [] })
  })
  test('an extension too', () => {
    const given = history(ordered())
    const signed = approve(given, '1501', at('11:00'))
    const extension = { place: BUILDING, expiresAt: at('2022-11-24T10:00:00'), reason: 'new infections', approvals: [] }
    const command = { ...extension, occurredAt: at('11:30') }
    expect(when(KINDS, given, extendZone, command, NOON).refusal?.code).toBe('approval-missing')
    expect(when(KINDS, [...given, ...signed.facts], extendZone, command, NOON).refusal).toBeNull()
  })
  test('not by the county itself, nor twice', () => {
    expect(approve([], '150105').refusal?.code).toBe('approver-lacks-power')
    expect(approve([], '1502').refusal?.code).toBe('approver-lacks-power')
    expect(approve(approve([]).facts).refusal?.code).toBe('already-approved')
  })
})

describe('what the clock calls', () => {
  const call = (given: readonly Given[], occurredAt: ReturnType<typeof at>) =>
    when(KINDS, given, callZone, { place: BUILDING, occurredAt }, on(occurredAt, CN_20T))
  const order = (term = '2022-11-20T10:00:00') =>
    history(ordered({ lift: { consecutiveDaysNoNew: 5, finalRound: 'none' }, expiresAt: at(term) }))
  test('a lift whose days are over is owed within 4 hours; lifting discharges it', () => {
    const due = at('2022-11-19T00:00:00')
    expect(call(order(), plusMinutes(due, -1)).refusal?.code).toBe('nothing-due')
    const { facts } = call(order(), due)
    expect(facts).toMatchObject([{ type: 'lift-called', data: { dueAt: at('2022-11-19T04:00:00') } }])
    const given = [...order(), ...facts]
    expect(call(given, plusMinutes(due, 5)).refusal?.code).toBe('nothing-due')
    const lift = { place: BUILDING, reason: 'rule-met', finalRound: null, occurredAt: plusMinutes(due, 60) } as const
    const lifted = when(KINDS, given, liftZone, lift, on(plusMinutes(due, 60)))
    expect(zoneOf([...given, ...lifted.facts]).duties.at(-1)).toMatchObject({ kind: 'lift', outcome: 'done' })
  })
  test('an order six hours from its end is somebody’s; left alone, the duty fails with the lapse', () => {
    const { facts } = call(order('2022-11-16T10:00:00'), at('2022-11-16T04:00:00'))
    expect(facts).toMatchObject([{ type: 'expiry-called', data: { holder: '150105.control' } }])
  })
  test('days of tests come from the pack that the order was given under', () => {
    const given = history(ordered({}, on(at('12:00'), CN_20T)))
    const first = call(given, at('12:00'))
    expect(first.facts).toMatchObject([{ type: 'zone-test-called', data: { test: 'nucleic-acid', day: 1 } }])
    const second = call([...given, ...first.facts], at('2022-11-14T00:05:00'))
    expect(second.facts).toMatchObject([{ data: { test: 'antigen', day: 2, dueAt: at('2022-11-15T00:00:00') } }])
    const test1 = { place: BUILDING, test: 'nucleic-acid', people: 110, round: null, occurredAt: at('15:00') } as const
    const done = when(KINDS, [...given, ...first.facts], recordZoneTest, test1, on(at('15:00')))
    expect(zoneOf([...given, ...first.facts, ...done.facts]).duties.at(-1)).toMatchObject({
      kind: 'zone-test',
      outcome: 'done',
    })
  })
})

test('the countdown says which day of how many, and stops at the last', () => {
  const zone = standing(history(ordered()))
  const lift = { consecutiveDaysNoNew: 5, finalRound: 'none' } as const
  expect(liftCountdown(zone, lift, at('12:00'))).toMatchObject({ day: 0, of: 5, daysMet: false })
  expect(liftCountdown(zone, lift, at('2022-11-16T12:00:00'))).toMatchObject({ day: 3 })
  expect(liftCountdown(zone, lift, at('2022-11-30T12:00:00'))).toMatchObject({ day: 5, daysMet: true })
})
