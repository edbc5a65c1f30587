import { expect, it } from 'vitest'
import { PROFILES } from './profiles.ts'

it('gives every number a source and a range that holds it', () => {
  expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(7)
  for (const { incubation, transmission, serial, r, k } of PROFILES) {
    for (const { source } of [incubation, transmission, serial, r, k]) expect(source).not.toBe('')
    for (const { low, value, high } of [r, k]) {
      expect(low).toBeLessThanOrEqual(value)
      expect(value).toBeLessThanOrEqual(high)
    }
  }
})
