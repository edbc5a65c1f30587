import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/primitives/instant.ts'
import { HOHHOT_2022_11 as scenario } from '#scenarios/hohhot-2022-11/scenario.ts'
import { loadPercent } from './load-progress.ts'

describe('loading progress', () => {
  it('goes from 0 at the start to 100 where the board opens, never back', () => {
    const days = scenario.days.map(({ date }) => loadPercent(scenario, instant(`${date}T12:00:00+08:00`)))
    expect(loadPercent(scenario, scenario.startsAt)).toBe(0)
    expect(loadPercent(scenario, scenario.opensAt)).toBe(100)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })
})
