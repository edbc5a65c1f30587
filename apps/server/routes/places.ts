import { z } from 'zod'
import { PlacePage, PlaceView } from '#kernel/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countScope } from '../identity/read-scope.ts'
import { readPlacePage, searchPlaces } from '../reading/read-places.ts'

const MOST = 50
const say = saying('places')

export const placeRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/places',
    {
      schema: {
        ...say('查找地点', 'Find places by name or code', z.array(PlaceView)),
        querystring: z.object({ search: z.string().min(1).max(40) }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      return runtime.store().read(scope, (db) => searchPlaces(db, acting.city, request.query.search, MOST))
    },
  )
  app.get(
    '/api/places/:code',
    {
      schema: {
        ...say('地点及其下级', 'A place, its path and its children', PlacePage),
        params: z.object({ code: z.string() }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const page = await runtime.store().read(scope, (db) => readPlacePage(db, acting.city, request.params.code))
      if (page === null) throw new ProblemError('not-found', { what: request.params.code })
      return page
    },
  )
}
