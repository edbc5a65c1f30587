import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Store } from '#store/store.ts'
import { fingerprintOf } from '../scenario/fingerprint.ts'
import { openGenerator } from '../scenario/generator-thread.ts'
import type { KnownScenario } from '../scenario/known-scenarios.ts'
import { ScenarioRunner, type ScenarioStatus } from '../scenario/scenario-runner.ts'

export interface OpenedScenario {
  readonly runner: ScenarioRunner
  /** Loaded up to its opening by an earlier run. */
  readonly whole: boolean
}

/**
 * Gives a new store the scenario's places and clock, and finds where an interrupted load goes on.
 * @throws {RangeError} when the interrupted load was of another version of the scenario.
 */
export async function openScenario(
  store: Store,
  cities: readonly [CityCode, ...CityCode[]],
  known: KnownScenario,
  onProgress: (status: ScenarioStatus) => void,
  log: (line: string) => void,
  until?: Instant,
): Promise<OpenedScenario> {
  const { scenario } = known
  const runner = new ScenarioRunner({
    store,
    city: cities[0],
    scenario,
    fingerprint: fingerprintOf(scenario, ...known.folders),
    openSteps: (skip) => openGenerator({ scenario: scenario.id, seed: scenario.seed, skip }),
    onProgress,
    log,
    until,
  })
  const whole = await runner.resume()
  if (runner.status.reached === null) {
    await store.divisions.load(known.divisions)
    for (const city of cities)
      await store.clock.set(city, { mode: 'scenario', instant: scenario.startsAt, rate: 1, state: 'paused' })
  }
  return { runner, whole }
}
