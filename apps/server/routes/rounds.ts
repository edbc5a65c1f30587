import { z } from 'zod'
import { IdField, PersonField } from '#outbreak/contract-fields.ts'
import { RoundPage, RoundRow } from '#outbreak/contract-reads.ts'
import { DoorEntry } from '#outbreak/testing/contract-reads.ts'
import type { App, Routes } from '../http/app-type.ts'
import { listOf, sendListed } from '../http/listed.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, PurposeIfPersons, readerOf } from '../identity/purpose.ts'
import { rowScope } from '../identity/read-scope.ts'
import { logListRead, logPersonsShown, personsOfEntries } from '../identity/shown-persons.ts'
import { askingOf } from '../reading/asking.ts'
import { readDuties } from '../reading/read-duties.ts'
import { readRoundControl } from '../reading/read-round-control.ts'
import { readDoorList } from '../reading/read-round-plan.ts'
import { readRounds } from '../reading/read-rounds.ts'
import { readTimeline } from '../reading/read-timeline.ts'
import type { Runtime } from '../runtime.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const MOST = 100
const say = saying('records')

function pageRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/rounds',
    {
      schema: {
        ...say('核酸轮次', 'Testing rounds', listOf(RoundRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape),
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      const scope = rowScope(acting, runtime)
      return sendListed(reply, await runtime.store().read(scope, (db) => readRounds(db, acting.city, request.query)))
    },
  )
  app.get(
    '/api/rounds/:round',
    {
      schema: {
        ...say('轮次页', 'A testing round', RoundPage),
        params: z.object({ round: IdField }),
        headers: PurposeIfPersons,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const asking = await askingOf(runtime, acting)
      const { round } = request.params
      const page = await runtime.store().read(rowScope(acting, runtime), async (db) => {
        const { rows } = await readRounds(db, acting.city, { round, limit: 1 })
        const control = await readRoundControl(db, runtime, acting.city, round, asking.now)
        if (rows[0] === undefined || control === null) throw new ProblemError('not-found', { what: round })
        return {
          round: rows[0],
          control,
          duties: await readDuties(db, asking, { stream: `round/${round}`, limit: MOST }),
          timeline: await readTimeline(db, acting.city, `round/${round}`),
        }
      })
      await logPersonsShown(runtime, request, acting, personsOfEntries(page.timeline))
      return page
    },
  )
}

/** Names persons: read with a purpose, and kept. */
function doorListRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/rounds/:round/door-list',
    {
      schema: {
        ...say('上门采样名单', 'Who is to be sampled at the door in a round', listOf(DoorEntry)),
        params: z.object({ round: IdField }),
        querystring: PlaceQuery.extend(LimitQuery.shape),
        headers: PurposeHeader,
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      const reader = readerOf(acting, request.headers['x-purpose'])
      const filter = { ...request.query, round: request.params.round }
      const found = await runtime.store().read(rowScope(acting, runtime), (db) => readDoorList(db, acting.city, filter))
      const shown = found.rows.flatMap(({ person }) => PersonField.safeParse(person).data ?? [])
      await logListRead(runtime, request, reader, shown)
      return sendListed(reply, found)
    },
  )
}

/** Rounds, and the list for the teams that go to the doors. */
export const roundRoutes: Routes = (app, runtime) => {
  pageRoutes(app, runtime)
  doorListRoute(app, runtime)
}
