import type { App } from './app-type.ts'
import { ProblemError } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Origins of a page under development, served from another port of this machine. */
export const DEV_ORIGINS = [...LOCAL].map((host) => `http://${host}:*`)

const isLocal = (origin: string): boolean => URL.canParse(origin) && LOCAL.has(new URL(origin).hostname)

/**
 * A browser names the page that sends a request. An act that carries our cookie but comes from a page of another
 * site is refused, beside the cookie's own SameSite rule. Where records are simulated, pages of this machine may act.
 */
export function guardOrigin(app: App, scenarioMode: boolean): void {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers
    if (SAFE.has(request.method) || origin === undefined) return
    if (hostOf(origin) === request.headers.host || (scenarioMode && isLocal(origin))) return
    throw new ProblemError('origin-foreign')
  })
}
