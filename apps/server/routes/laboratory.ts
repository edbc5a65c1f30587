import { z } from 'zod'
import { IdField, PersonField } from '#outbreak/contract-fields.ts'
import { BenchPool, BenchTube, PoolPage, Turnaround } from '#outbreak/testing/contract-reads.ts'
import type { App, Routes } from '../http/app-type.ts'
import { listOf, sendListed } from '../http/listed.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { countScope, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { BENCH_LISTS, readBench, readPoolMembers, readPools, readTurnaround } from '../reading/read-laboratory.ts'
import type { Runtime } from '../runtime.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const say = saying('records')

function benchRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/laboratory/tubes',
    {
      schema: {
        ...say('实验室样本', 'Tubes of the laboratory bench, by where they stand', listOf(BenchTube)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          list: z.enum(BENCH_LISTS).default('received'),
          laboratory: IdField.optional(),
        }),
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      const scope = rowScope(acting, runtime)
      return sendListed(reply, await runtime.store().read(scope, (db) => readBench(db, acting.city, request.query)))
    },
  )
  app.get(
    '/api/laboratory/turnaround',
    {
      schema: {
        ...say('检测用时', 'Hours by stage and laboratory, of the last day', z.array(Turnaround)),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const now = await runtime.store().clock.now(acting.city)
      return runtime.store().read(scope, (db) => readTurnaround(db, acting.city, { ...request.query, now }))
    },
  )
}

/** Pools without a name; who is in one is asked for with a purpose, and kept. */
function poolRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/laboratory/pools',
    {
      schema: {
        ...say('阳性混管', 'Positive and suspicious pools, the longest waiting first', listOf(BenchPool)),
        querystring: PlaceQuery.extend(LimitQuery.shape),
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      const scope = rowScope(acting, runtime)
      return sendListed(reply, await runtime.store().read(scope, (db) => readPools(db, acting.city, request.query)))
    },
  )
  app.get(
    '/api/laboratory/pools/:tube',
    {
      schema: {
        ...say('混管成员', 'The members of a positive pool, held or resolved', PoolPage),
        params: z.object({ tube: IdField }),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const reader = readerOf(acting, request.headers['x-purpose'])
      const now = await runtime.store().clock.now(acting.city)
      const { tube } = request.params
      const page = await runtime.store().read(rowScope(acting, runtime), async (db) => {
        const { rows } = await readPools(db, acting.city, { tube, limit: 1 })
        if (rows[0] === undefined) throw new ProblemError('not-found', { what: tube })
        return { pool: rows[0], members: await readPoolMembers(db, acting.city, tube, now) }
      })
      await logListRead(
        runtime,
        request,
        reader,
        page.members.flatMap(({ person }) => PersonField.safeParse(person).data ?? []),
      )
      return page
    },
  )
}

/** The bench, and the pools that wait for their members' own results. */
export const laboratoryRoutes: Routes = (app, runtime) => {
  benchRoutes(app, runtime)
  poolRoutes(app, runtime)
}
