import { z } from 'zod'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { Scenario, ScenarioStep } from '#scenarios/scenario.ts'
import type { Store } from '#store/store.ts'
import { isClockOwned } from './clock-owned.ts'
import type { StepSource } from './generator-thread.ts'
import { loadPercent } from './load-progress.ts'
import { submitSteps } from './submit-steps.ts'

/** Opens the generator; the first `skip` steps are in the store already. */
export type StepsFrom = (skip: number) => StepSource

/** How far a scenario has come, kept in the store: a restart goes on from here. */
const Kept = z.object({
  steps: z.number(),
  refused: z.number(),
  reached: z.string().nullable(),
  loaded: z.boolean(),
  /** Which version of the scenario the steps came from. */
  fingerprint: z.string().default(''),
  /** Steps after the opening that the live clock does itself. */
  leftToClock: z.number().default(0),
  /** Where this home's load stops when it is asked to stop before the scenario opens its board. */
  until: z.string().nullable().default(null),
})
type Kept = z.infer<typeof Kept>

export interface ScenarioStatus {
  readonly state: 'empty' | 'loading' | 'ready' | 'failed'
  readonly percent: number
  readonly reached: Instant | null
  readonly refused: number
  readonly queued: number
}

export interface RunnerOptions {
  readonly store: Store
  readonly city: CityCode
  readonly scenario: Scenario
  /** Tells this version of the scenario from another, whose steps must not be mixed with these. */
  readonly fingerprint: string
  /** Loads only what comes before this moment, and stops the clock there; a load under way keeps what it began with. */
  readonly until?: Instant | undefined
  /** Loaded behind another scenario, whose clock it follows and whose city it may share. */
  readonly follows?: boolean
  readonly openSteps: StepsFrom
  onProgress(status: ScenarioStatus): void
  log(line: string): void
}

const LOGGED_REFUSALS = 20

/** Loads a scenario up to where its board opens, then plays the rest as the city's clock passes it. */
export class ScenarioRunner {
  readonly #options: RunnerOptions
  readonly #memo: string
  #kept: Kept
  /** Another version was played here: whole up to its opening, but none of the steps to come are of it. */
  #foreign = false
  #state: ScenarioStatus['state'] = 'empty'
  /** Steps after the opening, in order; `#next` is the first that the clock has not passed. */
  #queue: ScenarioStep[] = []
  #next = 0
  #logged = 0
  #source: StepSource | undefined
  #stopped = false
  readonly #whole = Promise.withResolvers<void>()
  #isWhole = false

  constructor(options: RunnerOptions) {
    this.#options = options
    this.#memo = `scenario/${options.scenario.id}`
    this.#kept = {
      steps: 0,
      refused: 0,
      reached: null,
      loaded: false,
      fingerprint: options.fingerprint,
      leftToClock: 0,
      until: options.until ?? null,
    }
  }

  /** Where the board opens in this home. */
  get #opensAt(): Instant {
    return this.#kept.until === null ? this.#options.scenario.opensAt : instant(this.#kept.until)
  }
  /** What happens at the very moment of an asked stop is still to come: the state just before it is wanted. */
  #isDue(step: ScenarioStep): boolean {
    return this.#kept.until === null ? step.at <= this.#opensAt : step.at < this.#opensAt
  }

  get status(): ScenarioStatus {
    const { scenario } = this.#options
    const reached = this.#kept.reached === null ? null : instant(this.#kept.reached)
    const percent = this.#kept.loaded ? 100 : reached === null ? 0 : loadPercent(scenario, reached)
    return {
      state: this.#state,
      percent,
      reached,
      refused: this.#kept.refused,
      queued: this.#queue.length - this.#next,
    }
  }

  /** Every step is written or waits in the queue. */
  get isWhole(): boolean {
    return this.#isWhole
  }
  /** Resolves when it is so: a clock that moved earlier would pass steps that are not there yet. */
  whole(): Promise<void> {
    return this.#whole.promise
  }

  /** Steps after the opening that were not played, because the live clock does them when they fall due. */
  get leftToClock(): number {
    return this.#kept.leftToClock
  }

  /**
   * Reads how far an earlier run came. @returns whether the scenario is whole up to its opening.
   * @throws {RangeError} when that run loaded a part of another version of the scenario.
   */
  async resume(): Promise<boolean> {
    const kept = Kept.safeParse(await this.#options.store.memo.get(this.#memo))
    if (kept.success) this.#takeOver(kept.data)
    this.#state = this.#kept.loaded ? 'ready' : 'loading'
    return this.#kept.loaded
  }

  #takeOver(kept: Kept): void {
    const { fingerprint, scenario, log } = this.#options
    const { until } = this.#options
    if (until !== undefined && !kept.loaded && kept.reached !== null && kept.reached > until)
      throw new RangeError(`this home is loaded beyond ${until} already. Start with a fresh FIREBREAK_HOME.`)
    this.#kept = kept.loaded ? kept : { ...kept, until: until ?? kept.until }
    if (kept.fingerprint === fingerprint) return
    const words = `the records of this home were loaded from another version of the scenario ${scenario.id}`
    if (!kept.loaded) {
      throw new RangeError(`${words}, and not to the end. Start with a fresh FIREBREAK_HOME, or remove this one.`)
    }
    this.#foreign = true
    log(`scenario: ${words}. They stay as they are; nothing more is played after the opening.`)
    log('scenario: start with a fresh FIREBREAK_HOME to load the present version')
  }

  /** Writes everything up to the opening, in order, and then keeps the rest in memory. Ends when both are done. */
  async load(): Promise<void> {
    if (this.#foreign) return this.#finish()
    const source = this.#options.openSteps(this.#kept.steps)
    this.#source = source
    try {
      for (let batch = await source.next(); batch !== undefined && !this.#stopped; batch = await source.next()) {
        await this.#take(batch)
      }
      if (this.#stopped) return
      await this.#opened()
      this.#finish()
    } catch (error) {
      if (this.#stopped) return
      this.#state = 'failed'
      this.#options.onProgress(this.status)
      throw error
    }
  }

  #finish(): void {
    this.#isWhole = true
    this.#whole.resolve()
  }

  async #take(batch: readonly ScenarioStep[]): Promise<void> {
    const due = batch.filter((step) => this.#isDue(step))
    this.#queue.push(...batch.filter((step) => !this.#isDue(step)))
    if (due.length > 0) await this.#write(due, null)
    if (due.length < batch.length) await this.#opened()
    else await this.#clockTo(this.#kept.reached)
  }

  async #write(steps: readonly ScenarioStep[], notBefore: Instant | null): Promise<void> {
    const { store, city, scenario, follows = false } = this.#options
    const mine = this.#kept.loaded ? steps.filter((step) => !isClockOwned(city, step)) : steps
    // Two scenarios may write one city: their keys must not meet.
    const { refused, why } = await submitSteps(store, city, mine, { notBefore, keys: follows ? `${scenario.id}/` : '' })
    for (const line of why.slice(0, LOGGED_REFUSALS - this.#logged)) this.#options.log(`scenario: refused ${line}`)
    this.#logged += why.length
    const last = steps.at(-1)?.at ?? null
    this.#kept = {
      ...this.#kept,
      steps: this.#kept.steps + steps.length,
      refused: this.#kept.refused + refused,
      leftToClock: this.#kept.leftToClock + steps.length - mine.length,
      reached: last ?? this.#kept.reached,
    }
    await store.memo.set(this.#memo, this.#kept)
    this.#options.onProgress(this.status)
  }

  /** While loading the city's clock stands at what is loaded; it never goes back, whatever was played before. */
  async #clockTo(reached: string | null): Promise<void> {
    if (reached === null || this.#kept.loaded || this.#options.follows) return
    const { store, city } = this.#options
    await store.clock.set(city, { mode: 'scenario', instant: instant(reached), rate: 1, state: 'paused' })
  }

  async #opened(): Promise<void> {
    if (this.#kept.loaded) return
    const { store } = this.#options
    await store.settle()
    await this.#clockTo(this.#opensAt)
    this.#kept = { ...this.#kept, loaded: true, reached: this.#opensAt }
    this.#state = 'ready'
    await store.memo.set(this.#memo, this.#kept)
    this.#options.onProgress(this.status)
  }

  /** Plays the steps that the clock has passed at `now`. What a visitor has made impossible is refused and counted. */
  async playUntil(now: Instant): Promise<number> {
    let end = this.#next
    while (end < this.#queue.length && (this.#queue[end]?.at ?? now) <= now) end += 1
    const due = this.#queue.slice(this.#next, end)
    if (due.length === 0) return 0
    this.#next = end
    await this.#write(due, null)
    return due.length
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#source?.stop()
  }
}
