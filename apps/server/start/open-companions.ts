import type { Store } from '#store/store.ts'
import { createDemoAccounts } from '../identity/accounts.ts'
import type { Companion } from '../scenario/companion.ts'
import { CompanionLoader } from '../scenario/companion-loader.ts'
import type { KnownScenario } from '../scenario/known-scenarios.ts'
import type { ServerConfig } from './config.ts'
import { printDemoAccounts } from './demo-people.ts'
import type { Opening } from './start-server.ts'

/** The companions of a scenario that this start asks for. */
export function companionsOf(
  known: KnownScenario | undefined,
  { companions: wanted }: Pick<ServerConfig, 'companions'>,
): readonly Companion[] {
  const all = known?.companions ?? []
  if (wanted === undefined) return all
  return all.filter(({ module, scenario }) => wanted.includes(module) || wanted.includes(scenario.id))
}

export function openCompanions({ house, config, known, bar, log }: Opening, store: Store): CompanionLoader | undefined {
  const companions = companionsOf(known, config)
  if (companions.length === 0) return undefined
  return new CompanionLoader({
    store,
    companions,
    until: config.until,
    onProgress() {
      bar.showCompanions(house.loaded.companions)
      house.live.tell('loading', house.loaded)
    },
    log,
  })
}

/** Behind the lead scenario, when it is whole: the board is open meanwhile. */
export async function loadCompanions({ house, bar, log }: Opening, store: Store): Promise<void> {
  const { companions, time } = house
  if (companions === undefined) return
  // A home that was loaded before there were other cities has no clocks of theirs.
  await time?.align()
  await companions.load(async ({ demoAccounts }) => {
    house.demoAccounts = [...house.demoAccounts, ...demoAccounts]
    await createDemoAccounts(house.auth(), demoAccounts)
    printDemoAccounts(demoAccounts, log)
  })
  bar.end()
  await store.seal()
}
