import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromEpochMs } from '#kernel/primitives/instant.ts'
import { EventIds } from './event-ids.ts'

it('gives ids that rise, whatever the clock does', () => {
  const moments = fc.array(fc.integer({ min: 1_600_000_000_000, max: 1_700_000_000_000 }), { maxLength: 50 })
  fc.assert(
    fc.property(moments, (times) => {
      const ids = new EventIds(0n)
      const given = times.map((ms) => BigInt(ids.next(fromEpochMs(ms))))
      expect(given.every((id, i) => i === 0 || id > (given[i - 1] ?? id))).toBe(true)
      expect(ids.last).toBe(given.at(-1) ?? 0n)
    }),
  )
})
