import { describe, expect, it } from 'vitest'
import { MODULES } from '../catalogue.ts'
import { companionsOf } from '../start/open-companions.ts'
import { cityOfCompanion } from './companion.ts'
import { scenarioNamed, stepsNamed } from './known-scenarios.ts'

const lead = scenarioNamed('hohhot-2022-11')
const unique = (names: readonly string[]) => [...new Set(names)]

describe('what is loaded behind the lead scenario', () => {
  const ids = lead.companions.map(({ scenario }) => scenario.id)

  it('has an id of its own, by which its steps are found', () => {
    expect(unique([lead.scenario.id, ...ids])).toHaveLength(ids.length + 1)
    for (const id of ids) expect(stepsNamed(id).id).toBe(id)
  })

  it('opens and ends with the lead one, whose clock it follows', () => {
    for (const { scenario } of lead.companions)
      expect([scenario.id, scenario.opensAt, scenario.zone]).toEqual([
        scenario.id,
        lead.scenario.opensAt,
        lead.scenario.zone,
      ])
  })

  it('belongs to a module that there is, in a city', () => {
    const modules = MODULES.map(({ name }) => name)
    for (const one of lead.companions) {
      expect(modules).toContain(one.module)
      expect(cityOfCompanion(one)).toMatch(/^15\d\d$/)
    }
  })

  it('no two demo accounts of all of them have one name', () => {
    const names = [lead, ...lead.companions].flatMap(({ demoAccounts }) => demoAccounts.map(({ account }) => account))
    expect(unique(names)).toHaveLength(names.length)
  })

  it('is chosen by module or by name, all of it when nothing is said', () => {
    const chosen = (companions: readonly string[] | undefined) =>
      companionsOf(lead, { companions }).map(({ scenario }) => scenario.id)
    expect(chosen(undefined)).toEqual(ids)
    expect(chosen([])).toEqual([])
    const [first] = lead.companions
    if (first === undefined) return
    expect(chosen([first.scenario.id])).toEqual([first.scenario.id])
    expect(chosen([first.module])).toContain(first.scenario.id)
  })
})
