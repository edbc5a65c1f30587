import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPurity } from './check-purity.ts'

const found = checkPurity(resolve(import.meta.dirname, '../fixtures/purity'))

describe('checkPurity', () => {
  it('reports each way of reading the clock, chance or a fresh id, with its line', () => {
    const impure = found.filter(({ file }) => file === 'outbreak/impure.ts')
    expect(impure.map(({ line }) => line).sort((a, b) => a - b)).toEqual([1, 4, 5, 6, 7, 8, 9, 10])
  })

  it('lets only the instant file convert milliseconds, and nobody read the clock', () => {
    expect(found.filter(({ file }) => file === 'kernel/primitives/instant.ts').map(({ line }) => line)).toEqual([2])
  })

  it('leaves tests and impure folders alone', () => {
    expect(new Set(found.map(({ file }) => file))).toEqual(
      new Set(['outbreak/impure.ts', 'kernel/primitives/instant.ts']),
    )
  })
})
