import { afterEach, describe, expect, it } from 'vitest'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { EBOLA_DRILL_2025 } from '#scenarios/ebola-drill-2025/scenario.ts'
import { MEASLES_DRILL_2024 } from '#scenarios/measles-drill-2024/scenario.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { type TestStore, testStore } from '#store/testing/test-store.ts'
import { CATALOGUE, COMMANDS, MODULES } from '../catalogue.ts'
import { scenarioNamed } from './known-scenarios.ts'
import { parsePayloads } from './parse-payloads.ts'
import { submitSteps } from './submit-steps.ts'

const CITY = '1501' as CityCode

let store: TestStore
/** The whole scenario on a real store, through the contracts and the path of the loader. */
async function load(scenario: Scenario) {
  store = await testStore(MODULES, { packs: CATALOGUE.packs, disease: scenario.disease })
  const steps = [...scenario.generate(scenario.seed)].map((step) =>
    step.kind === 'command' ? parsePayloads(step, COMMANDS) : step,
  )
  return submitSteps(store, CITY, steps)
}
const first = async (select: string) => (await store.operatorSql(select)).rows[0]

describe.each([
  [EBOLA_DRILL_2025, { heightened: true, followed: 14, becameCase: 1 }],
  [MEASLES_DRILL_2024, { heightened: false, followed: 9, becameCase: 2 }],
] as const)('$id on a real store', (scenario, expected) => {
  afterEach(() => store.close())
  it('is taken without a refusal, ends closed with nothing owed, and replays to the same records', async () => {
    expect(await load(scenario)).toMatchObject({ refused: 0, why: [] })
    expect(
      await first(`select (declared_at is not null) as declared, (closed_at is not null) as closed,
      (heightened_until is not null) as heightened, resets, cases, awaiting
      from outbreak_ends where known_to is null`),
    ).toMatchObject({
      declared: true,
      closed: true,
      heightened: expected.heightened,
      resets: 2,
      cases: 3,
      awaiting: 0,
    })
    expect(
      await first(`select count(*)::int as contacts, count(*) filter (where status = 'becameCase')::int as ill,
      count(*) filter (where status = 'released' and release_reason = 'expired')::int as released
      from contacts where known_to is null`),
    ).toMatchObject({
      contacts: expected.followed,
      ill: expected.becameCase,
      released: expected.followed - expected.becameCase,
    })
    expect(
      await first('select count(*)::int as open from duties where known_to is null and closed_at is null'),
    ).toEqual({ open: 0 })
    await store.seal()
    expect(await store.verify()).toMatchObject({ identical: true, chain: 'intact' })
  })
})

it('both can be started by name, each with the accounts of desks that it has', () => {
  for (const { id } of [EBOLA_DRILL_2025, MEASLES_DRILL_2024])
    expect(scenarioNamed(id).demoAccounts.map(({ account }) => account)).toEqual([
      'commander',
      'district',
      'tracing',
      'transfer',
      'isolation',
      'epidemiologist',
      'hospital',
    ])
})
