import { PersonField } from '#outbreak/contract-fields.ts'
import { PlanRequest, TransferPlan } from '#outbreak/transfer/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { demandRight, facilitiesScope, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { readSites } from '../reading/dispatch-sites.ts'
import { planRooms, readRoomless } from '../reading/plan-rooms.ts'

const say = saying('records')

/** Rooms for contacts of a selection, on the way or not. Sites of the whole city are looked at, as for beds. */
export const contactRoomRoutes: Routes = (app, runtime) => {
  app.post(
    '/api/contacts/rooms',
    {
      schema: {
        ...say('按“最近有房”预排隔离房间，不占房', 'Rooms by nearest-with-rooms; it reserves nothing', TransferPlan),
        body: PlanRequest,
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', actingPost(acting)?.place ?? acting.city)
      const reader = readerOf(acting, request.headers['x-purpose'])
      const store = runtime.store()
      const waiting = await store.read(rowScope(acting, runtime), (db) =>
        readRoomless(db, acting.city, request.body.people),
      )
      const sites = await store.read(facilitiesScope(acting), (db) => readSites(db, acting.city))
      await logListRead(
        runtime,
        request,
        reader,
        waiting.map(({ person }) => PersonField.parse(person)),
      )
      return planRooms(waiting, sites)
    },
  )
}
