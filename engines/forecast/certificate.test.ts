import { expect, it } from 'vitest'
import { certificates } from './certificate.ts'
import { noneLeft } from './literature/outbreak-over.ts'

it('is the closed form for one case', () => {
  expect(noneLeft({ r: 2, k: 0.3 }, 0.4, 0.7, 1)).toBeCloseTo(0.5678, 4)
  const [all] = certificates([{ seen: 0.4, available: 0.7, knownOffspring: 1 }], 2, 0.3)
  expect(all).toEqual({ ascertainment: 1, probability: expect.closeTo(0.5678, 4) })
})
it('is less sure the fewer infections are found, and sure of nothing to come without cases', () => {
  const cases = Array.from({ length: 20 }, (_, i) => ({ seen: 0.8, available: 0.9, knownOffspring: i % 2 }))
  const [all = 0, most = 0, few = 0] = certificates(cases, 2, 0.3).map(({ probability }) => probability)
  expect(all).toBeGreaterThan(most)
  expect(most).toBeGreaterThan(few)
  expect(certificates([], 2, 0.3).map(({ probability }) => probability)).toEqual([1, 1, 1])
})
