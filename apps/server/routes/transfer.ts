import { z } from 'zod'
import { IdField, PersonField } from '#outbreak/contract-fields.ts'
import {
  PlanRequest,
  TransferPlan,
  TransferQueue,
  TransferRequest,
  TripView,
  VehicleView,
} from '#outbreak/transfer/contract-reads.ts'
import type { App, Routes } from '../http/app-type.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { countScope, demandRight, facilitiesScope, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { readSites } from '../reading/dispatch-sites.ts'
import { planTransfer } from '../reading/plan-transfer.ts'
import { hasRooms, readRefusedBy, readRequests, readTransferQueue } from '../reading/read-transfer-queue.ts'
import { readTrips, readVehicles } from '../reading/read-vehicles.ts'
import type { Runtime } from '../runtime.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const say = saying('records')
const MOST = 500

const personsOf = (rows: readonly { readonly person: string }[]) => rows.map(({ person }) => PersonField.parse(person))

function queueRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/transfer/queue',
    {
      schema: {
        ...say('转运队列（最急的先）', 'Who waits to be moved, worst first; every reading is logged', TransferQueue),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          class: z.enum(['positive', 'contact']).optional(),
          waits: TransferRequest.shape.waitsFor.optional().meta({ description: 'only who waits for this' }),
          skip: z.coerce
            .number()
            .int()
            .min(0)
            .max(100_000)
            .default(0)
            .meta({ description: 'rows of the pages before' }),
        }),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', request.query.place ?? actingPost(acting)?.place ?? acting.city)
      const reader = readerOf(acting, request.headers['x-purpose'])
      const store = runtime.store()
      const now = await store.clock.now(acting.city)
      const rooms = await store.read(facilitiesScope(acting), (db) => hasRooms(db, acting.city))
      const queue = await store.read(rowScope(acting, runtime), (db) =>
        readTransferQueue(db, acting.city, now, request.query, rooms),
      )
      await logListRead(runtime, request, reader, personsOf(queue.requests))
      return queue
    },
  )
}

function planRoute(app: App, runtime: Runtime): void {
  app.post(
    '/api/transfer/plan',
    {
      schema: {
        ...say('按“最近有床”预排，不占床', 'A plan by nearest-with-beds; it reserves nothing', TransferPlan),
        body: PlanRequest,
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', actingPost(acting)?.place ?? acting.city)
      const reader = readerOf(acting, request.headers['x-purpose'])
      const store = runtime.store()
      const now = await store.clock.now(acting.city)
      const sites = await store.read(facilitiesScope(acting), (db) => readSites(db, acting.city))
      const { people } = request.body
      const rooms = sites.some((site) => site.class === 'contact' && site.open && site.free > 0)
      const requests = await store.read(rowScope(acting, runtime), (db) =>
        readRequests(db, acting.city, now, { people, limit: MOST }, rooms),
      )
      // A door that refused them may lie in another district: which one it was is left out, never shown.
      const refused = await store.read(facilitiesScope(acting), (db) =>
        readRefusedBy(
          db,
          acting.city,
          requests.map(({ person }) => person),
        ),
      )
      await logListRead(runtime, request, reader, personsOf(requests))
      return planTransfer(requests, sites, refused)
    },
  )
}

function vehiclesRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/vehicles',
    {
      schema: {
        ...say('车辆与班组', 'Vehicles and crews', z.array(VehicleView)),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      return runtime.store().read(scope, (db) => readVehicles(db, acting.city, request.query.place))
    },
  )
}

function tripsRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/trips',
    {
      schema: {
        ...say('车次：停靠点与乘员', 'Trips: stops and passengers; every reading is logged', z.array(TripView)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          vehicle: IdField.optional(),
          underWay: z.stringbool().default(false).meta({ description: 'only trips that have not ended' }),
        }),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', request.query.place ?? actingPost(acting)?.place ?? acting.city)
      const reader = readerOf(acting, request.headers['x-purpose'])
      const trips = await runtime
        .store()
        .read(rowScope(acting, runtime), (db) => readTrips(db, acting.city, request.query))
      const persons = trips.flatMap((trip) => [
        ...trip.passengers,
        ...trip.stops.flatMap(({ people }) => people.map((person) => ({ person }))),
      ])
      await logListRead(runtime, request, reader, personsOf(persons))
      return trips
    },
  )
}

/** The transfer desk: who waits, where they could go, and what carries them. */
export const transferRoutes: Routes = (app, runtime) => {
  queueRoute(app, runtime)
  planRoute(app, runtime)
  vehiclesRoute(app, runtime)
  tripsRoute(app, runtime)
}
