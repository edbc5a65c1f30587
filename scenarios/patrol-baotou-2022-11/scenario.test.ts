import { beforeAll, describe, expect, it } from 'vitest'
import { plusHours } from '#kernel/primitives/instant.ts'
import type { BeatHourState } from '#patrol/beats/state.ts'
import type { IssueState } from '#patrol/kit/state.ts'
import { PATROL_OFFER } from '#patrol/module.ts'
import { DryRun } from '../dry-run.ts'
import { PATROL_BAOTOU_2022_11 } from './scenario.ts'
import { BUREAUS, UNITS } from './units.ts'

const { opensAt, seed, generate } = PATROL_BAOTOU_2022_11
const run = new DryRun(PATROL_BAOTOU_2022_11, [PATROL_OFFER])
beforeAll(() => {
  for (const step of generate(seed)) if (step.at <= opensAt) run.take(step)
}, 60_000)

const domains = <S>(kind: string): S[] =>
  [...run.subjects].filter(([stream]) => stream.startsWith(`${kind}/`)).map(([, { domain }]) => domain as S)
const open = () => [...run.subjects.values()].flatMap(({ duties }) => duties).filter(({ closed }) => closed === null)

describe('Baotou up to the opening evening', () => {
  it('is accepted whole', () => expect(run.report().refusals).toEqual({}))

  it('issues 77 cars and 624 sets over every bureau and front-line units, each counting its own', () => {
    const issues = domains<Exclude<IssueState, { status: 'none' }>>('patrol-issue')
    const sum = (item: string) => issues.filter((one) => one.item === item).reduce((n, { quantity }) => n + quantity, 0)
    expect([sum('car'), sum('kit-set')]).toEqual([77, 624])
    for (const { code } of BUREAUS)
      expect(
        issues.some(({ place }) => place.startsWith(code)),
        code,
      ).toBe(true)
    expect(new Set(issues.map(({ unit }) => unit)).size).toBe(UNITS.length)
    const statuses = new Set(issues.map(({ status }) => status))
    expect([...statuses].sort()).toEqual(['accepted', 'differs', 'issued', 'settled'])
  })

  it('has more than 350 at the launch', () => {
    const present = run.report().factsByType['officer-present'] ?? 0
    expect(present).toBeGreaterThan(350)
    expect(present).toBeLessThanOrEqual(350 * 1.05)
  })

  it('lights some beats well and leaves some dark', () => {
    const hours = domains<Exclude<BeatHourState, null>>('patrol-beat-hour')
    const reached = hours.filter(({ minutes, target }) => minutes.length >= target).length
    expect(hours.length).toBeGreaterThan(2_000)
    expect(reached / hours.length).toBeGreaterThan(0.5)
    expect(reached / hours.length).toBeLessThan(0.95)
    expect(hours.some(({ minutes, target }) => minutes.length < target / 2)).toBe(true)
  })

  it('leaves duties late and soon for those who look', () => {
    const late = open().filter(({ stages }) => stages.finish.dueAt !== null && stages.finish.dueAt < opensAt)
    expect(new Set(late.map(({ kind }) => kind))).toContain('count-kit')
    expect(new Set(late.map(({ kind }) => kind))).toContain('kit-difference')
    const soon = plusHours(opensAt, 8)
    expect(
      open().filter(({ kind, stages }) => kind === 'patrol-shift' && (stages.finish.dueAt ?? soon) < soon).length,
    ).toBeGreaterThan(30)
  })
})
