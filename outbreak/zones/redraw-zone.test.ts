import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import { type Instant, plusHours } from '#kernel/primitives/instant.ts'
import { CASES_KINDS } from '../cases/room.ts'
import { at, found, type Given, person, place, when } from '../testing.ts'
import { CN_9, COMPOUND, history, KINDS, NOON, on, ordered, zoneOf } from './builders.ts'
import type { RedrawZone } from './contract.ts'
import { redrawZone } from './decisions/redraw-zone.ts'
import { shrinkZone } from './decisions/shrink-zone.ts'
import { splitZone } from './decisions/split-zone.ts'
import { residentStatus } from './resident-status.ts'

const ALL = [...KINDS, ...CASES_KINDS]
const HERE = place(`${COMPOUND}-05`)
const THERE = place(`${COMPOUND}-06`)
const lift = { consecutiveDaysNoNew: 7, finalRound: 'onDay' } as const
/** A compound under the ninth edition, with one positive in building 5. */
const compound = (): readonly Given[] => [
  ...history(ordered({ place: COMPOUND, lift, households: 400, residents: 1000 }, on(at('12:00'), CN_9))),
  found(person(1), '11:00'),
]
const command = (change: Partial<RedrawZone> = {}): RedrawZone => ({
  place: COMPOUND,
  expiresAt: null,
  approvals: [],
  notice: { zh: '', en: '' },
  reason: 'redrawn',
  buildings: [{ place: HERE, households: 40, residents: 110, cases: [person(1)] }],
  occurredAt: at('12:00'),
  ...change,
})
const redraw = (change: Partial<RedrawZone> = {}, given = compound()) =>
  when(ALL, given, redrawZone, command(change), NOON)

describe('from compound to building in one act', () => {
  test('the building is ordered, the compound’s order ends, and everybody else is free', () => {
    const { facts } = redraw()
    expect(facts.map(({ type, place: where }) => [type, where])).toEqual([
      ['zone-redrawn', COMPOUND],
      ['zone-ordered', HERE],
      ['zone-lifted', COMPOUND],
    ])
    const given = [...compound(), ...facts]
    const status = (where: ReturnType<typeof place>) =>
      residentStatus([zoneOf(given, COMPOUND).domain, zoneOf(given, where).domain], at('12:01')).status
    expect([status(HERE), status(THERE)]).toEqual(['restricted', 'free'])
    expect(zoneOf(given, HERE).domain).toMatchObject({
      order: { legalBasis: 'Infectious Disease Law, art. 41', households: 40, expiresAt: at('2022-11-20T10:00:00') },
    })
  })
  test('the days go on where the compound stood: nobody starts to count anew', () => {
    const { domain } = zoneOf([...compound(), ...redraw().facts], HERE)
    expect(domain).toMatchObject({ order: { liftDueAt: at('2022-11-19T00:00:00'), lift: { consecutiveDaysNoNew: 5 } } })
  })
  test.each([
    [
      'part-outside',
      { buildings: [{ place: place('150105001001-03-05'), households: 1, residents: 1, cases: [person(1)] }] },
    ],
    ['nothing-kept', { buildings: [] }],
    ['case-not-inside', { buildings: [{ place: THERE, households: 40, residents: 110, cases: [person(1)] }] }],
    ['case-not-inside', { buildings: [{ place: HERE, households: 40, residents: 110, cases: [person(8)] }] }],
    ['parts-exceed-zone', { buildings: [{ place: HERE, households: 40, residents: 1001, cases: [person(1)] }] }],
    ['scope-empty', { buildings: [{ place: HERE, households: 0, residents: 0, cases: [person(1)] }] }],
    ['already-expired', { expiresAt: at('11:00') }],
    ['approval-missing', { expiresAt: at('2022-11-22T10:00:00') }],
    ['zone-unknown', { place: place('150105001001-09') }],
  ] as const)('%s', (code, change) => {
    const expected = code === 'part-outside' ? ['part-outside', 'case-not-inside'] : [code]
    expect(expected).toContain(redraw(change as Partial<RedrawZone>).refusal?.code)
  })
  test('an infection that the zone knows of is not left out', () => {
    const data = { place: COMPOUND, case: person(2), countsAsNew: true, foundAt: at('11:30') }
    const inside = {
      type: 'infection-inside-recorded',
      data,
      streams: [streamId('zone', COMPOUND)],
      place: COMPOUND,
      occurredAt: at('11:30'),
    }
    expect(redraw({}, [...compound(), inside]).refusal?.code).toBe('infection-left-out')
  })
})

describe('smaller by decision', () => {
  const part = (where: ReturnType<typeof place>, residents = 100) => ({ place: where, households: 40, residents })
  const small = { place: COMPOUND, expiresAt: null, approvals: [], notice: { zh: '', en: '' }, occurredAt: at('12:00') }
  test('shrunk to some parts, with a reason', () => {
    const shrink = (reason: string, keep = [part(HERE)]) =>
      when(ALL, compound(), shrinkZone, { ...small, keep, reason }, NOON)
    expect(shrink('').refusal?.code).toBe('reason-missing')
    expect(shrink('reviewed').facts.map(({ type }) => type)).toEqual(['zone-redrawn', 'zone-ordered', 'zone-lifted'])
    expect(shrink('reviewed', [part(HERE), part(HERE)]).refusal?.code).toBe('parts-overlap')
  })
  test('split into parts that end by themselves', () => {
    const split = when(
      ALL,
      compound(),
      splitZone,
      { ...small, parts: [part(HERE), part(THERE)], reason: 'by building' },
      NOON,
    )
    expect(split.facts.filter(({ type }) => type === 'zone-ordered')).toHaveLength(2)
  })
})

test('random redraws: nobody is restricted outside the parts, and nobody after the order’s own end', () => {
  const moment = fc.integer({ min: 0, max: 24 * 12 }).map((hours): Instant => plusHours(at('12:00'), hours))
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), moment, (keepHere, keepThere, when_) => {
      const keep = [...(keepHere ? [HERE] : []), ...(keepThere ? [THERE] : [])].map((where) => ({
        place: where,
        households: 10,
        residents: 20,
      }))
      const small = { place: COMPOUND, expiresAt: null, approvals: [], notice: { zh: '', en: '' } }
      const { facts } = when(
        ALL,
        compound(),
        shrinkZone,
        { ...small, keep, reason: 'r', occurredAt: at('12:00') },
        NOON,
      )
      const given = [...compound(), ...facts]
      for (const where of [HERE, THERE, place(`${COMPOUND}-07`)]) {
        const status = residentStatus([zoneOf(given, COMPOUND).domain, zoneOf(given, where).domain], when_)
        if (status.status === 'free') continue
        expect(when_ < at('2022-11-20T10:00:00')).toBe(true)
        if (keep.length > 0) expect(keep.map((one) => one.place)).toContain(where)
      }
    }),
    { numRuns: 1000 },
  )
})
