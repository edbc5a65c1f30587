import fastifyCompress from '@fastify/compress'
import fastifySwagger from '@fastify/swagger'
import Fastify from 'fastify'
import {
  createJsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { allRoutes } from '../routes/all-routes.ts'
import type { Runtime } from '../runtime.ts'
import { resolveTexts } from '../texts/resolve-texts.ts'
import type { App } from './app-type.ts'
import { documentInfo } from './openapi.ts'
import { guardOrigin } from './origin-guard.ts'
import { handleProblems } from './problem-handler.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { serveWeb } from './static-web.ts'

const BODY_LIMIT_BYTES = 8 * 1024 * 1024

export interface AppOptions {
  /** Check every answer against its contract before it is sent. Tests do; a running server saves the time. */
  readonly checkAnswers: boolean
  /** Told of every route as `METHOD /path`. */
  readonly onRoute?: (route: string) => void
  log(line: string): void
}

/** The HTTP application over a runtime; not listening yet. */
export async function buildApp(runtime: Runtime, options: AppOptions): Promise<App> {
  const app: App = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(options.checkAnswers ? serializerCompiler : () => JSON.stringify)
  app.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) options.onRoute?.(`${verb} ${url}`)
  })
  handleProblems(app, { refusals: runtime.catalogue.refusals, zone: runtime.zone }, options.log)
  addSecurityHeaders(app)
  app.addHook('preSerialization', (request, _reply, answer) => resolveTexts(runtime, request, answer))
  guardOrigin(app, runtime.scenarioMode)
  await app.register(fastifyCompress, { global: true, threshold: 2048, encodings: ['gzip', 'deflate'] })
  await app.register(fastifySwagger, {
    openapi: documentInfo(runtime.version),
    transform: createJsonSchemaTransform({}),
    transformObject: jsonSchemaTransformObject,
  })
  // Registered as a plugin so that the API document has seen every route before the application is ready.
  await app.register(async (scope) => {
    for (const routes of allRoutes) routes(scope as App, runtime)
  })
  await serveWeb(app, runtime.webRoot)
  await app.ready()
  return app
}
