import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import { checkPlan } from './check-plan.ts'
import { choicesFor, nearestWithBeds } from './nearest-with-beds.ts'
import { CARE_NEEDS, type DispatchProblem, type PersonToMove, type Site } from './problem.ts'

const at = (hour: number): Instant => instant(`2022-11-13T${String(hour).padStart(2, '0')}:00:00+08:00`)
const person = (id: string, change: Partial<PersonToMove> = {}): PersonToMove => ({
  person: id,
  class: 'positive',
  at: [111.6, 40.8],
  grade: 'asymptomatic',
  needs: [],
  refusedBy: [],
  waitingSince: at(8),
  dueAt: at(20),
  ...change,
})
const site = (id: string, change: Partial<Site> = {}): Site => ({
  site: id,
  class: 'positive',
  at: [111.6, 40.8],
  takes: ['asymptomatic', 'mild'],
  open: true,
  rank: 0,
  free: 1,
  freeInWards: {},
  ...change,
})
const plan = (people: readonly PersonToMove[], sites: readonly Site[]) =>
  nearestWithBeds({ people, sites, vehicles: [] })

describe('nearest with beds', () => {
  test('the nearest that has a bed, and why none nearer', () => {
    const sites = [site('full', { free: 0 }), site('shut', { open: false }), site('far', { at: [111.6, 41] })]
    expect(plan([person('a')], sites).assigned).toEqual([
      {
        person: 'a',
        site: 'far',
        km: 22.2,
        reason: 'nearest',
        freeBefore: 1,
        notNearer: [
          { site: 'shut', km: 0, code: 'closed' },
          { site: 'full', km: 0, code: 'full' },
        ],
      },
    ])
  })
  test('beds for the ill come after the others, however near, and it is said', () => {
    const { assigned } = plan([person('a')], [site('ward', { rank: 1 }), site('shed', { at: [111.6, 41] })])
    expect(assigned).toMatchObject([{ site: 'shed', notNearer: [{ site: 'ward', code: 'kept-for-the-ill' }] }])
  })
  test('the worst off choose first, and what they take is gone', () => {
    const people = [
      person('late', { dueAt: at(9) }),
      person('labour', { needs: ['labour'] }),
      person('critical', { grade: 'critical' }),
      person('last', { dueAt: at(21) }),
    ]
    const sites = [
      site('near', { free: 2, freeInWards: { maternity: 1 } }),
      site('icu', { takes: ['critical'], at: [111.6, 41] }),
    ]
    const { assigned, unplanned } = plan(people, sites)
    expect(assigned.map((one) => [one.person, one.site])).toEqual([
      ['critical', 'icu'],
      ['labour', 'near'],
      ['late', 'near'],
    ])
    expect(unplanned).toEqual([{ person: 'last', code: 'full' }])
  })
  test('a kept ward is not filled with those who do not need it', () => {
    const { unplanned } = plan([person('a')], [site('ward', { free: 1, freeInWards: { dialysis: 1 } })])
    expect(unplanned).toEqual([{ person: 'a', code: 'kept-beds-only' }])
  })
  test('why nobody could be planned for', () => {
    const why = (one: Partial<PersonToMove>, sites: readonly Site[]) =>
      plan([person('a', one)], sites).unplanned[0]?.code
    expect(why({}, [])).toBe('no-site')
    expect(why({ at: null }, [site('s')])).toBe('place-unknown')
    expect(why({ class: 'contact' }, [site('s')])).toBe('other-class')
    expect(why({ refusedBy: ['s'] }, [site('s')])).toBe('refused-before')
    expect(why({ grade: 'severe' }, [site('s')])).toBe('grade-not-taken')
    expect(why({ needs: ['dialysis'] }, [site('s')])).toBe('need-not-met')
    expect(why({ needs: ['dialysis'] }, [site('s', { freeInWards: { dialysis: 0 } })])).toBe('full')
  })
  test('choices are every site that would do, first choice first', () => {
    const sites = [site('b', { at: [111.6, 41] }), site('a'), site('none', { free: 0 })]
    expect(choicesFor(person('x'), sites).map((one) => one.site)).toEqual(['a', 'b'])
  })
})

const aPoint = fc.option(
  fc.tuple(fc.double({ min: 111, max: 112, noNaN: true }), fc.double({ min: 40, max: 41, noNaN: true })),
)
const aClass = fc.constantFrom('positive' as const, 'contact' as const)
const aProblem: fc.Arbitrary<DispatchProblem> = fc.record({
  people: fc.uniqueArray(
    fc.record({
      person: fc.string({ minLength: 1, maxLength: 4 }),
      class: aClass,
      at: aPoint,
      grade: fc.constantFrom('asymptomatic', 'mild', 'common', 'severe', 'critical'),
      needs: fc.subarray([...CARE_NEEDS]),
      refusedBy: fc.array(fc.string({ minLength: 1, maxLength: 1 }), { maxLength: 2 }),
      waitingSince: fc.integer({ min: 0, max: 23 }).map(at),
      dueAt: fc.option(fc.integer({ min: 0, max: 23 }).map(at)),
    }),
    { selector: (one) => one.person, maxLength: 30 },
  ),
  sites: fc.uniqueArray(
    fc.record({
      site: fc.string({ minLength: 1, maxLength: 4 }),
      class: aClass,
      at: aPoint,
      takes: fc.subarray(['asymptomatic', 'mild', 'common', 'severe', 'critical']),
      open: fc.boolean(),
      rank: fc.nat(1),
      free: fc.nat(6),
      freeInWards: fc.record({ maternity: fc.nat(2), dialysis: fc.nat(2) }, { requiredKeys: [] }),
    }),
    { selector: (one) => one.site, maxLength: 8 },
  ),
  vehicles: fc.constant([]),
})

describe('any evening', () => {
  test('the plan passes the checker, is the same again, and leaves nobody out who fits', () => {
    fc.assert(
      fc.property(aProblem, (problem) => {
        const made = nearestWithBeds(problem)
        expect(checkPlan(problem, made)).toEqual([])
        expect(nearestWithBeds(problem)).toEqual(made)
        expect(nearestWithBeds({ ...problem, people: problem.people.toReversed() })).toEqual(made)
      }),
      { numRuns: 400 },
    )
  })
  test('the checker finds a bed given twice, a wrong class, and somebody left out', () => {
    const problem = {
      people: [person('a'), person('b')],
      sites: [site('s'), site('c', { class: 'contact' })],
      vehicles: [],
    }
    const give = (who: string, where: string) => ({
      person: who,
      site: where,
      km: 0,
      reason: 'nearest' as const,
      freeBefore: 1,
      notNearer: [],
    })
    expect(checkPlan(problem, { assigned: [give('a', 's'), give('b', 's')], unplanned: [] })).toEqual([
      's: 2 people, 1 beds',
      's: 2 people without a need in 1 plain beds',
    ])
    expect(checkPlan(problem, { assigned: [give('a', 'c')], unplanned: [] })).toEqual([
      'b is left out',
      'a at c: class',
    ])
  })
})
