import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { App } from './app-type.ts'
import { ProblemError } from './problem.ts'

const NOT_BUILT =
  '页面尚未构建，接口可用：/openapi.json\nThe pages are not built yet; the API works: /openapi.json\n' +
  'npm start 会自动构建；单独构建：npx vite build apps/web\n'

const isApi = (url: string): boolean => url === '/api' || url.startsWith('/api/') || url.startsWith('/api?')
/** A built file by name: one that is missing is never answered with a page. */
const isAsset = (url: string): boolean => url.startsWith('/assets/')

/**
 * Serves the built pages; any address that is no file and no API is a page of the web application. Files are looked
 * up when they are asked for, so that a build which ends after the start, or comes anew, is served too.
 */
export async function serveWeb(app: App, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    suppressWarning: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Built files carry a digest in their name, the entry page does not.
      const fixed = path.includes('/assets/')
      reply.header('cache-control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const entryPage = (reply: FastifyReply): FastifyReply =>
    existsSync(join(webRoot, 'index.html'))
      ? reply.type('text/html; charset=utf-8').sendFile('index.html')
      : reply.type('text/plain; charset=utf-8').send(NOT_BUILT)
  // Asked for the folder itself, the file server would refuse to list it.
  app.get('/', { schema: { hide: true } }, (_request, reply) => entryPage(reply))
  app.setNotFoundHandler((request, reply) => {
    const { url, method } = request
    if (isApi(url) || isAsset(url) || method !== 'GET') throw new ProblemError('not-found', { what: url })
    return entryPage(reply)
  })
}
