import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { LocalDateField, PersonField, PlaceField } from '#outbreak/contract-fields.ts'
import { NEED_KINDS } from '#outbreak/needs/contract-kinds.ts'
import {
  AppealRow,
  BuildingPage,
  NeedFigures,
  NeedRow,
  PremisesRow,
  ReopeningFigures,
} from '#outbreak/zones/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import type { App, Routes } from '../http/app-type.ts'
import { type Listed, listOf, sendListed } from '../http/listed.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, PurposeIfPersons, readerOf } from '../identity/purpose.ts'
import { countScope, demandRight, rightsOf, rowScope } from '../identity/read-scope.ts'
import { logListRead, logPersonsShown } from '../identity/shown-persons.ts'
import { readAppeals } from '../reading/read-appeals.ts'
import { readBuilding } from '../reading/read-building.ts'
import { readPremises, readReopening } from '../reading/read-premises.ts'
import { readNeedFigures, readNeeds } from '../reading/read-resident-needs.ts'
import type { Runtime } from '../runtime.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const say = saying('records')
const persons = (rows: readonly { readonly person: string | null }[]) =>
  rows.flatMap(({ person }) => (person === null ? [] : [PersonField.parse(person)]))

/** A list that names residents: read for a stated purpose, by whoever may read persons there, and kept. */
async function personal<Row extends { readonly person: string | null }>(
  runtime: Runtime,
  request: FastifyRequest<{ Querystring: { place?: string | undefined } }>,
  query: (db: ReadDb, city: CityCode) => Promise<Listed<Row>>,
): Promise<Listed<Row>> {
  const acting = await actingOf(runtime, request)
  demandRight(acting, 'case.read', request.query.place ?? actingPost(acting)?.place ?? acting.city)
  const purpose = request.headers['x-purpose']
  const reader = readerOf(acting, typeof purpose === 'string' ? purpose : undefined)
  const found = await runtime.store().read(rowScope(acting, runtime), (db) => query(db, acting.city))
  await logListRead(runtime, request, reader, persons(found.rows))
  return found
}

function buildingRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/buildings/:place',
    {
      schema: {
        ...say('楼栋住户', 'A building: units, homes, and who lives there by right', BuildingPage),
        params: z.object({ place: PlaceField }),
        headers: PurposeIfPersons,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const now = await runtime.store().clock.now(acting.city)
      const purposeStated = request.headers['x-purpose'] !== undefined
      const sees = purposeStated && rightsOf(acting).includes('case.read')
      const scope = rowScope(acting, runtime)
      const page = await runtime
        .store()
        .read(scope, (db) => readBuilding(db, acting.city, request.params.place, now, sees))
      await logPersonsShown(runtime, request, acting, persons(page.residents ?? []))
      return page
    },
  )
}

function needRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/needs',
    {
      schema: {
        ...say('居民需求', "Residents' needs", listOf(NeedRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          kind: z.enum(NEED_KINDS).optional(),
          state: z.enum(['open', 'ended']).optional(),
        }),
        headers: PurposeHeader,
      },
    },
    async (request, reply) =>
      sendListed(reply, await personal(runtime, request, (db, city) => readNeeds(db, city, request.query))),
  )
  app.get(
    '/api/needs/figures',
    {
      schema: {
        ...say('居民需求数字', 'Needs served in time, late, open and overdue, by place and kind', NeedFigures),
        querystring: PlaceQuery.extend({ date: LocalDateField.optional() }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const { city } = acting
      const { zone } = runtime
      const now = await runtime.store().clock.now(city)
      const { place = placeOfCity(city), date = localDate(now, zone) } = request.query
      return runtime.store().read(scope, (db) => readNeedFigures(db, city, { place, date, now, zone }))
    },
  )
}

function premisesRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/premises',
    {
      schema: {
        ...say('场所', 'Premises: open, closed by order, reopening by stages', listOf(PremisesRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({ status: PremisesRow.shape.status.optional() }),
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      const scope = rowScope(acting, runtime)
      const query = (db: ReadDb) => readPremises(db, acting.city, request.query)
      return sendListed(reply, await runtime.store().read(scope, query))
    },
  )
  app.get(
    '/api/reopening',
    {
      schema: {
        ...say('恢复情况', 'How the city comes back: premises reopened, low-risk compounds', ReopeningFigures),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const { city } = acting
      const { zone } = runtime
      const date = localDate(await runtime.store().clock.now(city), zone)
      const place = request.query.place ?? placeOfCity(city)
      return runtime.store().read(scope, (db) => readReopening(db, city, place, date, zone))
    },
  )
}

/** Who lives under order, what they need, what they appeal, and what is open again. */
export const residentRoutes: Routes = (app, runtime) => {
  buildingRoute(app, runtime)
  app.get(
    '/api/appeals',
    {
      schema: {
        ...say('申诉', 'Appeals against orders', listOf(AppealRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({ status: AppealRow.shape.status.optional() }),
        headers: PurposeHeader,
      },
    },
    async (request, reply) =>
      sendListed(reply, await personal(runtime, request, (db, city) => readAppeals(db, city, request.query))),
  )
  needRoutes(app, runtime)
  premisesRoutes(app, runtime)
}
