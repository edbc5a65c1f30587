import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Queue } from './queue.ts'

describe('queue', () => {
  it('gives what is earliest first, and what was put first at the same minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (minutes) => {
        const queue = new Queue()
        const seen: number[] = []
        minutes.forEach((minute, i) => {
          queue.put(minute, () => seen.push(i))
        })
        for (let item = queue.take(); item !== undefined; item = queue.take()) item.run()
        const expected = minutes.map((minute, i) => ({ minute, i })).sort((a, b) => a.minute - b.minute || a.i - b.i)
        expect(seen).toEqual(expected.map(({ i }) => i))
      }),
    )
  })
})
