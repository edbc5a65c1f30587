import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addDays, localDate, startOfDay } from '#kernel/primitives/local-day.ts'
import { BeatField, IdField } from '#patrol/contract-fields.ts'
import {
  IncidentsView,
  ItemView,
  KitView,
  LaunchView,
  LightView,
  PositionsView,
  ShiftView,
  UnitView,
} from '#patrol/contract-reads.ts'
import type { App, Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { type Acting, actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { countScope, demandRight, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { readIncidents } from '../reading/patrol/read-incidents.ts'
import { readItems, readKit } from '../reading/patrol/read-kit.ts'
import { readLight } from '../reading/patrol/read-light.ts'
import { openTracks, readCrew, readTrackRow } from '../reading/patrol/read-tracks.ts'
import { readLaunch, readShifts, readUnit } from '../reading/patrol/read-unit.ts'
import type { Runtime } from '../runtime.ts'
import { PlaceQuery } from './query-fields.ts'

const say = saying('records')

/** The asker in the city whose patrol is shown: their own where it has one, else the one there is, if all may see it. */
async function askedOf(runtime: Runtime, request: FastifyRequest) {
  const own = await actingOf(runtime, request)
  const cities = runtime.citiesOf('patrol')
  const city = cities.includes(own.city) || !runtime.scenarioMode ? own.city : (cities[0] ?? own.city)
  const acting: Acting = { ...own, city }
  return { acting, city, now: await runtime.store().clock.now(city) }
}

function boardRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/patrol/light',
    {
      schema: {
        ...say('巡区亮灯：每小时分钟数，缺得最多的先', 'Lit minutes per beat per hour, worst first', LightView),
        querystring: PlaceQuery.extend({ hours: z.coerce.number().int().min(1).max(72).default(26) }),
      },
    },
    async (request) => {
      const { acting, city, now } = await askedOf(runtime, request)
      const { place, hours } = request.query
      return runtime.store().read(countScope(acting, runtime), (db) => readLight(db, { city, now, place, hours }))
    },
  )
  app.get(
    '/api/patrol/kit',
    {
      schema: {
        ...say('装备批次与各单位清点，有差额的先', 'Batches and each unit’s count, differences first', KitView),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const { acting, city, now } = await askedOf(runtime, request)
      const scope = countScope(acting, runtime)
      return runtime.store().read(scope, (db) => readKit(db, city, now, request.query.place))
    },
  )
  app.get(
    '/api/patrol/incidents',
    {
      schema: {
        ...say('警情三时钟与圈层响应，最慢的先', 'Incident clocks by tier and unit, slowest first', IncidentsView),
        querystring: PlaceQuery.extend({ days: z.coerce.number().int().min(1).max(31).default(7) }),
      },
    },
    async (request) => {
      const { acting, city, now } = await askedOf(runtime, request)
      const { place, days } = request.query
      const from = startOfDay(addDays(localDate(now, runtime.zone), 1 - days), runtime.zone)
      return runtime.store().read(countScope(acting, runtime), (db) => readIncidents(db, { city, now, from, place }))
    },
  )
  app.get(
    '/api/patrol/launch',
    { schema: say('工作方案、启动仪式与表态', 'Work plan, launch and commitments', LaunchView) },
    async (request) => {
      const { acting, city, now } = await askedOf(runtime, request)
      return runtime.store().read(countScope(acting, runtime), (db) => readLaunch(db, city, now))
    },
  )
}

function unitRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/patrol/unit',
    { schema: say('本单位：清点、班次、警情', 'One’s own unit: counts, shifts, incidents', UnitView) },
    async (request) => {
      const { acting, city, now } = await askedOf(runtime, request)
      const post = actingPost(acting)
      demandRight(acting, 'patrol.serve', post?.place ?? city)
      if (post === null) throw new ProblemError('post-not-chosen')
      const asked = { unit: post.post, holder: post.holder }
      return runtime.store().read(rowScope(acting, runtime), (db) => readUnit(db, city, now, asked))
    },
  )
  app.get(
    '/api/patrol/shifts/:shift',
    { schema: { ...say('班次单', 'One shift', ShiftView), params: z.object({ shift: IdField }) } },
    async (request) => {
      const { acting, city } = await askedOf(runtime, request)
      demandRight(acting, 'patrol.serve', actingPost(acting)?.place ?? city)
      const scope = rowScope(acting, runtime)
      const [shift] = await runtime
        .store()
        .read(scope, (db) => readShifts(db, city, 's.shift = $2', [request.params.shift]))
      if (shift === undefined) throw new ProblemError('not-found')
      return shift
    },
  )
  app.get(
    '/api/patrol/items',
    {
      schema: {
        ...say('配发单下的装备与领用人', 'Items of an issue and who answers for them', z.array(ItemView)),
        querystring: z.object({ issue: IdField }),
      },
    },
    async (request) => {
      const { acting, city } = await askedOf(runtime, request)
      demandRight(acting, 'patrol.serve', actingPost(acting)?.place ?? city)
      return runtime.store().read(rowScope(acting, runtime), (db) => readItems(db, city, request.query.issue))
    },
  )
}

/** Officers' positions: for who holds the right over the beat, for a stated purpose, each reading logged. */
function positionsRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/patrol/positions',
    {
      schema: {
        ...say(
          '巡区一日轨迹（须有权限，逐次登记）',
          'Positions of one beat-day; every reading is logged',
          PositionsView,
        ),
        querystring: z.object({ beat: BeatField, date: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const { acting, city, now } = await askedOf(runtime, request)
      const { beat, date } = request.query
      demandRight(acting, 'patrol.locate', beat.slice(0, beat.indexOf('-')))
      const reader = readerOf(acting, request.headers['x-purpose'])
      const scope = rowScope(acting, runtime)
      const store = runtime.store()
      const row = await store.read(scope, (db) => readTrackRow(db, city, beat, date))
      if (row === undefined) return { at: now, expiresAt: null, caseRef: null, tracks: [] }
      const hours = row.keys.map(({ hour }) => hour)
      const crew = await store.read(scope, (db) => readCrew(db, city, beat, hours))
      await logListRead(runtime, request, reader, crew)
      const tracks = (await openTracks(store, city, row)).map((track) => ({ beat, ...track }))
      return { at: now, expiresAt: row.expiresAt, caseRef: row.caseRef, tracks }
    },
  )
}

/** Patrol: what the lead sees, what a unit does, and where officers are for those who may know. */
export const patrolRoutes: Routes = (app, runtime) => {
  boardRoutes(app, runtime)
  unitRoutes(app, runtime)
  positionsRoute(app, runtime)
}
