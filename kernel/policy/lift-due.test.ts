import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '#kernel/testing.ts'
import { plusHours } from '../primitives/instant.ts'
import { liftDue, liftLacks, stepDownDue } from './lift-due.ts'
import { CN_9 } from './packs/cn-9.ts'
import { CN_20 } from './packs/cn-20.ts'
import { CN_20T } from './packs/cn-20t.ts'
import type { ZoneRule } from './policy-pack.ts'

const ZONE = 'Asia/Shanghai'
const ruleOf = (zone: ZoneRule | null): ZoneRule['lift'] => {
  if (zone === null) throw new Error('no zones in this pack')
  return zone.lift
}
const NINE = ruleOf(CN_9.zone)
const TWENTY = ruleOf(CN_20.zone)
const TWENTY_T = ruleOf(CN_20T.zone)
const FACTS = { sealedAt: at('14:00', 1), lastPositiveFoundAt: at('10:00', 2), lastPositiveRemovedAt: at('22:00', 3) }

test.each([
  ['lastPositiveRemoved', at('00:00', 9)],
  ['lastPositiveFound', at('00:00', 8)],
  ['sealTime', at('00:00', 7)],
] as const)('five days by %s: day 1 is the day after', (dayOneRule, due) => {
  expect(liftDue({ ...TWENTY, dayOneRule }, FACTS, ZONE)).toBe(due)
})

test('seven days under the ninth edition, then three in the middle step', () => {
  expect(liftDue(NINE, FACTS, ZONE)).toBe(at('00:00', 11))
  expect(stepDownDue(NINE, at('09:00', 11), ZONE)).toBe(at('00:00', 15))
  expect(stepDownDue(TWENTY, at('09:00', 9), ZONE)).toBeNull()
})

test('with a positive still inside there is no lift day yet', () => {
  const inside = { ...FACTS, lastPositiveRemovedAt: null }
  expect(liftDue(TWENTY, inside, ZONE)).toBeNull()
  expect(liftLacks(TWENTY, { ...inside, finalRoundAt: null }, at('12:00', 20), ZONE)).toEqual(['positive-inside'])
  const removedBeforeTheLast = { ...FACTS, lastPositiveRemovedAt: at('20:00', 1) }
  expect(liftDue(TWENTY, removedBeforeTheLast, ZONE)).toBeNull()
})

test('a zone where nobody was found counts from its sealing', () => {
  expect(
    liftDue(TWENTY, { sealedAt: at('14:00', 1), lastPositiveFoundAt: null, lastPositiveRemovedAt: null }, ZONE),
  ).toBe(at('00:00', 7))
})

test('days must be complete', () => {
  const lacks = (time: string, day: number) => liftLacks(TWENTY, { ...FACTS, finalRoundAt: null }, at(time, day), ZONE)
  expect([lacks('23:59', 8), lacks('00:00', 9)]).toEqual([['days'], []])
})

test('the ninth edition wants a full round on the last day', () => {
  const lacks = (finalRoundAt: ReturnType<typeof at> | null) =>
    liftLacks(NINE, { ...FACTS, finalRoundAt }, at('09:00', 11), ZONE)
  expect([lacks(null), lacks(at('20:00', 9)), lacks(at('20:00', 10))]).toEqual([['final-round'], ['final-round'], []])
})

test('the technical documents want one within 24 hours before lifting', () => {
  const lacks = (finalRoundAt: ReturnType<typeof at>) =>
    liftLacks(TWENTY_T, { ...FACTS, finalRoundAt }, at('12:00', 9), ZONE)
  expect([lacks(at('11:59', 8)), lacks(at('12:00', 8)), lacks(at('13:00', 9))]).toEqual([
    ['final-round'],
    [],
    ['final-round'],
  ])
})

test('a further positive never brings the lift day forward', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (found, stay) => {
      const lastPositiveFoundAt = plusHours(FACTS.lastPositiveFoundAt, found)
      const later = { ...FACTS, lastPositiveFoundAt, lastPositiveRemovedAt: plusHours(lastPositiveFoundAt, stay) }
      const rule = { ...TWENTY, dayOneRule: 'lastPositiveFound' } as const
      expect((liftDue(rule, later, ZONE) ?? '') >= (liftDue(rule, FACTS, ZONE) ?? '')).toBe(true)
    }),
  )
})
