import { CommandDesk } from '#kernel/contract-command-reads.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import type { Routes } from '../http/app-type.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { rowScope } from '../identity/read-scope.ts'
import { readCommandDesk } from '../reading/read-command-desk.ts'
import { PlaceQuery } from './query-fields.ts'

const say = saying('places')

/** The desk of a command: who leads which front, who is on duty, how the day goes, who has answered. */
export const commandDeskRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/command/desk',
    {
      schema: {
        ...say('指挥席：工作组、值班、节奏、答复', 'Command desk: groups, duty officer, rhythm, answers', CommandDesk),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = rowScope(acting, runtime)
      const place = request.query.place ?? placeOfCity(acting.city)
      const now = await runtime.store().clock.now(acting.city)
      const asked = { city: acting.city, place, now, date: localDate(now, runtime.zone) }
      return runtime.store().read(scope, (db) => readCommandDesk(db, asked))
    },
  )
}
