import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facility } from '../../testing.ts'
import type { Grade } from '../events.ts'
import { type BedCandidate, suggestBed } from './suggest-bed.ts'

const MAKESHIFT: BedCandidate = {
  facility: facility('shed'),
  kind: 'makeshift-hospital',
  status: 'open',
  takes: ['asymptomatic', 'mild'],
  free: 10,
  km: 8,
}
const HOSPITAL: BedCandidate = {
  facility: facility('ward'),
  kind: 'designated-hospital',
  status: 'open',
  takes: ['asymptomatic', 'mild', 'common', 'severe', 'critical'],
  free: 3,
  km: 2,
}
const named = (name: string, of: BedCandidate, change: Partial<BedCandidate> = {}): BedCandidate => ({
  ...of,
  facility: facility(name),
  ...change,
})
const order = (grade: Grade | null, candidates: readonly BedCandidate[]) =>
  suggestBed(grade, candidates).suggested.map((s) => s.facility)

describe('suggest a bed', () => {
  test('makeshift first while the grade allows, so that hospital beds stay for the ill', () => {
    expect(order(null, [HOSPITAL, MAKESHIFT])).toEqual(['f-shed', 'f-ward'])
    expect(order('mild', [HOSPITAL, MAKESHIFT])).toEqual(['f-shed', 'f-ward'])
    expect(order('severe', [HOSPITAL, MAKESHIFT])).toEqual(['f-ward'])
  })
  test('then the nearest, then the one with more beds, then by id', () => {
    const near = named('near', MAKESHIFT, { km: 1 })
    const roomy = named('roomy', MAKESHIFT, { free: 40 })
    const twin = named('a-twin', MAKESHIFT)
    expect(order(null, [MAKESHIFT, roomy, twin, near])).toEqual(['f-near', 'f-roomy', 'f-a-twin', 'f-shed'])
  })
  test('whatever is left out says why', () => {
    const full = named('full', HOSPITAL, { free: 0 })
    const closed = named('closed', HOSPITAL, { status: 'closed' })
    const { ruledOut } = suggestBed('common', [full, closed, MAKESHIFT])
    expect(ruledOut.map(({ facility: id, code }) => [id, code])).toEqual([
      ['f-full', 'full'],
      ['f-closed', 'closed'],
      ['f-shed', 'grade-not-taken'],
    ])
  })
  test('the reason names distance, free beds and why a hospital comes second', () => {
    const [first, second] = suggestBed(null, [HOSPITAL, MAKESHIFT]).suggested
    expect(first?.reason.en).toBe('makeshift hospital, takes asymptomatic; 8.0 km away, 10 free')
    expect(second?.reason.en).toContain('kept for the ill')
  })
  test('every candidate is suggested once or ruled out once, whatever the order they come in', () => {
    const candidate = fc.record({
      n: fc.nat(500),
      kind: fc.constantFrom('makeshift-hospital' as const, 'designated-hospital' as const),
      status: fc.constantFrom('open' as const, 'closed' as const),
      free: fc.integer({ min: 0, max: 3 }),
      km: fc.integer({ min: 0, max: 5 }),
    })
    const many = fc.uniqueArray(candidate, { selector: ({ n }) => n, maxLength: 12 })
    fc.assert(
      fc.property(many, (drawn) => {
        const all = drawn.map(({ n, kind, ...rest }) =>
          named(`${n}`, kind === 'makeshift-hospital' ? MAKESHIFT : HOSPITAL, rest),
        )
        const forward = suggestBed(null, all)
        expect(forward.suggested.length + forward.ruledOut.length).toBe(all.length)
        expect(order(null, all.toReversed())).toEqual(order(null, all))
        expect(forward.suggested.every((s) => s.free > 0 && s.status === 'open')).toBe(true)
      }),
    )
  })
})
