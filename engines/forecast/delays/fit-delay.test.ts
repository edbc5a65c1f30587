import { expect, it } from 'vitest'
import { fitDelay } from './fit-delay.ts'

const weibull = (p: number) => 4 * (-Math.log1p(-p)) ** (1 / 1.6)
/** Delays started evenly over twenty days, those seen by the end: the long ones of late are missing. */
const seen = Array.from({ length: 20 }, (_, day) =>
  Array.from({ length: 100 }, (_, i) => ({ days: weibull((i + 0.5) / 100), visible: day + 0.5 })),
)
  .flat()
  .filter(({ days, visible }) => days <= visible)

it('finds the law again from delays of which the long ones are not seen yet', () => {
  const [shape = 0, scale = 0] = fitDelay('weibull', seen)?.parameters ?? []
  expect(shape).toBeCloseTo(1.6, 1)
  expect(Math.abs(scale - 4)).toBeLessThan(0.1)
})
it('would be too short without allowing for it', () => {
  const naive = fitDelay(
    'weibull',
    seen.map(({ days }) => ({ days, visible: 1e6 })),
  )
  expect(naive?.parameters[1]).toBeLessThan(3.9)
})
it('fits lognormal and gamma laws, and nothing to two delays', () => {
  for (const law of ['lognormal', 'gamma'] as const) expect(fitDelay(law, seen)?.n).toBe(seen.length)
  expect(fitDelay('gamma', seen.slice(0, 2))).toBeNull()
})
