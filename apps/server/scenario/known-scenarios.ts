import { fileURLToPath } from 'node:url'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { DIVISIONS } from '#scenarios/hohhot-2022-11/divisions.ts'
import { HOHHOT_2022_11 } from '#scenarios/hohhot-2022-11/scenario.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import type { Division } from '#store/store.ts'
import { type DemoAccount, demoAccountsOf } from '../identity/demo-accounts.ts'

export interface KnownScenario {
  readonly scenario: Scenario
  /** Where the sources lie that make its steps. */
  readonly folder: string
  readonly divisions: readonly Division[]
  readonly demoAccounts: readonly DemoAccount[]
}

const toDivision = ({ code, name, level, parent }: (typeof DIVISIONS)[number]): Division => ({
  code: code as PlaceCode,
  level,
  parent: parent === '' ? null : (parent as PlaceCode),
  nameZh: name,
  nameEn: null,
})

const SCENARIOS: readonly KnownScenario[] = [
  {
    scenario: HOHHOT_2022_11,
    folder: fileURLToPath(new URL(`../../../scenarios/${HOHHOT_2022_11.id}`, import.meta.url)),
    divisions: DIVISIONS.map(toDivision),
    demoAccounts: demoAccountsOf('1501', '150105', 'h-designated-1'),
  },
]

/** @throws {RangeError} naming the scenarios there are. */
export function scenarioNamed(name: string): KnownScenario {
  const found = SCENARIOS.find(({ scenario }) => scenario.id === name)
  if (found !== undefined) return found
  const names = SCENARIOS.map(({ scenario }) => scenario.id).join(', ')
  throw new RangeError(`FIREBREAK_SCENARIO=${name} is not known; choose one of: ${names}, none`)
}
