import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { FacilityField, LocalDateField, PersonField, PlaceField } from '#outbreak/contract-fields.ts'
import {
  Chain,
  ContactListPage,
  ContactListRow,
  FollowUpCalendar,
  InterviewRow,
  RosterRow,
  TracingFigures,
} from '#outbreak/tracing/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import type { App, Routes } from '../http/app-type.ts'
import { listOf, sendListed } from '../http/listed.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { countScope, demandInside, demandRight, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { readChain } from '../reading/tracing/read-chain.ts'
import { readFollowUp } from '../reading/tracing/read-follow-up.ts'
import { INTERVIEW_LISTS, readInterviews, readRosters } from '../reading/tracing/read-interviews.ts'
import { readContactList, readContactLists } from '../reading/tracing/read-lists.ts'
import { readTracingFigures } from '../reading/tracing/read-tracing-figures.ts'
import type { Runtime } from '../runtime.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const say = saying('records')
const PersonParams = z.object({ person: PersonField })

/** Reads rows about persons for a stated purpose, and keeps whom the answer showed. @throws {ProblemError} without right or purpose. */
async function shown<T>(
  runtime: Runtime,
  request: FastifyRequest,
  place: string | undefined,
  read: (db: ReadDb, city: CityCode) => Promise<T>,
  persons: (found: T) => readonly string[],
): Promise<T> {
  const acting = await actingOf(runtime, request)
  demandRight(acting, 'case.read', place ?? actingPost(acting)?.place ?? acting.city)
  const purpose = request.headers['x-purpose']
  const reader = readerOf(acting, typeof purpose === 'string' ? purpose : undefined)
  const found = await runtime.store().read(rowScope(acting, runtime), (db) => read(db, acting.city))
  await logListRead(
    runtime,
    request,
    reader,
    persons(found).map((person) => PersonField.parse(person)),
  )
  return found
}
const personsOf = ({ rows }: { readonly rows: readonly { readonly person: string }[] }) =>
  rows.map(({ person }) => person)

const nowOf = (runtime: Runtime, city: CityCode) => runtime.store().clock.now(city)
const todayOf = async (runtime: Runtime, city: CityCode) => localDate(await nowOf(runtime, city), runtime.zone)

function deskRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/tracing/interviews',
    {
      schema: {
        ...say('流调访谈清单，最晚的在前', 'Interviews of cases, the latest first', listOf(InterviewRow)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          list: z.enum(INTERVIEW_LISTS).optional(),
          person: PersonField.optional(),
        }),
        headers: PurposeHeader,
      },
    },
    async (request, reply) => {
      const read = (db: ReadDb, city: CityCode) => readInterviews(db, city, request.query)
      return sendListed(reply, await shown(runtime, request, request.query.place, read, personsOf))
    },
  )
  app.get(
    '/api/tracing/rosters/:person',
    {
      schema: {
        ...say('病例的名册', 'Rosters of a case', z.array(RosterRow)),
        params: PersonParams,
        headers: PurposeHeader,
      },
    },
    (request) =>
      shown(
        runtime,
        request,
        undefined,
        (db, city) => readRosters(db, city, request.params.person),
        (rosters) => rosters.flatMap(({ members }) => members.map(({ person }) => person)),
      ),
  )
  app.get(
    '/api/tracing/chain/:person',
    {
      schema: { ...say('传播链', 'Who may have infected whom', Chain), params: PersonParams, headers: PurposeHeader },
    },
    (request) =>
      shown(
        runtime,
        request,
        undefined,
        (db, city) => readChain(db, city, request.params.person),
        ({ nodes }) => nodes.map(({ person }) => person),
      ),
  )
}

function followUpRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/tracing/follow-up',
    {
      schema: {
        ...say('密接随访日历', 'Follow-up of contacts by day', FollowUpCalendar),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          facility: FacilityField.optional(),
          where: z.enum(['home', 'site']).optional(),
          person: PersonField.optional(),
        }),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const read = async (db: ReadDb, city: CityCode) =>
        readFollowUp(db, city, await todayOf(runtime, city), request.query)
      return shown(runtime, request, request.query.place, read, personsOf)
    },
  )
}

function listRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/tracing/lists',
    {
      schema: {
        ...say(
          '密接日清名单（按区县）',
          "The day's lists of contacts, by district: counts only",
          z.array(ContactListRow),
        ),
        querystring: PlaceQuery.extend({ date: LocalDateField.optional() }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const { date } = request.query
      const place = request.query.place ?? actingPost(acting)?.place ?? acting.city
      demandInside(scope, place, acting)
      const day = date ?? (await todayOf(runtime, acting.city))
      return runtime.store().read(scope, (db) => readContactLists(db, acting.city, day, place))
    },
  )
  app.get(
    '/api/tracing/lists/:place/:date',
    {
      schema: {
        ...say('一个区县一天的密接名单', 'One list with its lines', ContactListPage),
        params: z.object({ place: PlaceField, date: LocalDateField }),
        headers: PurposeHeader,
      },
    },
    (request) =>
      shown(
        runtime,
        request,
        request.params.place,
        async (db, city) => {
          const page = await readContactList(db, city, request.params)
          if (page === null) throw new ProblemError('not-found', { what: request.params.place })
          return page
        },
        ({ lines }) => lines.map(({ person }) => person),
      ),
  )
}

function figuresRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/tracing/figures',
    {
      schema: {
        ...say('流调与随访质量', 'Quality of tracing and follow-up', TracingFigures),
        querystring: PlaceQuery,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const place = request.query.place ?? actingPost(acting)?.place ?? acting.city
      demandInside(scope, place, acting)
      const [now, today] = [await nowOf(runtime, acting.city), await todayOf(runtime, acting.city)]
      return runtime.store().read(scope, (db) => readTracingFigures(db, acting.city, { place, today, now }))
    },
  )
}

/** The tracing desk, the calendar of follow-up, the day's lists of contacts, and how well it goes. */
export const tracingRoutes: Routes = (app, runtime) => {
  deskRoutes(app, runtime)
  followUpRoutes(app, runtime)
  listRoutes(app, runtime)
  figuresRoute(app, runtime)
}
