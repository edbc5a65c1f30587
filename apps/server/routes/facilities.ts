import { z } from 'zod'
import { FacilityField, IdField } from '#outbreak/contract-fields.ts'
import { FacilityPage, FacilityRow, RoundPage, RoundRow } from '#outbreak/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countScope, rowScope } from '../identity/read-scope.ts'
import { askingOf } from '../reading/asking.ts'
import { readDuties } from '../reading/read-duties.ts'
import { readFacilities, readFacilityPage } from '../reading/read-facilities.ts'
import { readRounds } from '../reading/read-rounds.ts'
import { readTimeline } from '../reading/read-timeline.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const MOST = 100

export const facilityRoutes: Routes = (app, runtime) => {
  const say = <Ok extends z.ZodType>(zh: string, en: string, ok: Ok) =>
    about({ tag: 'records', summary: { zh, en }, ok })
  app.get(
    '/api/facilities',
    {
      schema: {
        ...say('医院与隔离点', 'Hospitals and isolation sites', z.array(FacilityRow)),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      // Beds are nobody's personal data and are shared out city-wide: counts are enough.
      const scope = countScope(acting, runtime)
      return runtime.store().read(scope, (db) => readFacilities(db, runtime.city, request.query.place))
    },
  )
  app.get(
    '/api/facilities/:facility',
    {
      schema: {
        ...say('机构页', 'A facility: beds, who is expected, duties', FacilityPage),
        params: z.object({ facility: FacilityField }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const asking = await askingOf(runtime, acting)
      const { facility } = request.params
      const page = await readFacilityPage(runtime.store(), rowScope(acting, runtime), asking, facility)
      if (page === null) throw new ProblemError('not-found', { what: facility })
      return page
    },
  )
  app.get(
    '/api/rounds',
    {
      schema: {
        ...say('核酸轮次', 'Testing rounds', z.array(RoundRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      return runtime.store().read(rowScope(acting, runtime), (db) => readRounds(db, runtime.city, request.query))
    },
  )
  app.get(
    '/api/rounds/:round',
    {
      schema: { ...say('轮次页', 'A testing round', RoundPage), params: z.object({ round: IdField }) },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const asking = await askingOf(runtime, acting)
      const { round } = request.params
      return runtime.store().read(rowScope(acting, runtime), async (db) => {
        const [row] = await readRounds(db, runtime.city, { round, limit: 1 })
        if (row === undefined) throw new ProblemError('not-found', { what: round })
        return {
          round: row,
          duties: await readDuties(db, asking, { stream: `round/${round}`, limit: MOST }),
          timeline: await readTimeline(db, runtime.city, `round/${round}`),
        }
      })
    },
  )
}
