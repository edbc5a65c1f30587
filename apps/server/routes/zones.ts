import { z } from 'zod'
import { packInForce } from '#kernel/policy/pack-in-force.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { PlaceField } from '#outbreak/contract-fields.ts'
import { ZonePage, ZoneRow } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError, wordsFor } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { rowScope } from '../identity/read-scope.ts'
import { askingOf } from '../reading/asking.ts'
import { readLiftLack } from '../reading/lift-lacks.ts'
import { readDuties } from '../reading/read-duties.ts'
import { readTimeline } from '../reading/read-timeline.ts'
import { orderTemplate, readOrder, readZones, residentsOf } from '../reading/read-zones.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const MOST = 100

export const zoneRoutes: Routes = (app, runtime) => {
  const say = <Ok extends z.ZodType>(zh: string, en: string, ok: Ok) =>
    about({ tag: 'records', summary: { zh, en }, ok })
  const readLiftLacks = async (db: ReadDb, place: string, now: Instant, pack: PolicyPack | undefined) => {
    const lack = await readLiftLack(db, runtime.city, place, now, pack)
    return lack === null ? [] : [wordsFor(lack.code, lack.params, { ...runtime.catalogue, zone: runtime.zone })]
  }
  app.get(
    '/api/zones',
    {
      schema: {
        ...say('风险区', 'Zones: required, proposed, in force, ended', z.array(ZoneRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({ status: ZoneRow.shape.status.optional() }),
      },
    },
    async (request) => {
      const scope = rowScope(await actingOf(runtime, request), runtime)
      return runtime.store().read(scope, (db) => readZones(db, runtime.city, request.query))
    },
  )
  app.get(
    '/api/zones/:place',
    {
      schema: {
        ...say('风险区页', "A zone: the order, its residents' status, what a lift lacks", ZonePage),
        params: z.object({ place: PlaceField }),
        querystring: z.object({ episode: z.coerce.number().int().optional() }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const asking = await askingOf(runtime, acting)
      const { place } = request.params
      return runtime.store().read(rowScope(acting, runtime), async (db) => {
        const episodes = await readZones(db, runtime.city, { exactly: place, limit: MOST })
        const zone = episodes.find(({ episode }) => (request.query.episode ?? episode) === episode)
        if (zone === undefined) throw new ProblemError('not-found', { what: place })
        const pack = packInForce(runtime.catalogue.packs, { disease: runtime.disease, place, at: asking.now })
        return {
          zone,
          residents: residentsOf(zone, await readOrder(db, runtime.city, place)),
          liftLacks: await readLiftLacks(db, place, asking.now, pack),
          orderTemplate: orderTemplate(pack),
          duties: await readDuties(db, asking, { stream: `zone/${place}`, limit: MOST }),
          timeline: await readTimeline(db, runtime.city, `zone/${place}`),
        }
      })
    },
  )
}
