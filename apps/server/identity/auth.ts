import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { DEV_ORIGINS } from '../http/origin-guard.ts'

/** Single sign-on by OpenID Connect, when the operator names a provider. */
export interface OidcConfig {
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface AuthOptions {
  readonly pool: Pool
  readonly baseUrl: string
  /** Signs cookies; kept in the home, so that sessions survive a restart. */
  readonly secret: string
  readonly oidc: OidcConfig | undefined
  /** Records are simulated: a page under development on this machine may sign in too. */
  readonly scenarioMode: boolean
}

/** Where better-auth keeps its tables: apart from events and views, and outside `verify`. */
const IDENTITY_SCHEMA = 'identity'
const DAY_SECONDS = 86_400

/** The site that the request itself was sent to; pages served from there may sign in, whatever name it is reached by. */
function ownOrigins(request?: Request): string[] {
  const host = request?.headers.get('host')
  return host === null || host === undefined ? [] : [`http://${host}`, `https://${host}`]
}

const authOptions = (options: AuthOptions) => ({
  appName: 'Firebreak',
  baseURL: options.baseUrl,
  basePath: '/api/auth',
  secret: options.secret,
  database: {
    dialect: new PostgresDialect({ pool: options.pool }),
    type: 'postgres' as const,
    schemaName: IDENTITY_SCHEMA,
  },
  trustedOrigins: (request?: Request) => [...ownOrigins(request), ...(options.scenarioMode ? DEV_ORIGINS : [])],
  telemetry: { enabled: false },
  logger: { level: 'error' as const },
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
  session: {
    expiresIn: DAY_SECONDS,
    additionalFields: { post: { type: 'string' as const, required: false, input: false } },
  },
  user: {
    additionalFields: {
      person: { type: 'string' as const, required: false, input: false },
      demoPost: { type: 'string' as const, required: false, input: false },
    },
  },
  plugins: [
    twoFactor({ issuer: 'Firebreak' }),
    ...(options.oidc === undefined
      ? []
      : [genericOAuth({ config: [{ providerId: 'oidc', scopes: ['openid', 'email', 'profile'], ...options.oidc }] })]),
  ],
  advanced: { cookiePrefix: 'firebreak', defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true } },
})

export type Auth = ReturnType<typeof makeAuth>
const makeAuth = (options: AuthOptions) => betterAuth(authOptions(options))

/** Brings the tables of sign-in up to date and returns the sign-in service. */
export async function openAuth(options: AuthOptions): Promise<Auth> {
  const auth = makeAuth(options)
  const { runMigrations } = await getMigrations(authOptions(options))
  await runMigrations()
  return auth
}
