import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { OidcConfig } from '../identity/auth.ts'

/** What the operator says by environment variables; nothing else is read from the environment. */
export interface ServerConfig {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Directory of everything that is kept: database, keys, `server.json`. */
  readonly home: string
  readonly databaseUrl: string | undefined
  /** Name of the scenario to load, or `none`. */
  readonly scenario: string
  /** Load the scenario only up to here, and stop the clock. */
  readonly until?: Instant
  /** Which systems' scenarios are loaded behind the lead one: modules or scenarios by name; undefined: all. */
  readonly companions: readonly string[] | undefined
  readonly webRoot: string
  readonly version: string
}

export const PROJECT_ROOT = fileURLToPath(new URL('../../..', import.meta.url))
export const SCENARIO_NONE = 'none'

type Environment = Readonly<Record<string, string | undefined>>

const given = (value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : value

/** @throws {RangeError} when PORT is not a port number, or FIREBREAK_UNTIL not a time with its offset. */
export function readConfig(env: Environment, version: string): ServerConfig {
  const port = Number(given(env.PORT) ?? '8080')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`PORT is not a port: ${env.PORT}`)
  const until = given(env.FIREBREAK_UNTIL)
  return {
    host: given(env.HOST) ?? '127.0.0.1',
    port,
    home: resolve(PROJECT_ROOT, given(env.FIREBREAK_HOME) ?? '.firebreak'),
    databaseUrl: given(env.DATABASE_URL),
    scenario: given(env.FIREBREAK_SCENARIO) ?? 'hohhot-2022-11',
    ...(until === undefined ? {} : { until: instant(until) }),
    companions: readCompanions(given(env.FIREBREAK_COMPANIONS)),
    webRoot: resolve(PROJECT_ROOT, 'apps/web/dist'),
    version,
  }
}

function readCompanions(text: string | undefined): readonly string[] | undefined {
  if (text === undefined || text === 'all') return undefined
  return text === SCENARIO_NONE ? [] : text.split(',').map((name) => name.trim())
}

/** The operator's identity provider, when all three are named. */
export function readOidc(env: Environment): OidcConfig | undefined {
  const [discoveryUrl, clientId, clientSecret] = [
    given(env.FIREBREAK_OIDC_URL),
    given(env.FIREBREAK_OIDC_CLIENT),
    given(env.FIREBREAK_OIDC_SECRET),
  ]
  if (discoveryUrl === undefined || clientId === undefined || clientSecret === undefined) return undefined
  return { discoveryUrl, clientId, clientSecret }
}
