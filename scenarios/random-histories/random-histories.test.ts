import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/primitives/instant.ts'
import { History, SYSTEM } from './history.ts'
import { brokenRules } from './invariants.ts'
import { attempt, RANDOM_ACT, type RandomAct, TRIED } from './random-act.ts'
import { runClock } from './run-clock.ts'
import { CITY_PLACE, FACILITIES } from './tiny-city.ts'

const START = instant('2022-11-13T08:00:00+08:00')
/** The rest needs several people in turn, or days in order; their rooms have histories of their own. */
const ACCEPTED_SHARE = 0.7
const SEED = 20221113

function openCity(): History {
  const history = new History(START)
  for (const { facility, ...rest } of FACILITIES) {
    const payload = { facility, ...rest, name: { zh: facility, en: facility }, place: '150105001', occurredAt: START }
    const opened = history.send('open-facility', payload, SYSTEM, CITY_PLACE)
    if (!opened.ok) throw new Error(`${facility}: ${JSON.stringify(opened.refusal)}`)
  }
  return history
}

/** Acts to draw from: refused ones change nothing, so a long draw finds its way deep into what the rules allow. */
const ACTS: readonly RandomAct[] = fc.sample(RANDOM_ACT, { numRuns: 30_000, seed: SEED })

const draws = (least: number, most: number) =>
  fc.array(fc.nat(ACTS.length - 1), { minLength: least, maxLength: most, size: 'max' })

describe('random histories', () => {
  const accepted = new Set<string>()
  const objections = new Set<string>()

  function live(draw: readonly number[]): void {
    const history = openCity()
    for (const n of draw) {
      const act = ACTS[n]
      if (act === undefined) continue
      const outcome = attempt(history, act)
      if (!outcome.ok) {
        if (act.command === 'void-record') objections.add(outcome.refusal.code)
        continue
      }
      accepted.add(act.command)
      // An end that a correction took back is told again by the clock, within the minute.
      if (act.command === 'void-record') runClock(history)
      expect(brokenRules(history)).toEqual([])
      history.wait(act.wait)
      runClock(history)
      expect(brokenRules(history)).toEqual([])
    }
  }

  it('keep every rule after every act: two thousand short ones', { timeout: 300_000 }, () => {
    fc.assert(fc.property(draws(60, 120), live), { numRuns: 2_000, seed: SEED })
  })

  it('keep every rule after every act: a hundred long ones', { timeout: 300_000 }, () => {
    fc.assert(fc.property(draws(700, 900), live), { numRuns: 100, seed: SEED })
  })

  it('come through most commands: what is never accepted proves nothing', () => {
    expect(accepted.size / TRIED.length).toBeGreaterThan(ACCEPTED_SHARE)
  })

  it('are corrected, and corrections that would break a rule are refused', () => {
    expect(accepted).toContain('void-record')
    expect([...objections]).toEqual(expect.arrayContaining(['later-record-stands', 'beds-would-lack']))
  })
})
