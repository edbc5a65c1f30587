import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import type { CommandStep } from '#scenarios/scenario.ts'
import { batchSteps } from './batch-steps.ts'

const step = (request: number, payloads: number): CommandStep => ({
  kind: 'command',
  at: instant('2022-11-13T00:00:00Z'),
  post: postId('1501', 'system'),
  person: null,
  command: 'c',
  payloads: Array.from({ length: payloads }, () => ({})),
  request: String(request),
})

describe('batches of steps', () => {
  it('keep every step once and in order, and hold no more than one step beyond the bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 900 }),
        (sizes, most) => {
          const steps = sizes.map((size, i) => step(i, size))
          const batches = [...batchSteps(steps, most)]
          expect(batches.flat()).toEqual(steps)
          for (const batch of batches) {
            const sum = batch.slice(0, -1).reduce((n, s) => n + (s.kind === 'command' ? s.payloads.length : 0), 0)
            expect(sum).toBeLessThan(most)
          }
        },
      ),
    )
  })
})
