import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { plusDays } from '#kernel/primitives/instant.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { CATALOGUE, MODULES, TEXT_FIELDS } from '../catalogue.ts'
import { CityTime } from '../clock/city-time.ts'
import type { App } from '../http/app-type.ts'
import { buildApp } from '../http/build-app.ts'
import { TOPICS } from '../http/live-hub.ts'
import { createDemoAccounts } from '../identity/accounts.ts'
import { openAuth } from '../identity/auth.ts'
import { openReadLog } from '../identity/read-log.ts'
import { openJobs } from '../jobs/job-queue.ts'
import { keepMembers } from '../reading/study/keep-members.ts'
import { cityOfCompanion } from '../scenario/companion.ts'
import { type KnownScenario, scenarioNamed } from '../scenario/known-scenarios.ts'
import type { ScenarioStatus } from '../scenario/scenario-runner.ts'
import { keepTexts } from '../texts/keep-texts.ts'
import { beginWorkflows } from './begin-workflows.ts'
import { readOidc, SCENARIO_NONE, type ServerConfig } from './config.ts'
import { demoPeople, printDemoAccounts } from './demo-people.ts'
import { lockHome } from './home-lock.ts'
import { House } from './house.ts'
import { type LoadBar, openLoadBar } from './load-bar.ts'
import { companionsOf, loadCompanions, openCompanions } from './open-companions.ts'
import { openScenario } from './open-scenario.ts'
import { homeSecret } from './secret.ts'
import { removeServerFile, writeServerFile } from './server-file.ts'

/** City and rules of a server that starts empty. */
const DEFAULT_CITY = { city: '1501', zone: 'Asia/Shanghai', disease: 'covid-19' }
const AUTH_POOL = 3
const TOKEN_BYTES = 32

export interface RunningServer {
  readonly url: string
  /** Resolves when the board can be used: the first day is loaded, or everything was loaded before. */
  readonly usable: Promise<void>
  /** Resolves when the scenario is loaded up to its opening; rejects when loading failed. */
  readonly loaded: Promise<void>
  stop(): Promise<void>
}

export interface StartOptions {
  log(line: string): void
}

/** What has been opened, to be closed in the opposite order. */
class Closing {
  readonly #steps: (() => Promise<unknown>)[] = []
  add(step: () => Promise<unknown>): void {
    this.#steps.unshift(step)
  }
  async close(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step().catch(() => undefined)
  }
}

async function listen(app: App, config: ServerConfig): Promise<string> {
  return app.listen({ host: config.host, port: config.port })
}

/**
 * Starts a server: the door first, so that `/healthz` answers while PostgreSQL starts, then store, sign-in,
 * scenario and clock.
 * @throws {HomeInUse} when another server keeps its records in the same home.
 */
export async function startServer(config: ServerConfig, { log }: StartOptions): Promise<RunningServer> {
  const known = config.scenario === SCENARIO_NONE ? undefined : scenarioNamed(config.scenario)
  const closing = new Closing()
  closing.add(await lockHome(config.home, process.pid))
  try {
    const localToken = randomBytes(TOKEN_BYTES).toString('base64url')
    const about = known?.scenario ?? DEFAULT_CITY
    const house = new House({
      version: config.version,
      leadCity: about.city as CityCode,
      zone: about.zone,
      disease: about.disease,
      scenario: known?.scenario,
      companions: companionsOf(known, config).map((one) => ({ module: one.module, city: cityOfCompanion(one) })),
      localToken,
      webRoot: config.webRoot,
    })
    const app = await buildApp(house, { checkAnswers: false, log })
    closing.add(() => app.close())
    const url = await listen(app, config)
    await writeServerFile(config.home, { url, token: localToken, pid: process.pid })
    closing.add(() => removeServerFile(config.home))
    const { usable, loaded } = furnish(house, config, known, url, closing, log)
    return { url, usable, loaded, stop: () => closing.close() }
  } catch (error) {
    await closing.close()
    throw error
  }
}

function furnish(
  house: House,
  config: ServerConfig,
  known: KnownScenario | undefined,
  url: string,
  closing: Closing,
  log: (line: string) => void,
): Pick<RunningServer, 'usable' | 'loaded'> {
  const usable = Promise.withResolvers<void>()
  const loaded = Promise.withResolvers<void>()
  const bar = openLoadBar()
  const progress = (status: ScenarioStatus): void => {
    bar.show(status)
    house.live.tell('loading', house.loaded)
    const first =
      known === undefined || (status.reached !== null && status.reached >= plusDays(known.scenario.startsAt, 1))
    if (first || status.state === 'ready') usable.resolve()
    if (status.state === 'ready') loaded.resolve()
  }
  const failed = (error: unknown): void => {
    usable.reject(error)
    loaded.reject(error)
  }
  // Whoever does not wait for the load still must not be ended by its failure.
  loaded.promise.catch(() => undefined)
  openHouse({ house, config, known, url, closing, log, bar, progress }).then((whole) => {
    if (whole) {
      usable.resolve()
      loaded.resolve()
    }
  }, failed)
  return { usable: usable.promise, loaded: loaded.promise }
}

export interface Opening {
  readonly house: House
  readonly config: ServerConfig
  readonly known: KnownScenario | undefined
  readonly url: string
  readonly closing: Closing
  readonly bar: LoadBar
  log(line: string): void
  progress(status: ScenarioStatus): void
}

/** @returns true when nothing is left to load. */
async function openHouse(opening: Opening): Promise<boolean> {
  const { house, config, known, log, closing } = opening
  const ledger = await openStore({
    home: config.home,
    ...(config.databaseUrl === undefined ? {} : { databaseUrl: config.databaseUrl }),
    modules: MODULES,
    packs: CATALOGUE.packs,
    zone: house.zone,
    disease: house.disease,
    log,
  })
  const store = keepMembers(keepTexts(ledger, TEXT_FIELDS))
  closing.add(() => store.close())
  house.phase = 'sign-in'
  const { auth, readLog } = await openSignIn(opening, store)
  const opened =
    known === undefined
      ? undefined
      : await openScenario(store, house.cities, known, opening.progress, log, config.until)
  house.runner = opened?.runner
  house.companions = openCompanions(opening, store)
  const unsubscribe = store.subscribe(({ city }) => {
    void store.clock.now(city).then((now) => house.live.changed(TOPICS, city, now))
  })
  closing.add(async () => unsubscribe())
  house.furnish(store, auth, readLog)
  startTime(opening, store)
  const rest = finishLoading(opening, store)
  closing.add(async () => {
    await house.runner?.stop()
    await house.companions?.stop()
    await rest.catch(() => undefined)
  })
  return opened === undefined || opened.whole
}

async function openSignIn({ config, known, url, closing }: Opening, store: Store) {
  const pool = new pg.Pool({ connectionString: store.connectionString, max: AUTH_POOL })
  closing.add(() => pool.end())
  const auth = await openAuth({
    pool,
    baseUrl: url,
    secret: await homeSecret(config.home, 'session.key'),
    oidc: readOidc(process.env),
    scenarioMode: known !== undefined,
  })
  return { auth, readLog: await openReadLog(pool) }
}

function startTime({ house, closing, log }: Opening, store: Store): void {
  const time = new CityTime({
    store,
    cities: house.cities,
    runner: house.runner,
    companions: house.companions,
    follow: () => house.workflows?.drain() ?? Promise.resolve(),
    onMoved: () => {
      void house.clockView().then((view) => house.live.tell('clock', view))
    },
    log,
  })
  house.time = time
  time.start()
  closing.add(() => time.stop())
}

/** After the door is open: demo accounts, the load itself, the seal over it, and the standing jobs. */
async function finishLoading(opening: Opening, store: Store): Promise<void> {
  const { house, known, bar, log, closing } = opening
  try {
    if (known !== undefined) {
      house.demoAccounts = known.demoAccounts
      await createDemoAccounts(house.auth(), known.demoAccounts)
      await house.runner?.load()
      house.demoAccounts = await demoPeople(store, house.leadCity, known.demoAccounts)
      await createDemoAccounts(house.auth(), house.demoAccounts)
      bar.end()
      printDemoAccounts(house.demoAccounts, log)
    }
    await store.seal()
    closing.add(await openJobs(store, log))
    house.workflows = await beginWorkflows(opening, store)
    await loadCompanions(opening, store)
    house.workflows.follow()
  } catch (error) {
    bar.end()
    log(`loading stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}
