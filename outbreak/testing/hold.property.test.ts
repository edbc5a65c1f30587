import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { plusMinutes } from '#kernel/primitives/instant.ts'
import { at, type Given, person, subject } from '../testing.ts'
import { history, POOL, pool, type Step, single } from './builders.ts'
import { holdEndsAt, isHeldAt, type RetestState, retestStream } from './retest-state.ts'
import { RETEST_KIND, TUBE_KIND } from './room.ts'
import { tubeStream } from './tube-reads.ts'
import { isFollowed, type TubeState, unresolved } from './tube-state.ts'

const MEMBERS = [1, 2, 3] as const
const result = fc.constantFrom('negative', 'positive', 'suspicious', 'invalid', undefined)
const minute = fc.integer({ min: 0, max: 59 }).map((n) => String(n).padStart(2, '0'))
/** Singles of any member, with any result or none, in any order, some of them refused. */
const tried = fc
  .array(fc.tuple(fc.constantFrom(...MEMBERS, 9), result, minute), { maxLength: 12 })
  .map((all) => all.flatMap(([n, answer, at_]): Step[] => single(person(n), answer, at_)))
const first = fc.constantFrom('positive', 'suspicious', 'negative', 'invalid')

const retest = (given: readonly Given[], n: number) =>
  subject(anyKind(RETEST_KIND), retestStream(POOL, person(n)), given) as {
    domain: RetestState
    duties: readonly { closed: unknown; holdings: readonly unknown[] }[]
  }
const poolOf = (given: readonly Given[]) => subject(anyKind(TUBE_KIND), tubeStream(POOL), given).domain as TubeState

test('nobody is held after the end, nobody without a positive pool, and nobody once negative', () => {
  fc.assert(
    fc.property(first, tried, fc.integer({ min: 0, max: 3000 }), (answer, singles, later) => {
      const given = history(...pool(answer), ...singles)
      for (const n of [...MEMBERS, 9]) {
        const { domain } = retest(given, n)
        const moment = plusMinutes(at('08:00'), later)
        if (domain.status === 'none') {
          expect(isHeldAt(domain, moment)).toBe(false)
          continue
        }
        expect(['positive', 'suspicious']).toContain(answer)
        expect(domain.until).toBe(at('15:30'))
        if (moment >= domain.until) expect(isHeldAt(domain, moment)).toBe(false)
        if (domain.status === 'cleared') expect(isHeldAt(domain, domain.endedAt)).toBe(false)
        expect(holdEndsAt(domain) <= domain.until).toBe(true)
        expect(domain.legalBasis).toBeDefined()
      }
    }),
    { numRuns: 80 },
  )
})
test('a pool is resolved exactly when each member is, and each open retest is owed once', () => {
  fc.assert(
    fc.property(tried, (singles) => {
      const given = history(...pool(), ...singles)
      const state = poolOf(given)
      if (state.status === 'none' || !isFollowed(state)) throw new Error('the pool is positive')
      const open = MEMBERS.filter((n) => retest(given, n).duties.some(({ closed }) => closed === null))
      expect(unresolved(state)).toEqual(open.map(person))
      expect(state.status === 'resolved').toBe(open.length === 0)
      expect(state.cleared.filter((one) => state.positive.includes(one))).toEqual([])
      for (const n of MEMBERS) expect(retest(given, n).duties).toHaveLength(1)
    }),
    { numRuns: 80 },
  )
})
test('folding a part and then the rest is folding the whole', () => {
  fc.assert(
    fc.property(tried, fc.nat(), (singles, cut) => {
      const given = history(...pool(), ...singles)
      const kind = anyKind(TUBE_KIND)
      const own = given.filter(({ streams }) => streams.includes(tubeStream(POOL)))
      const at_ = own.length === 0 ? 0 : cut % own.length
      expect(kind.rows(poolOf(own), tubeStream(POOL))).toEqual(kind.rows(poolOf(given), tubeStream(POOL)))
      // Without one of its facts the rest still folds: a correction never leaves a broken subject.
      expect(() => poolOf(own.filter((_, i) => i !== at_))).not.toThrow()
    }),
    { numRuns: 40 },
  )
})
