import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from '#kernel/primitives/instant.ts'
import { at, place } from '../testing.ts'
import { type RedrawInput, redrawPlan, sumPlans } from './redraw-plan.ts'

const ZONE = place('150105001001-02')
const building = (n: number) => place(`${ZONE}-0${n}`)
const NOW = at('2022-11-14T00:00:00')
const input = (change: Partial<RedrawInput> = {}): RedrawInput => ({
  zone: ZONE,
  covers: { households: 400, residents: 1000 },
  at: NOW,
  lift: { consecutiveDaysNoNew: 5 },
  levelKept: true,
  buildings: [1, 2, 3].map((n) => ({ place: building(n), households: 40, residents: 100 })),
  infections: [
    { home: place(`${building(2)}-1`), foundAt: at('2022-11-12T09:00:00'), countsAsNew: true },
    { home: building(3), foundAt: at('2022-11-07T09:00:00'), countsAsNew: true },
  ],
  ...change,
})

test('only the building with an infection inside the window stays; the rest of the compound is free', () => {
  expect(redrawPlan(input())).toEqual({
    zone: ZONE,
    keep: [{ place: building(2), households: 40, residents: 100, lastFoundAt: at('2022-11-12T09:00:00') }],
    free: [building(1), building(3)],
    before: { zones: 1, households: 400, residents: 1000 },
    after: { zones: 1, households: 40, residents: 100 },
    freed: { households: 360, residents: 900 },
  })
})
test('the window ends with the day on which the lift rule would be met', () => {
  const found = (foundAt: ReturnType<typeof at>) =>
    redrawPlan(input({ infections: [{ home: building(1), foundAt, countsAsNew: true }] })).keep.length
  expect(found(at('2022-11-08T23:59:00'))).toBe(0)
  expect(found(at('2022-11-09T00:00:00'))).toBe(1)
})
test('a level that the rules no longer know keeps nobody, and an infection that does not count keeps no building', () => {
  expect(redrawPlan(input({ levelKept: false }))).toMatchObject({ keep: [], freed: { residents: 1000 } })
  const quiet = input().infections.map((one) => ({ ...one, countsAsNew: false }))
  expect(redrawPlan(input({ infections: quiet })).keep).toEqual([])
})
test('plans add up', () => {
  const one = redrawPlan(input())
  expect(sumPlans([one, one])).toMatchObject({
    before: { zones: 2, residents: 2000 },
    after: { zones: 2, households: 80, residents: 200 },
    freed: { residents: 1800 },
  })
})
test('nobody is counted twice, nobody outside the zone is drawn in, and more days never free more', () => {
  const home = fc.record({
    home: fc.integer({ min: 1, max: 5 }).map(building),
    foundAt: fc.integer({ min: 0, max: 12 }).map((days) => plusDays(NOW, -days)),
    countsAsNew: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(home, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (infections, days) => {
      const plan = redrawPlan(input({ infections, lift: { consecutiveDaysNoNew: days } }))
      const longer = redrawPlan(input({ infections, lift: { consecutiveDaysNoNew: days + 1 } }))
      expect(plan.freed.residents + plan.after.residents).toBe(plan.before.residents)
      expect(plan.keep.length + plan.free.length).toBe(3)
      expect(longer.keep.map((one) => one.place)).toEqual(expect.arrayContaining(plan.keep.map((one) => one.place)))
    }),
    { numRuns: 2000 },
  )
})
