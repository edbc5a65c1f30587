import type { z } from 'zod'
import type { CityClockView } from '#kernel/contract-reads.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { TimeZone } from '#kernel/primitives/local-day.ts'
import type { CommandContract } from '#outbreak/contract-fields.ts'
import type { Store } from '#store/store.ts'
import type { LiveHub } from './http/live-hub.ts'
import type { WordsByCode } from './http/problem.ts'
import type { Auth } from './identity/auth.ts'
import type { DemoAccount } from './identity/demo-accounts.ts'
import type { ReadLog } from './identity/read-log.ts'

export type ClockView = z.infer<typeof CityClockView>

/** A move of the city's clock: forward to an instant, and at which rate it then runs. */
export interface ClockMove {
  readonly to?: Instant | undefined
  readonly rate?: number | undefined
  readonly run?: boolean | undefined
}

/** Everything that the modules promise outside: what may be sent, and why it may be refused. */
export interface Catalogue {
  readonly commands: Readonly<Record<string, CommandContract>>
  readonly refusals: WordsByCode
  readonly packs: readonly PolicyPack[]
}

/**
 * What routes may use. The door opens before the house is furnished: until PostgreSQL runs, `store` and `auth`
 * throw the problem `starting`, which says how far it is.
 */
export interface Runtime {
  readonly version: string
  /** The city of the scenario, or of a server that starts empty: what a guest sees, and whose clock leads. */
  readonly leadCity: CityCode
  /** Every city whose ledger this home keeps, the lead first. */
  readonly cities: readonly CityCode[]
  /** The ledgers in which a module's records lie, its main one first; the lead city for a module that says nothing. */
  citiesOf(module: string): readonly CityCode[]
  readonly zone: TimeZone
  readonly disease: string
  /** A scenario is loaded or loading: guests may look, demo accounts exist. */
  readonly scenarioMode: boolean
  readonly localToken: string
  readonly webRoot: string
  readonly catalogue: Catalogue
  readonly demoAccounts: readonly DemoAccount[]
  readonly live: LiveHub
  store(): Store
  auth(): Auth
  readLog(): ReadLog
  clockView(): Promise<ClockView>
  moveClock(move: ClockMove): Promise<ClockView>
}
