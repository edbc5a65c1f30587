import { z } from 'zod'
import { packInForce } from '#kernel/policy/pack-in-force.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { PersonField, PlaceField } from '#outbreak/contract-fields.ts'
import { ZonePage, ZoneRow } from '#outbreak/contract-reads.ts'
import { RedrawPreview } from '#outbreak/zones/contract-reads.ts'
import type { ReadDb, ReadScope } from '#store/store.ts'
import type { App, Routes } from '../http/app-type.ts'
import { listOf, sendListed } from '../http/listed.ts'
import { ProblemError, wordsFor } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, PurposeIfPersons, readerOf } from '../identity/purpose.ts'
import { demandRight, holdsRight, rowScope } from '../identity/read-scope.ts'
import { logListRead, logPersonsShown, personsOfEntries, withoutPersons } from '../identity/shown-persons.ts'
import { askingOf } from '../reading/asking.ts'
import { liftLacks, readRoundsOver } from '../reading/lift-lacks.ts'
import { type Asking, readDuties } from '../reading/read-duties.ts'
import { readRedraw } from '../reading/read-redraw.ts'
import { readTimeline } from '../reading/read-timeline.ts'
import { orderTemplate, readZoneState, readZones } from '../reading/read-zones.ts'
import { residentsOf } from '../reading/residents-of.ts'
import { zoneUpkeep } from '../reading/zone-upkeep.ts'
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
  const { city } = scope
  const { catalogue, disease, zone } = runtime
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
      upkeep: found === episodes[0] ? zoneUpkeep(state, asking.now, pack) : null,
      liftLacks: lacks.map(({ code, params }) => wordsFor(code, params, { ...catalogue, zone })),
      orderTemplate: orderTemplate(pack),
      duties: await readDuties(db, asking, { stream: `zone/${place}`, limit: MOST }),
      timeline: await readTimeline(db, city, `zone/${place}`),
    }
  })
}

/** Preview of a redraw by building. It names the cases that keep a building, so it is read as a list of persons is. */
function redrawRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/zones/:place/redraw',
    {
      schema: {
        ...say('重划预览', 'A wide zone as it would be by building: before and after', RedrawPreview),
        params: z.object({ place: PlaceField }),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const { place } = request.params
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', place)
      const purpose = request.headers['x-purpose']
      const reader = readerOf(acting, typeof purpose === 'string' ? purpose : undefined)
      const { city } = acting
      const { catalogue, disease } = runtime
      const now = await runtime.store().clock.now(city)
      const pack = packInForce(catalogue.packs, { disease, place, at: now })
      const preview = await runtime.store().read(rowScope(acting, runtime), async (db) => {
        const state = await readZoneState(db, city, place)
        return pack === undefined || state.status !== 'inForce' ? null : readRedraw(db, city, state, pack, now)
      })
      if (preview === null) throw new ProblemError('not-found', { what: place })
      const shown = preview.keep.flatMap(({ cases }) => cases.map((person) => PersonField.parse(person)))
      await logListRead(runtime, request, reader, shown)
      return preview
    },
  )
}

export const zoneRoutes: Routes = (app, runtime) => {
  redrawRoute(app, runtime)
  app.get(
    '/api/zones',
    {
      schema: {
        ...say('风险区', 'Zones: required, proposed, in force, ended', listOf(ZoneRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({ status: ZoneRow.shape.status.optional() }),
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      const scope = rowScope(acting, runtime)
      return sendListed(reply, await runtime.store().read(scope, (db) => readZones(db, acting.city, request.query)))
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
      // Everybody may read the page of an order; for whose sake it was given only who may read cases, for a purpose.
      if (!holdsRight(acting, 'case.read', wanted.place) || request.headers['x-purpose'] === undefined)
        return { ...page, timeline: withoutPersons(page.timeline) }
      await logPersonsShown(runtime, request, acting, personsOfEntries(page.timeline))
      return page
    },
  )
}
