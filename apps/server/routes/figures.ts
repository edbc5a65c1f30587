import { z } from 'zod'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { addDays, localDate } from '#kernel/primitives/local-day.ts'
import { LocalDateField } from '#outbreak/contract-fields.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countScope, demandInside } from '../identity/read-scope.ts'
import { FIGURES, FigureDays, FigureDoc, figureNamed, readFigureDays } from '../reading/read-figures.ts'
import { PlaceQuery } from './query-fields.ts'

const say = saying('board')
const DAYS_SHOWN = 14
const MOST_DAYS = 366

const PeriodQuery = PlaceQuery.extend({
  from: LocalDateField.optional().meta({ description: `first day; ${DAYS_SHOWN} days in all when left out` }),
  to: LocalDateField.optional().meta({ description: "last day; the city's today when left out" }),
})

/** Published numbers: each defined once, counted from events, never typed in. */
export const figureRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/figures',
    { schema: say('统计指标及其定义', 'Figures: what each counts', z.array(FigureDoc)) },
    async () => FIGURES,
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
