import type { CityCode } from '#kernel/primitives/ids.ts'
import { earlier, type Instant, plusDays, plusMinutes } from '#kernel/primitives/instant.ts'
import type { CityClock, Store } from '#store/store.ts'
import { ProblemError } from '../http/problem.ts'
import { runDue } from '../jobs/run-due.ts'
import type { ClockMove } from '../runtime.ts'
import type { ScenarioRunner } from '../scenario/scenario-runner.ts'

/** An advance goes in steps of this many minutes, so that what lapses at noon lapses before what happens at one. */
const STEP_MINUTES = 10
/** As long as more than this is left to go, an advance goes hour by hour: weeks of watching would take many minutes. */
const LONG_DAYS = 2
const LONG_STEP_MINUTES = 60
/** How often a running city is looked at, in wall time. */
const TICK_MS = 1000

export interface CityTimeOptions {
  readonly store: Store
  readonly city: CityCode
  readonly runner: ScenarioRunner | undefined
  onMoved(): void
  log(line: string): void
}

/** Makes time pass in the city: plays the scenario's steps and does what the clock owes. One move at a time. */
export class CityTime {
  readonly #options: CityTimeOptions
  #turn: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #busy = false

  constructor(options: CityTimeOptions) {
    this.#options = options
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
      const { store, city, runner } = this.#options
      if (runner !== undefined && runner.status.state !== 'ready') {
        throw new ProblemError('clock-loading', { percent: runner.status.percent })
      }
      const clock = await store.clock.get(city)
      if (clock.mode === 'real') throw new ProblemError('only-in-scenario')
      const now = await store.clock.now(city)
      const to = move.to ?? now
      if (to < now) throw new ProblemError('clock-backwards', { now, to })
      await runner?.whole()
      await this.#advance(clock, now, to)
      await store.clock.set(city, {
        mode: 'scenario',
        instant: to,
        rate: move.rate ?? clock.rate,
        state: (move.run ?? clock.state === 'running') ? 'running' : 'paused',
      })
      this.#options.onMoved()
    })
  }

  async #advance(clock: Extract<CityClock, { mode: 'scenario' }>, from: Instant, to: Instant): Promise<void> {
    const { store, city } = this.#options
    for (let at = from; at < to; ) {
      const minutes = plusDays(at, LONG_DAYS) < to ? LONG_STEP_MINUTES : STEP_MINUTES
      at = earlier(plusMinutes(at, minutes), to)
      await this.#pass(at)
      await store.clock.set(city, { mode: 'scenario', instant: at, rate: clock.rate, state: 'paused' })
      this.#options.onMoved()
    }
  }

  /** First what people did until then, then what nobody did in time. */
  async #pass(now: Instant): Promise<void> {
    const { store, city, runner } = this.#options
    await runner?.playUntil(now)
    await runDue(store, city, now)
  }

  async #tick(): Promise<void> {
    const { store, city, runner, log } = this.#options
    if (this.#busy || (runner !== undefined && !runner.isWhole)) return
    this.#busy = true
    try {
      const clock = await store.clock.get(city)
      if (clock.mode === 'scenario' && clock.state === 'paused') return
      await this.#inTurn(async () => this.#pass(await store.clock.now(city)))
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
