import { EBOLA_DRILL_2025 } from '#scenarios/ebola-drill-2025/scenario.ts'
import { DIVISIONS } from '#scenarios/hohhot-2022-11/divisions.ts'
import { HOHHOT_2022_11 } from '#scenarios/hohhot-2022-11/scenario.ts'
import { MEASLES_DRILL_2024 } from '#scenarios/measles-drill-2024/scenario.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { type DemoAccount, demoAccountsOf } from '../identity/demo-accounts.ts'
import { type Companion, type ScenarioSource, scenarioFolder, toDivision } from './companion.ts'
import { HOHHOT_COMPANIONS } from './companions.ts'

export interface KnownScenario extends ScenarioSource {
  /** Loaded when it is whole, and never before. */
  readonly companions: readonly Companion[]
}

/** Desks that a small outbreak has: nobody is swabbed by area, no building is closed, and it has one hospital. */
const SMALL_DESKS = ['command', 'tracing', 'transfer', 'isolation', 'cdc']
const SMALL_HOSPITAL = 'h-drill-1'
const isOfSmall = ({ post }: DemoAccount): boolean =>
  post === `${SMALL_HOSPITAL}.hospital` || SMALL_DESKS.includes(post.slice(post.indexOf('.') + 1))

const smallScenario = (scenario: Scenario, district: string): KnownScenario => ({
  scenario,
  folders: [scenarioFolder(scenario.id), scenarioFolder('small-outbreak')],
  divisions: DIVISIONS.map(toDivision),
  demoAccounts: demoAccountsOf('1501', district, SMALL_HOSPITAL).filter(isOfSmall),
  companions: [],
})

const SCENARIOS: readonly KnownScenario[] = [
  {
    scenario: HOHHOT_2022_11,
    folders: [scenarioFolder(HOHHOT_2022_11.id)],
    divisions: DIVISIONS.map(toDivision),
    demoAccounts: demoAccountsOf('1501', '150105', 'h-designated-1'),
    companions: HOHHOT_COMPANIONS,
  },
  smallScenario(EBOLA_DRILL_2025, '150105'),
  smallScenario(MEASLES_DRILL_2024, '150103'),
]

/** @throws {RangeError} naming the scenarios there are. */
export function scenarioNamed(name: string): KnownScenario {
  const found = SCENARIOS.find(({ scenario }) => scenario.id === name)
  if (found !== undefined) return found
  const names = SCENARIOS.map(({ scenario }) => scenario.id).join(', ')
  throw new RangeError(`FIREBREAK_SCENARIO=${name} is not known; choose one of: ${names}, none`)
}

/** A scenario by its id, be it one that can be started or one that is loaded behind it. @throws {RangeError} */
export function stepsNamed(id: string): Scenario {
  const behind = SCENARIOS.flatMap(({ companions }) => companions).find(({ scenario }) => scenario.id === id)
  return behind?.scenario ?? scenarioNamed(id).scenario
}
