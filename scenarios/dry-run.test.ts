import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/primitives/instant.ts'
import { DryRun } from './dry-run.ts'
import { REFUSED_ON_PURPOSE } from './hohhot-2022-11/refused-on-purpose.ts'
import { HOHHOT_2022_11 } from './hohhot-2022-11/scenario.ts'

describe('the first week of the lead scenario', () => {
  it('is accepted whole by the decisions of every room', () => {
    const until = instant('2022-11-04T12:00:00+08:00')
    const run = new DryRun(HOHHOT_2022_11)
    for (const step of HOHHOT_2022_11.generate(HOHHOT_2022_11.seed)) {
      if (step.at > until) break
      run.take(step)
    }
    const report = run.report()
    expect(Object.keys(REFUSED_ON_PURPOSE)).toEqual(expect.arrayContaining(Object.keys(report.refusals)))
    expect(report.factsByType['case-classified']).toBeGreaterThan(2000)
    expect(report.factsByType['control-required']).toBeGreaterThan(50)
    expect(report.events).toBeLessThan(report.facts)
  }, 120_000)
})
