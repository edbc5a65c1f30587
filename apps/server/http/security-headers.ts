import type { App } from './app-type.ts'

/**
 * Everything comes from this server. Styles may be inline because the component library writes its own style
 * elements; map workers are made from blobs.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
}

export function addSecurityHeaders(app: App): void {
  app.addHook('onSend', async (request, reply) => {
    reply.headers(HEADERS)
    // Personal records never stay in a browser's or a proxy's cache.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}
