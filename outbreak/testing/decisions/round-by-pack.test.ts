import { expect, test } from 'vitest'
import { at, contextAt, type Given, place, when } from '../../testing.ts'
import { history, opened, openingRound, POOL_PACK } from '../builders.ts'
import type { OpenRound } from '../contract.ts'
import { TESTING_KINDS } from '../room.ts'
import { completeRound } from './complete-round.ts'
import { openRound } from './open-round.ts'
import { reportResults } from './report-results.ts'
import { reportSamplesCollected } from './report-samples-collected.ts'
import { reportSamplesReceived } from './report-samples-received.ts'

const RISK = { trigger: 'risk-of-spread', override: null } as const
const approved = (approvedBy: string, trigger: 'none' | 'risk-of-spread' = 'risk-of-spread') => ({
  trigger,
  override: { reason: '专班研判', approvedBy: approvedBy as never },
})
const day = (n: number, time = '07:00') => at(`2022-11-${String(n).padStart(2, '0')}T${time}:00`)
const open = (given: readonly Given[], n: number, change: Partial<OpenRound> = {}) =>
  when(
    TESTING_KINDS,
    given,
    openRound,
    openingRound({ round: `r-${n}`, basis: RISK, occurredAt: day(n), ...change }),
    contextAt(day(n, '23:00'), POOL_PACK),
  )

/** A round of the day, from its opening to its end, with so many positive tubes. */
function held(given: readonly Given[], n: number, positive = 0, change: Partial<OpenRound> = {}): readonly Given[] {
  const context = contextAt(day(n, '23:00'), POOL_PACK)
  const round = `r-${n}`
  let all = [...given, ...open(given, n, change).facts]
  const run = (facts: readonly Given[]) => {
    all = [...all, ...facts]
  }
  run(
    when(
      TESTING_KINDS,
      all,
      reportSamplesCollected,
      { round, site: 's', tubes: 9, people: 90, occurredAt: day(n, '09:00') },
      context,
    ).facts,
  )
  run(
    when(
      TESTING_KINDS,
      all,
      reportSamplesReceived,
      { round, laboratory: 'l', tubes: 9, occurredAt: day(n, '11:00') },
      context,
    ).facts,
  )
  run(
    when(
      TESTING_KINDS,
      all,
      reportResults,
      { round, laboratory: 'l', negative: 9 - positive, positive, invalid: 0, occurredAt: day(n, '15:00') },
      context,
    ).facts,
  )
  run(when(TESTING_KINDS, all, completeRound, { round, occurredAt: day(n, '16:00') }, context).facts)
  return all
}

test('no two rounds a day over the same people, however the areas lie', () => {
  const given = history(opened({ basis: RISK }))
  const again = { round: 'r-again', occurredAt: at('10:00') }
  const ask = (areas: OpenRound['areas']) =>
    when(
      TESTING_KINDS,
      given,
      openRound,
      openingRound({ ...again, areas, basis: RISK }),
      contextAt(at('12:00'), POOL_PACK),
    )
  for (const area of ['150105001001', '150105001001-02-05', '150105001', '150105'])
    expect(ask([place(area)]).refusal, area).toMatchObject({ code: 'tested-today', params: { round: 'r-1' } })
  expect(ask([place('150105001002')]).refusal).toBeNull()
  expect(open(given, 14).refusal).toBeNull()
})
test('a second one is held with a reason and an approval from above', () => {
  const given = history(opened({ basis: RISK }))
  const ask = (approvedBy: string) =>
    when(
      TESTING_KINDS,
      given,
      openRound,
      openingRound({ round: 'r-again', occurredAt: at('10:00'), basis: approved(approvedBy) }),
      contextAt(at('12:00'), POOL_PACK),
    )
  expect(ask('150105.command').facts).toMatchObject([
    { data: { basis: { override: { approvedBy: '150105.command' } } } },
  ])
  for (const post of ['150105001001.command', '150102.command', '150105.testing'])
    expect(ask(post).refusal?.code, post).toBe('approval-not-above')
})
test('no testing of a whole area without a trigger', () => {
  const none = { trigger: 'none', override: null } as const
  expect(open([], 13, { basis: none }).refusal).toMatchObject({ code: 'trigger-needed', params: { pack: 'test-pack' } })
  expect(open([], 13, { basis: approved('1501.command', 'none') }).refusal).toBeNull()
})
test('a whole city is the province’s to decide', () => {
  const areas = [place('1501')]
  expect(open([], 13, { areas }).refusal?.code).toBe('city-approval-needed')
  expect(open([], 13, { areas, basis: approved('15.command') }).refusal).toBeNull()
})
test('after three clear rounds three days are waited, one more is held, and then it stops', () => {
  const three = held(held(held([], 6), 7), 8)
  expect(open(three, 9).refusal).toMatchObject({
    code: 'stop-rule-wait',
    params: { clear: 3, waitDays: 3, until: '2022-11-12' },
  })
  expect(open(three, 11).refusal?.code).toBe('stop-rule-wait')
  const four = held(three, 12)
  expect(four.length).toBeGreaterThan(three.length)
  expect(open(four, 13).refusal).toMatchObject({ code: 'stop-rule-met', params: { last: '2022-11-12' } })
  expect(open(four, 13, { basis: approved('1501.command') }).refusal).toBeNull()
})
test('a positive starts the count again', () => {
  expect(open(held(held(held([], 6), 7), 8, 1), 9).refusal).toBeNull()
})
test('a round that states no basis is held, and recorded as such: the stop rule is not applied to it', () => {
  const three = held(held(held([], 6), 7), 8)
  const { basis: _, ...unstated } = openingRound({ round: 'r-9', occurredAt: day(9) })
  const { facts } = when(TESTING_KINDS, three, openRound, unstated, contextAt(day(9, '23:00'), POOL_PACK))
  expect(facts).toMatchObject([{ type: 'round-opened' }])
  expect(facts[0]?.data).not.toHaveProperty('basis')
})
