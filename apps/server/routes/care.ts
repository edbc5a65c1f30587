import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { Stocks } from '#outbreak/cases/contract-reads.ts'
import { LocalDateField } from '#outbreak/contract-fields.ts'
import { OutbreakEndView } from '#outbreak/outbreak-end/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countScope, demandInside } from '../identity/read-scope.ts'
import { readOutbreakEnd } from '../reading/read-outbreak-end.ts'
import { readStocks } from '../reading/read-stocks.ts'
import { rulesAt } from '../reading/rules-now.ts'
import { PlaceQuery } from './query-fields.ts'

const say = saying('board')

/** Existing cases and the way to the end of the outbreak: counts only, nobody by name. */
export const careRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/stocks',
    {
      schema: {
        ...say('现有病例（分区、校核）', 'Existing cases by district, with the check that they add up', Stocks),
        querystring: PlaceQuery.extend({
          date: LocalDateField.optional().meta({ description: "the day; the city's today when left out" }),
        }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const { place = scope.scope[0] ?? placeOfCity(acting.city), date } = request.query
      demandInside(scope, place, acting)
      const day = date ?? localDate(await runtime.store().clock.now(acting.city), runtime.zone)
      return runtime.store().read(scope, (db) => readStocks(db, acting.city, { place, date: day }))
    },
  )
  app.get(
    '/api/outbreak-end',
    {
      schema: {
        ...say('疫情终结进度', 'The way of an outbreak to its declared end', OutbreakEndView),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const { place = scope.scope[0] ?? placeOfCity(acting.city) } = request.query
      demandInside(scope, place, acting)
      const now = await runtime.store().clock.now(acting.city)
      const asked = { place, now, ...rulesAt(runtime, place, now) }
      return runtime.store().read(scope, (db) => readOutbreakEnd(db, acting.city, asked))
    },
  )
}
