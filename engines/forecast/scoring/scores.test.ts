import fc from 'fast-check'
import { expect, it } from 'vitest'
import { brier, crpsSample } from './scores.ts'

it('parts of a sample score add up and none is negative', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 50 }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      (sample, truth) => {
        const { crps, dispersion, overprediction, underprediction } = crpsSample(sample, truth)
        expect(Math.abs(crps - dispersion - overprediction - underprediction)).toBeLessThan(1e-9)
        for (const part of [dispersion, overprediction, underprediction]) expect(part).toBeGreaterThan(-1e-9)
      },
    ),
  )
})
it('a sure forecast that comes scores nothing, a coin a quarter', () => {
  expect(brier([{ p: 1, came: true }])).toBe(0)
  expect(
    brier([
      { p: 0.5, came: true },
      { p: 0.5, came: false },
    ]),
  ).toBe(0.25)
})
