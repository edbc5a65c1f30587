import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { subject } from '../testing.ts'
import { cancelled, collected, completed, history, opened, received, resulted } from './builders.ts'
import { ROUND_KIND } from './room.ts'
import { NO_ROUND, type RoundState, resulted as withResult } from './state.ts'

const n = fc.integer({ min: 1, max: 40 })
const steps = fc.array(
  fc.oneof(
    n.map((tubes) => collected(tubes, tubes * 9)),
    n.map((tubes) => received(tubes)),
    fc.tuple(n, n).map(([negative, positive]) => resulted(negative, positive)),
    fc.constant(completed('11:59')),
    fc.constant(cancelled('11:59')),
  ),
  { maxLength: 25 },
)
const STREAM = streamId('round', 'r-1')
const roundOf = (given: ReturnType<typeof history>) =>
  subject(anyKind(ROUND_KIND), STREAM, given) as { domain: RoundState; duties: readonly { closed: unknown }[] }

test('whatever is reported, results never outrun receipts, nor receipts collections', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const { domain } = roundOf(history(opened(), ...tried))
      if (domain.status === 'none') throw new Error('the round was opened')
      expect(domain.received).toBeLessThanOrEqual(domain.collected)
      expect(withResult(domain)).toBeLessThanOrEqual(domain.received)
      expect(domain.people).toBeLessThanOrEqual(domain.collected * domain.pooling)
      if (domain.status === 'completed') expect(withResult(domain)).toBe(domain.collected)
    }),
    { numRuns: 60 },
  )
})
test('a round owes one test while it is open, and none after it', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const { domain, duties } = roundOf(history(opened(), ...tried))
      expect(duties.filter(({ closed }) => closed === null)).toHaveLength(domain.status === 'open' ? 1 : 0)
    }),
    { numRuns: 60 },
  )
})
test('without its opening, nothing of a round counts, and no total is negative', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (tried, cut) => {
      const given = history(opened(), ...tried)
      expect(roundOf(given.slice(1)).domain).toEqual(NO_ROUND)
      const { domain } = roundOf(given.filter((_, i) => i === 0 || i !== cut % given.length))
      const row = anyKind(ROUND_KIND).rows(domain, STREAM)[0]?.values ?? {}
      for (const value of Object.values(row)) if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 60 },
  )
})
