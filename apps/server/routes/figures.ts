import { z } from 'zod'
import { LocalDateField } from '#kernel/contract-fields.ts'
import { PublishedRow } from '#kernel/contract-published.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { addDays, localDate } from '#kernel/primitives/local-day.ts'
import { PUBLISHED } from '../catalogue.ts'
import type { Routes } from '../http/app-type.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countScope, demandInside } from '../identity/read-scope.ts'
import { FIGURES, FigureDays, FigureDoc, figureNamed, readFigureDays } from '../reading/read-figures.ts'
import { readPublished } from '../reading/read-published.ts'
import { AtQuery, PlaceQuery } from './query-fields.ts'

const say = saying('board')
const DAYS_SHOWN = 14
const MOST_DAYS = 366
const List = z.union([z.array(PublishedRow), z.array(FigureDoc)])

const PeriodQuery = PlaceQuery.extend({
  from: LocalDateField.optional().meta({ description: `first day; ${DAYS_SHOWN} days in all when left out` }),
  to: LocalDateField.optional().meta({ description: "last day; the city's today when left out" }),
})

/** Published numbers: each defined once, counted from events, never typed in. */
export const figureRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/figures',
    {
      schema: {
        ...say('统计指标及其定义；module：见报数字', 'Figures: what each counts; with `module`: printed numbers', List),
        querystring: AtQuery.extend({
          module: z.string().max(40).optional().meta({ description: "a module's printed numbers, each counted again" }),
        }),
      },
    },
    async (request) => {
      const { module, at } = request.query
      if (module === undefined) return FIGURES
      const figures = PUBLISHED.get(module)
      if (figures === undefined) throw new ProblemError('not-found', { what: module })
      const acting = await actingOf(runtime, request)
      countScope(acting, runtime)
      const store = runtime.store()
      const moment = at ?? (await store.clock.now(runtime.leadCity))
      return readPublished(store, module, figures, moment, languageOf(request.headers['accept-language']))
    },
  )
  app.get(
    '/api/figures/:figure',
    {
      schema: {
        ...say('一项指标的逐日数值', 'A figure day by day, a place and all below it', FigureDays),
        params: z.object({ figure: z.string().max(60) }),
        querystring: PeriodQuery,
      },
    },
    async (request) => {
      const figure = figureNamed(request.params.figure)
      if (figure === undefined) throw new ProblemError('not-found', { what: request.params.figure })
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const { place = scope.scope[0] ?? placeOfCity(acting.city), ...asked } = request.query
      demandInside(scope, place, acting)
      const to = asked.to ?? localDate(await runtime.store().clock.now(acting.city), runtime.zone)
      const from = asked.from ?? addDays(to, 1 - DAYS_SHOWN)
      if (from < addDays(to, 1 - MOST_DAYS)) throw new ProblemError('period-too-long', { days: MOST_DAYS })
      const period = { figure: figure.id, place, from, to }
      const days = await runtime.store().read(scope, (db) => readFigureDays(db, acting.city, period))
      return { figure, place, days }
    },
  )
}
