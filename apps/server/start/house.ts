import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { TimeZone } from '#kernel/primitives/local-day.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import type { Store } from '#store/store.ts'
import { CATALOGUE } from '../catalogue.ts'
import type { CityTime } from '../clock/city-time.ts'
import { LiveHub } from '../http/live-hub.ts'
import { ProblemError } from '../http/problem.ts'
import type { Auth } from '../identity/auth.ts'
import type { DemoAccount } from '../identity/demo-accounts.ts'
import type { ReadLog } from '../identity/read-log.ts'
import type { ClockMove, ClockView, Runtime } from '../runtime.ts'
import type { CompanionLoader } from '../scenario/companion-loader.ts'
import type { ScenarioRunner, ScenarioStatus } from '../scenario/scenario-runner.ts'
import type { WorkflowRunner } from '../workflows/workflow-runner.ts'

const NO_SCENARIO: ScenarioStatus = { state: 'empty', percent: 100, reached: null, refused: 0, queued: 0 }
const IS_IN = new Set<ScenarioStatus['state']>(['empty', 'ready'])

export interface HouseOptions
  extends Pick<Runtime, 'version' | 'leadCity' | 'zone' | 'disease' | 'localToken' | 'webRoot'> {
  readonly scenario: Scenario | undefined
  /** Ledgers beside the lead one, by the module whose records lie there. */
  readonly companions?: readonly { readonly module: string; readonly city: CityCode }[]
}

/** The runtime of a server: furnished piece by piece while it starts. */
export class House implements Runtime {
  readonly version: string
  readonly leadCity: CityCode
  readonly cities: readonly [CityCode, ...CityCode[]]
  readonly zone: TimeZone
  readonly disease: string
  readonly scenarioMode: boolean
  readonly localToken: string
  readonly webRoot: string
  readonly catalogue = CATALOGUE
  readonly live = new LiveHub()
  demoAccounts: readonly DemoAccount[] = []
  /** What the start is at, told to whoever comes too early. */
  phase = 'PostgreSQL'
  runner: ScenarioRunner | undefined
  companions: CompanionLoader | undefined
  workflows: WorkflowRunner | undefined
  time: CityTime | undefined
  readonly #scenario: Scenario | undefined
  readonly #companions: readonly { readonly module: string; readonly city: CityCode }[]
  #store: Store | undefined
  #auth: Auth | undefined
  #readLog: ReadLog | undefined

  constructor(options: HouseOptions) {
    this.version = options.version
    this.leadCity = options.leadCity
    this.#companions = options.companions ?? []
    const others = new Set(this.#companions.map(({ city }) => city))
    others.delete(options.leadCity)
    this.cities = [options.leadCity, ...others]
    this.zone = options.zone
    this.disease = options.disease
    this.scenarioMode = options.scenario !== undefined
    this.localToken = options.localToken
    this.webRoot = options.webRoot
    this.#scenario = options.scenario
  }

  citiesOf(module: string): readonly CityCode[] {
    const own = this.#companions.filter((companion) => companion.module === module).map(({ city }) => city)
    return own.length === 0 ? [this.leadCity] : [...new Set(own)]
  }

  furnish(store: Store, auth: Auth, readLog: ReadLog): void {
    this.#store = store
    this.#auth = auth
    this.#readLog = readLog
  }

  store(): Store {
    if (this.#store === undefined) throw new ProblemError('starting', { what: this.phase })
    return this.#store
  }

  auth(): Auth {
    if (this.#auth === undefined) throw new ProblemError('starting', { what: this.phase })
    return this.#auth
  }

  readLog(): ReadLog {
    if (this.#readLog === undefined) throw new ProblemError('starting', { what: this.phase })
    return this.#readLog
  }

  get loaded(): ClockView['loaded'] {
    const lead = this.runner?.status ?? NO_SCENARIO
    const whole = IS_IN.has(lead.state) && (this.companions?.isWhole ?? true)
    return { ...lead, companions: this.companions?.status ?? [], whole }
  }

  async clockView(): Promise<ClockView> {
    const { clock } = this.store()
    const [kept, now] = [await clock.get(this.leadCity), await clock.now(this.leadCity)]
    return {
      city: placeOfCity(this.leadCity),
      now,
      mode: kept.mode,
      rate: kept.mode === 'real' ? 1 : kept.state === 'running' ? kept.rate : 0,
      simulated: kept.mode === 'scenario',
      loaded: this.loaded,
      opensAt: this.#scenario?.opensAt ?? null,
      endsAt: this.#scenario?.endsAt ?? null,
    }
  }

  async moveClock(move: ClockMove): Promise<ClockView> {
    if (this.time === undefined) throw new ProblemError('starting', { what: this.phase })
    await this.time.move(move)
    return this.clockView()
  }
}
