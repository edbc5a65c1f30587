import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Store } from '#store/store.ts'
import { type Companion, cityOfCompanion } from './companion.ts'
import { fingerprintOf } from './fingerprint.ts'
import { openGenerator } from './generator-thread.ts'
import { ScenarioRunner, type StepsFrom } from './scenario-runner.ts'

export interface CompanionStatus {
  readonly id: string
  readonly state: 'waiting' | 'loading' | 'ready' | 'failed'
  readonly percent: number
  readonly refused: number
  readonly queued: number
}

export interface CompanionsOptions {
  readonly store: Store
  readonly companions: readonly Companion[]
  readonly until?: Instant | undefined
  onProgress(): void
  log(line: string): void
  /** Opens the generator of a scenario; a thread of its own unless a test makes the steps itself. */
  openSteps?(scenario: Companion['scenario']): StepsFrom
}

interface Loading {
  readonly companion: Companion
  readonly runner: ScenarioRunner
  state: CompanionStatus['state']
}

const ON_A_THREAD =
  ({ id, seed }: Companion['scenario']): StepsFrom =>
  (skip) =>
    openGenerator({ scenario: id, seed, skip })

/**
 * Loads the scenarios of the other systems, one after the other, and plays what is left of them as the clock passes.
 * One that fails says so and leaves the others, and the lead one, as they are.
 */
export class CompanionLoader {
  readonly #options: CompanionsOptions
  readonly #all: readonly Loading[]
  #stopped = false

  constructor(options: CompanionsOptions) {
    this.#options = options
    this.#all = options.companions.map((companion) => ({
      companion,
      runner: new ScenarioRunner({
        store: options.store,
        city: cityOfCompanion(companion),
        scenario: companion.scenario,
        fingerprint: fingerprintOf(companion.scenario, ...companion.folders),
        until: options.until,
        follows: true,
        openSteps: (options.openSteps ?? ON_A_THREAD)(companion.scenario),
        onProgress: () => options.onProgress(),
        log: options.log,
      }),
      state: 'waiting' as const,
    }))
  }

  get status(): CompanionStatus[] {
    return this.#all.map(({ companion, runner, state }) => {
      const { percent, refused, queued } = runner.status
      return { id: companion.scenario.id, state, percent: state === 'waiting' ? 0 : percent, refused, queued }
    })
  }

  /** Nothing is being loaded or waits to be. */
  get isWhole(): boolean {
    return this.#all.every(({ state }) => state === 'ready' || state === 'failed')
  }

  /** Every companion of the city is in: the clock may now say there what nobody did in time. */
  isWholeIn(city: CityCode): boolean {
    return this.#all.every(({ companion, state }) => cityOfCompanion(companion) !== city || state === 'ready')
  }

  /** @param loaded called after each one that is in */
  async load(loaded: (companion: Companion) => Promise<void>): Promise<void> {
    for (const one of this.#all) {
      if (this.#stopped) return
      await this.#loadOne(one)
      if (one.state === 'ready') await loaded(one.companion)
    }
  }

  async #loadOne(one: Loading): Promise<void> {
    const { store, log, onProgress } = this.#options
    one.state = 'loading'
    onProgress()
    try {
      await one.runner.resume()
      if (one.runner.status.reached === null && one.companion.divisions.length > 0)
        await store.divisions.load(one.companion.divisions)
      await one.runner.load()
      if (!this.#stopped) one.state = 'ready'
    } catch (error) {
      one.state = 'failed'
      log(`scenario ${one.companion.scenario.id}: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
    }
    onProgress()
  }

  /** Plays what the clock has passed, of those that are in. */
  async playUntil(now: Instant): Promise<void> {
    for (const { runner, state } of this.#all) if (state === 'ready') await runner.playUntil(now)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    for (const { runner } of this.#all) await runner.stop()
  }
}
