import type { App } from './app-type.ts'
import { ProblemError } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/**
 * A browser names the page that sends a request. An act that carries our cookie but comes from a page of another
 * site is refused, beside the cookie's own SameSite rule.
 */
export function guardOrigin(app: App): void {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers
    if (SAFE.has(request.method) || origin === undefined) return
    if (hostOf(origin) !== request.headers.host) throw new ProblemError('origin-foreign')
  })
}
