import { describe, expect, it } from 'vitest'
import { table } from './terminal.ts'

describe('a table of text', () => {
  it('keeps columns straight where Chinese takes two cells', () => {
    expect(
      table([
        ['转运', 1, 'x'],
        ['a', null, 'y'],
      ]),
    ).toBe('转运  1  x\na     -  y')
  })
})
