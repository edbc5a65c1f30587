import type { CityCode } from '#kernel/primitives/ids.ts'
import { earlier, type Instant, plusDays, plusMinutes } from '#kernel/primitives/instant.ts'
import type { CityClock, Store } from '#store/store.ts'
import { ProblemError } from '../http/problem.ts'
import { runDue } from '../jobs/run-due.ts'
import type { ClockMove } from '../runtime.ts'
import type { CompanionLoader } from '../scenario/companion-loader.ts'
import type { ScenarioRunner } from '../scenario/scenario-runner.ts'

/** An advance goes in steps of this many minutes, so that what lapses at noon lapses before what happens at one. */
const STEP_MINUTES = 10
/** As long as more than this is left to go, an advance goes hour by hour: weeks of watching would take many minutes. */
const LONG_DAYS = 2
const LONG_STEP_MINUTES = 60
/** How often a running city is looked at, in wall time. */
const TICK_MS = 1000

type ScenarioClock = Extract<CityClock, { mode: 'scenario' }>

export interface CityTimeOptions {
  readonly store: Store
  /** Every city of the home; the first leads, and all clocks move together. */
  readonly cities: readonly [CityCode, ...CityCode[]]
  readonly runner: ScenarioRunner | undefined
  readonly companions?: CompanionLoader | undefined
  /** Done at the end of every pass, so that an advance is the same however fast it goes. */
  follow?(): Promise<void>
  onMoved(): void
  log(line: string): void
}

/** Makes time pass in the cities: plays the scenarios' steps and does what the clocks owe. One move at a time. */
export class CityTime {
  readonly #options: CityTimeOptions
  #turn: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #busy = false

  constructor(options: CityTimeOptions) {
    this.#options = options
  }

  get #lead(): CityCode {
    return this.#options.cities[0]
  }

  start(): void {
    this.#timer = setInterval(() => void this.#tick(), TICK_MS).unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#turn
  }

  /** Moves the clock as asked. @throws {ProblemError} while loading, or when asked to go back. */
  move(move: ClockMove): Promise<void> {
    return this.#inTurn(async () => {
      const { store, runner } = this.#options
      if (runner !== undefined && runner.status.state !== 'ready') {
        throw new ProblemError('clock-loading', { percent: runner.status.percent })
      }
      const clock = await store.clock.get(this.#lead)
      if (clock.mode === 'real') throw new ProblemError('only-in-scenario')
      const now = await store.clock.now(this.#lead)
      const to = move.to ?? now
      if (to < now) throw new ProblemError('clock-backwards', { now, to })
      await runner?.whole()
      await this.#advance(clock, now, to)
      await this.#setAll({
        instant: to,
        rate: move.rate ?? clock.rate,
        state: (move.run ?? clock.state === 'running') ? 'running' : 'paused',
      })
      this.#options.onMoved()
    })
  }

  /** Sets the clocks of the other cities by the lead's: they stood where the lead's stood when they were made. */
  align(): Promise<void> {
    return this.#inTurn(async () => {
      const { store } = this.#options
      const clock = await store.clock.get(this.#lead)
      if (clock.mode === 'scenario') await this.#setAll({ ...clock, instant: await store.clock.now(this.#lead) })
    })
  }

  async #setAll({ instant, rate, state }: Pick<ScenarioClock, 'instant' | 'rate' | 'state'>): Promise<void> {
    const { store, cities } = this.#options
    for (const city of cities) await store.clock.set(city, { mode: 'scenario', instant, rate, state })
  }

  async #advance(clock: ScenarioClock, from: Instant, to: Instant): Promise<void> {
    for (let at = from; at < to; ) {
      const minutes = plusDays(at, LONG_DAYS) < to ? LONG_STEP_MINUTES : STEP_MINUTES
      at = earlier(plusMinutes(at, minutes), to)
      await this.#pass(at)
      await this.#setAll({ instant: at, rate: clock.rate, state: 'paused' })
      this.#options.onMoved()
    }
  }

  /** First what people did until then, then what nobody did in time. */
  async #pass(now: Instant): Promise<void> {
    const { store, cities, runner, companions, follow } = this.#options
    await runner?.playUntil(now)
    await companions?.playUntil(now)
    for (const city of cities)
      if (city === this.#lead || (companions?.isWholeIn(city) ?? true)) await runDue(store, city, now)
    await follow?.()
  }

  async #tick(): Promise<void> {
    const { store, runner, log } = this.#options
    if (this.#busy || (runner !== undefined && !runner.isWhole)) return
    this.#busy = true
    try {
      const clock = await store.clock.get(this.#lead)
      if (clock.mode === 'scenario' && clock.state === 'paused') return
      await this.#inTurn(async () => this.#pass(await store.clock.now(this.#lead)))
    } catch (error) {
      log(`clock: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      this.#busy = false
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}
