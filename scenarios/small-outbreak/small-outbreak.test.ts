import { describe, expect, it } from 'vitest'
import { streamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ContactState } from '#outbreak/contacts/state.ts'
import { factsOf } from '#outbreak/outbreak-end/decisions/end-reads.ts'
import { endStanding } from '#outbreak/outbreak-end/standing.ts'
import type { OutbreakEndState } from '#outbreak/outbreak-end/state.ts'
import { DryRun } from '../dry-run.ts'
import { EBOLA_DRILL_2025 } from '../ebola-drill-2025/scenario.ts'
import { MEASLES_DRILL_2024 } from '../measles-drill-2024/scenario.ts'
import type { Scenario } from '../scenario.ts'
import { toInstant, ZONE } from './script.ts'

function runUntil(scenario: Scenario, until: Instant = scenario.endsAt): DryRun {
  const run = new DryRun(scenario)
  for (const step of scenario.generate(scenario.seed)) if (step.at <= until) run.take(step)
  return run
}
const contactOf = (run: DryRun, person: string) => run.state(streamId('contact', person)).domain as ContactState
/** `status day/of` of the outbreak at that local time, from what was on record by then. */
function standing(scenario: Scenario, place: string, local: string): string {
  const at = toInstant(local)
  const state = runUntil(scenario, at).state(streamId('outbreak-end', place)).domain as OutbreakEndState
  if (state.status === 'none') return 'none'
  const { status, day, of } = endStanding(factsOf(state), at, ZONE)
  return `${status} ${day}/${of}`
}
const visits = (run: DryRun, person: string) => {
  const state = contactOf(run, person)
  return state.status === 'none' ? [] : state.visits.map(({ date, outcome }) => `${date} ${outcome}`)
}

describe.each([EBOLA_DRILL_2025, MEASLES_DRILL_2024])('$id', (scenario) => {
  const run = runUntil(scenario)
  it('is accepted whole, is small, and leaves nothing owed', () => {
    const report = run.report()
    expect(report.refusals).toEqual({})
    expect(report.payloads).toBeLessThan(500)
    const open = [...run.subjects.values()].flatMap(({ duties }) => duties).filter(({ closed }) => closed === null)
    expect(open.map(({ kind }) => kind)).toEqual([])
  })
  it('comes in order of time, and the same for the same seed', () => {
    const steps = [...scenario.generate(scenario.seed)]
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted())
    expect([...scenario.generate(scenario.seed)]).toEqual(steps)
  })
  it('has people who cannot exist and places that say they are a drill', () => {
    const steps = [...scenario.generate(scenario.seed)]
    const people = steps.flatMap((step) => (step.kind === 'people' ? step.rows : []))
    expect(people.every(({ idNumber, phone }) => /^150199/.test(idNumber) && /^1[02]/.test(phone))).toBe(true)
    const named = steps.flatMap((step) =>
      step.kind === 'command' && ['declare-place', 'open-facility'].includes(step.command) ? step.payloads : [],
    )
    expect(named.every((row) => JSON.stringify(row).includes('演练'))).toBe(true)
  })
})

describe('ebola: the way to the end', () => {
  it.each([
    ['2025-03-06T09:00', 'none'],
    ['2025-03-14T12:00', 'countdown 1/42'],
    ['2025-03-15T12:00', 'active 0/42'],
    ['2025-04-01T20:00', 'countdown 0/42'],
    ['2025-04-02T12:00', 'countdown 1/42'],
    ['2025-04-19T23:00', 'countdown 18/42'],
    ['2025-04-20T12:00', 'active 0/42'],
    ['2025-05-09T00:10', 'countdown 1/42'],
    ['2025-06-19T23:59', 'countdown 42/42'],
    ['2025-06-20T09:00', 'due 42/42'],
    ['2025-06-20T12:00', 'declared 42/42'],
    ['2025-09-18T12:00', 'heightened 42/42'],
    ['2025-09-19T10:00', 'closed 42/42'],
  ])('%s: %s', (local, expected) => {
    expect(standing(EBOLA_DRILL_2025, '150105', local)).toBe(expected)
  })
  it('releases by two negative specimens 48 hours apart, and counts a death from its safe burial', () => {
    const care = (person: string) => runUntil(EBOLA_DRILL_2025).state(streamId('case', person)).domain
    expect(care('p-02')).toMatchObject({ status: 'closed', record: { care: { release: { basis: 'tests' } } } })
    expect(care('p-10')).toMatchObject({ status: 'closed', record: { care: { release: { basis: 'tests' } } } })
    expect(care('p-01')).toMatchObject({ status: 'deceased', record: { care: { burial: { safe: true } } } })
  })
})

describe('ebola: contacts', () => {
  const run = runUntil(EBOLA_DRILL_2025)
  it('are seen daily through day 21 after the last exposure, free meanwhile, and released by the clock', () => {
    const state = contactOf(run, 'p-07')
    expect(state).toMatchObject({
      status: 'released',
      reason: 'expired',
      endedAt: toInstant('2025-03-27T00:00'),
      placed: { placement: 'home', restriction: 'monitor-only' },
    })
    const days = visits(run, 'p-07')
    expect([days.length, days[0], days.at(-1)]).toEqual([21, '2025-03-06 SEEN_OK', '2025-03-26 SEEN_OK'])
  })
  it('are lost when missed twice, and found again', () => {
    const lost = (local: string) => {
      const state = contactOf(runUntil(EBOLA_DRILL_2025, toInstant(local)), 'p-06')
      return state.status === 'none' ? null : state.lostAt
    }
    expect(lost('2025-03-09T20:00')).toBeNull()
    expect(lost('2025-03-10T20:00')).toBe(toInstant('2025-03-10T16:00'))
    expect(lost('2025-03-11T20:00')).toBeNull()
  })
  it('become a case, or are followed a second time for another exposure', () => {
    expect(contactOf(run, 'p-02').status).toBe('becameCase')
    expect(contactOf(run, 'p-11').past).toMatchObject([{ status: 'released', indexCase: 'p-02' }])
  })
})

describe('measles: the way to the end', () => {
  it.each([
    ['2024-04-10T12:00', 'countdown 2/42'],
    ['2024-04-19T23:00', 'countdown 11/42'],
    ['2024-04-20T12:00', 'active 0/42'],
    ['2024-04-20T20:00', 'countdown 1/42'],
    ['2024-04-28T12:00', 'active 0/42'],
    ['2024-05-07T20:00', 'countdown 10/42'],
    ['2024-06-08T23:59', 'countdown 42/42'],
    ['2024-06-09T12:00', 'declared 42/42'],
    ['2024-06-10T10:00', 'closed 42/42'],
  ])('%s: %s', (local, expected) => {
    expect(standing(MEASLES_DRILL_2024, '150103', local)).toBe(expected)
  })
  it('excludes the susceptible from day 5 after the first exposure to day 21 after the last', () => {
    const run = runUntil(MEASLES_DRILL_2024)
    expect(contactOf(run, 'p-03')).toMatchObject({
      status: 'released',
      endedAt: toInstant('2024-04-30T00:00'),
      placed: { restriction: 'exclusion', restrictedFrom: toInstant('2024-04-09T00:00') },
    })
    expect(visits(run, 'p-03').at(-1)).toBe('2024-04-29 SEEN_OK')
    expect(contactOf(run, 'p-20').status).toBe('none')
  })
  it('keeps a case isolated through day 4 after the rash, without a test', () => {
    const run = runUntil(MEASLES_DRILL_2024)
    expect(run.state(streamId('case', 'p-01')).domain).toMatchObject({
      status: 'closed',
      record: { discharged: { at: toInstant('2024-04-13T10:00') }, care: { onsetOn: '2024-04-08', tests: [] } },
    })
  })
})
