import { z } from 'zod'
import { packInForce } from '#kernel/policy/pack-in-force.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { PlaceField } from '#outbreak/contract-fields.ts'
import { ZonePage, ZoneRow } from '#outbreak/contract-reads.ts'
import type { ReadDb, ReadScope } from '#store/store.ts'
import type { Routes } from '../http/app-type.ts'
import { listOf, sendListed } from '../http/listed.ts'
import { ProblemError, wordsFor } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeIfPersons } from '../identity/purpose.ts'
import { rowScope } from '../identity/read-scope.ts'
import { logPersonsShown, personsOfEntries } from '../identity/shown-persons.ts'
import { askingOf } from '../reading/asking.ts'
import { liftLacks, readRoundsOver } from '../reading/lift-lacks.ts'
import { type Asking, readDuties } from '../reading/read-duties.ts'
import { readTimeline } from '../reading/read-timeline.ts'
import { orderTemplate, readZoneState, readZones } from '../reading/read-zones.ts'
import { residentsOf } from '../reading/residents-of.ts'
import type { Runtime } from '../runtime.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const MOST = 100
const say = saying('records')

interface Wanted {
  readonly place: PlaceCode
  readonly episode: number | undefined
}

/** One episode of a zone; `wide` sees the rounds of the whole city, because a final round may be wider than the zone. */
async function readZonePage(
  runtime: Runtime,
  scope: ReadScope,
  asking: Asking,
  { place, episode }: Wanted,
): Promise<z.infer<typeof ZonePage> | null> {
  const { city, catalogue, disease, zone } = runtime
  const wide: ReadScope = { city, scope: [placeOfCity(city)], rights: ['board.read'], mode: 'counts' }
  const rounds = await runtime.store().read(wide, (db: ReadDb) => readRoundsOver(db, city, place))
  const pack = packInForce(catalogue.packs, { disease, place, at: asking.now })
  return runtime.store().read(scope, async (db) => {
    const { rows: episodes } = await readZones(db, city, { exactly: place, limit: MOST })
    const found = episodes.find((row) => (episode ?? row.episode) === row.episode)
    if (found === undefined) return null
    const state = await readZoneState(db, city, place)
    const lacks = found === episodes[0] ? liftLacks(state, rounds, asking.now, pack) : []
    return {
      zone: found,
      residents: residentsOf(state, found.episode, asking.now),
      liftLacks: lacks.map(({ code, params }) => wordsFor(code, params, { ...catalogue, zone })),
      orderTemplate: orderTemplate(pack),
      duties: await readDuties(db, asking, { stream: `zone/${place}`, limit: MOST }),
      timeline: await readTimeline(db, city, `zone/${place}`),
    }
  })
}

export const zoneRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/zones',
    {
      schema: {
        ...say('风险区', 'Zones: required, proposed, in force, ended', listOf(ZoneRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({ status: ZoneRow.shape.status.optional() }),
      },
    },
    async (request, reply) => {
      const scope = rowScope(await actingOf(runtime, request), runtime)
      return sendListed(reply, await runtime.store().read(scope, (db) => readZones(db, runtime.city, request.query)))
    },
  )
  app.get(
    '/api/zones/:place',
    {
      schema: {
        ...say('风险区页', "A zone: the order, its residents' status, what a lift lacks", ZonePage),
        params: z.object({ place: PlaceField }),
        querystring: z.object({ episode: z.coerce.number().int().optional() }),
        headers: PurposeIfPersons,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const wanted = { place: request.params.place, episode: request.query.episode }
      const page = await readZonePage(runtime, rowScope(acting, runtime), await askingOf(runtime, acting), wanted)
      if (page === null) throw new ProblemError('not-found', { what: wanted.place })
      // What an order lists of persons is part of a page that everybody may read: a guest states no purpose for it.
      if (acting.kind !== 'guest') await logPersonsShown(runtime, request, acting, personsOfEntries(page.timeline))
      return page
    },
  )
}
