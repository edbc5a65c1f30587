import { expect, test } from 'vitest'
import { postId } from '#kernel/primitives/ids.ts'
import { at, type Given, when } from '../../testing.ts'
import {
  CN_9,
  CN_20,
  EXPIRY,
  extended,
  extending,
  history,
  KINDS,
  LATER,
  on,
  ordered,
  reviewed,
  zoneOf,
} from '../builders.ts'
import { extendZone } from './extend-zone.ts'

type Change = Parameters<typeof extending>[0]
const extend = (given: readonly Given[], change: Change = {}, context = LATER) =>
  when(KINDS, given, extendZone, extending(change), context)
const standing = history(ordered())

test('an extension is a decision with its own reason and approval, and moves the expiry', () => {
  expect(extend(standing).facts).toMatchObject([{ type: 'zone-extended', data: { reason: 'new infections inside' } }])
  expect(zoneOf(history(ordered(), extended())).domain).toMatchObject({
    status: 'inForce',
    order: { expiresAt: at('2022-11-24T10:00:00') },
  })
})
test('what is missing is named', () => {
  expect(extend(standing, { reason: '' }).refusal?.code).toBe('reason-missing')
  expect(extend(standing, { approvals: [] }).refusal).toMatchObject({
    code: 'approval-missing',
    params: { level: 'city', issuer: '150105.command' },
  })
  const late = [{ post: postId('1501', 'command'), at: at('2022-11-19T09:01:00') }]
  expect(extend(standing, { approvals: late }).refusal?.code).toBe('approval-in-future')
})
test('later than now, and by no more than the longest term', () => {
  expect(extend(standing, { expiresAt: EXPIRY }).refusal?.code).toBe('extension-not-later')
  expect(extend(standing, { expiresAt: at('2022-12-03T09:00:01') }).refusal).toMatchObject({
    code: 'expiry-too-long',
    params: { days: 14 },
  })
})
test('not while its exits are blocked', () => {
  expect(extend(history(ordered(), reviewed({ exitsOpen: false }))).refusal?.code).toBe('exits-blocked')
  const opened = history(
    ordered(),
    reviewed({ exitsOpen: false }),
    reviewed({ occurredAt: at('2022-11-14T10:00:00'), exitsOpen: true }),
  )
  expect(extend(opened).refusal).toBeNull()
})
test('not what the pack in force no longer draws', () => {
  const mid = { level: 'mid', regime: 'stay-in-area' } as const
  const given = history(ordered(mid, on(at('12:00'), CN_9)))
  expect(extend(given, {}, on(LATER.now, CN_20)).refusal?.code).toBe('level-abolished')
})
test('only an order that stands is extended: after expiry it takes a new order', () => {
  expect(extend([]).refusal?.code).toBe('zone-unknown')
  const expiresAt = at('2022-11-18T10:00:00')
  expect(extend(history(ordered({ expiresAt }))).refusal).toMatchObject({ code: 'zone-expired', params: { expiresAt } })
})
