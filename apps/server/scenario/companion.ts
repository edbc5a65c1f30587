import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CityCode, PlaceCode } from '#kernel/primitives/ids.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import type { Division } from '#store/store.ts'
import type { DemoAccount } from '../identity/demo-accounts.ts'

/** Where a scenario comes from: its steps, the sources that make them, its places, a way in for each of its desks. */
export interface ScenarioSource {
  readonly scenario: Scenario
  /** Where the sources lie that make its steps. */
  readonly folders: readonly string[]
  readonly divisions: readonly Division[]
  readonly demoAccounts: readonly DemoAccount[]
}

/** A scenario of another system, in its own ledger or beside the lead one's records; loaded after the lead. */
export interface Companion extends ScenarioSource {
  /** As its `DomainModule` is named. */
  readonly module: string
}
export const cityOfCompanion = ({ scenario }: Companion): CityCode => scenario.city as CityCode

export const scenarioFolder = (name: string): string =>
  fileURLToPath(new URL(`../../../scenarios/${name}`, import.meta.url))

export const toDivision = (row: { code: string; name: string; level: number; parent: string }): Division => ({
  code: row.code as PlaceCode,
  level: row.level,
  parent: row.parent === '' ? null : (row.parent as PlaceCode),
  nameZh: row.name,
  nameEn: null,
})

/** The official divisions that a scenario's folder brings as `divisions.csv`; none when it brings no such file. */
function divisionsIn(folder: string): Division[] {
  const file = join(folder, 'divisions.csv')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = '', level = '', parent = ''] = line.split(',')
      return toDivision({ code, name, level: Number(level), parent })
    })
}

/**
 * @param folder name of the scenario's folder under `scenarios/`
 * @param demoAccounts one a desk; their names are unique among all scenarios
 */
export function companion(
  module: string,
  scenario: Scenario,
  folder: string,
  demoAccounts: readonly DemoAccount[],
): Companion {
  const path = scenarioFolder(folder)
  return { module, scenario, folders: [path], divisions: divisionsIn(path), demoAccounts }
}
