import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import { PersonField } from '#outbreak/contract-fields.ts'
import type { Division, Progress } from '#store/store.ts'
import type { App, Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { createAccount } from '../identity/accounts.ts'
import { actingOf } from '../identity/acting-of.ts'
import type { Runtime } from '../runtime.ts'

const say = saying('operator')

const VerifyReport = z.object({
  events: z.number(),
  sealedTo: z.number(),
  tables: z.record(z.string(), z.object({ rows: z.number(), identical: z.boolean() })),
  identical: z.boolean(),
  chain: z.enum(['intact', 'broken']),
  first: z.object({ id: z.string() }).nullable(),
})
const DivisionRow = z.object({
  code: z.string().transform((text, context) => {
    const code = parsePlaceCode(text)
    if (code !== undefined) return code
    context.addIssue({ code: 'custom', message: 'not a place code' })
    return z.NEVER
  }),
  level: z.int().min(1).max(5),
  parent: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : (parsePlaceCode(text) ?? null))),
  nameZh: z.string().min(1),
  nameEn: z.string().nullable().default(null),
  lon: z.number().nullable().default(null),
  lat: z.number().nullable().default(null),
})

async function demandOperator(runtime: Runtime, request: FastifyRequest): Promise<void> {
  const acting = await actingOf(runtime, request)
  if (acting.kind !== 'operator') throw new ProblemError('sign-in-needed', { what: 'operator' })
}

const VerifyProgress = z
  .object({ step: z.enum(['replay', 'compare', 'chain']), done: z.number(), total: z.number() })
  .nullable()
  .meta({ description: 'null when nothing is being verified' })

/** A verification takes as long as the ledger is long: how far it is can be asked meanwhile. */
function verifyRoutes(app: App, runtime: Runtime): void {
  let progress: Progress | null = null
  app.post(
    '/api/operator/verify',
    { schema: say('核验', 'Replay all events, compare every row, check the chain', VerifyReport) },
    async (request) => {
      await demandOperator(runtime, request)
      try {
        // What the sealer would seal within the minute is sealed first: the chain then covers all that is compared.
        await runtime.store().seal()
        return await runtime.store().verify((now) => {
          progress = now
        })
      } finally {
        progress = null
      }
    },
  )
  app.get(
    '/api/operator/verify',
    { schema: say('核验进度', 'How far the verification is', VerifyProgress) },
    async (request) => {
      await demandOperator(runtime, request)
      return progress
    },
  )
}

function sqlRoute(app: App, runtime: Runtime): void {
  const Answer = z.object({ columns: z.array(z.string()), rows: z.array(z.record(z.string(), z.unknown())) })
  app.post(
    '/api/operator/sql',
    {
      schema: {
        ...say('只读查询', 'One read-only statement', Answer),
        body: z.strictObject({ select: z.string().min(1).max(100_000) }),
      },
    },
    async (request) => {
      await demandOperator(runtime, request)
      const answer = await runtime
        .store()
        .operatorSql(request.body.select)
        .catch((error: unknown) => {
          throw new ProblemError('sql-refused', { reason: error instanceof Error ? error.message : String(error) })
        })
      return { columns: [...answer.columns], rows: [...answer.rows] }
    },
  )
}

function divisionsRoute(app: App, runtime: Runtime): void {
  app.post(
    '/api/operator/divisions',
    {
      schema: {
        ...say('装载行政区划', 'Load official divisions', z.object({ loaded: z.number() })),
        body: z.strictObject({ rows: z.array(DivisionRow).min(1).max(5000) }),
      },
    },
    async (request) => {
      await demandOperator(runtime, request)
      const rows: Division[] = request.body.rows
      return { loaded: await runtime.store().divisions.load(rows) }
    },
  )
}

function accountsRoute(app: App, runtime: Runtime): void {
  app.post(
    '/api/operator/accounts',
    {
      schema: {
        ...say('新建账号', 'Create an account for a person', z.object({ created: z.boolean() })),
        body: z.strictObject({
          email: z.email(),
          displayName: z.string().min(1).max(80),
          password: z.string().min(12).max(128),
          person: PersonField.nullable().default(null),
        }),
      },
    },
    async (request) => {
      await demandOperator(runtime, request)
      return { created: await createAccount(runtime.auth(), { ...request.body, demoPost: null }) }
    },
  )
}

/** Verbs of the machine's operator, who holds the local token of `server.json`. */
export const operatorRoutes: Routes = (app, runtime) => {
  verifyRoutes(app, runtime)
  sqlRoute(app, runtime)
  divisionsRoute(app, runtime)
  accountsRoute(app, runtime)
}
