import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ReadScope } from '#store/store.ts'
import { IdField } from '#study/contract-fields.ts'
import { StudyBoard, StudySessionView, StudyYearFile } from '#study/contract-reads.ts'
import type { App, Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { type Acting, actingPost } from '../identity/acting.ts'
import { actingIn } from '../identity/acting-of.ts'
import { countScope, demandInside, holdsRight } from '../identity/read-scope.ts'
import { readNamedRoll } from '../reading/study/named-roll.ts'
import { readStudyBoard } from '../reading/study/read-study-board.ts'
import { readStudySession } from '../reading/study/read-study-session.ts'
import { readYearFile } from '../reading/study/read-year-file.ts'
import type { Runtime } from '../runtime.ts'

const say = saying('records')
const SessionParams = z.object({ session: IdField })
const UnitParams = z.object({ unit: IdField })

interface StudyAsked {
  readonly acting: Acting
  readonly scope: ReadScope
}

/** Who asks, in the city of the campaign. Sessions without their roll are counts; a roll is its keeper's alone. */
export async function askedOf(runtime: Runtime, request: FastifyRequest): Promise<StudyAsked> {
  const acting = await actingIn(runtime, request, 'study')
  return { acting, scope: countScope(acting, runtime) }
}

/** Minutes are read by those who lead or keep study over the place, or attend it there. */
export function demandStudy(acting: Acting, place: string): void {
  const rights = ['study.lead', 'study.keep', 'study.attend'] as const
  if (rights.some((right) => holdsRight(acting, right, place))) return
  if (acting.kind === 'guest') throw new ProblemError('sign-in-needed', { what: 'study' })
  throw new ProblemError('right-missing', { post: actingPost(acting)?.post ?? 'guest', right: 'study.attend', place })
}

const unknown = (what: string): never => {
  throw new ProblemError('not-found', { what })
}

function boardRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/study/board',
    {
      schema: say(
        '学习活动看板（单位 × 场次，缺口大的先）',
        'Campaigns: units by sessions, worst gaps first',
        StudyBoard,
      ),
    },
    async (request) => {
      const { acting, scope } = await askedOf(runtime, request)
      const now = await runtime.store().clock.now(acting.city)
      return runtime.store().read(scope, (db) => readStudyBoard(db, acting.city, now))
    },
  )
}

function sessionRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/study/sessions/:session',
    {
      schema: {
        ...say(
          '一次学习：记录、缺口、承诺；点名册只给本单位秘书',
          'A session whole; its roll for the keeper alone',
          StudySessionView,
        ),
        params: SessionParams,
      },
    },
    async (request) => {
      const { acting, scope } = await askedOf(runtime, request)
      const { session } = request.params
      const store = runtime.store()
      const now = await store.clock.now(acting.city)
      const found = await store.read(scope, (db) => readStudySession(db, acting.city, session, now))
      if (found === null) return unknown(session)
      demandStudy(acting, found.place)
      const mayKeep = holdsRight(acting, 'study.keep', found.place)
      return { ...found, mayKeep, roll: mayKeep ? await readNamedRoll(store, acting, session) : null }
    },
  )
}

function yearFileRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/study/units/:unit/file',
    {
      schema: {
        ...say('年度学习档案（一键成册）', "A unit's year of study in one document", StudyYearFile),
        params: UnitParams,
        querystring: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
      },
    },
    async (request) => {
      const { acting, scope } = await askedOf(runtime, request)
      const { unit } = request.params
      const now = await runtime.store().clock.now(acting.city)
      const asked = { unit, year: request.query.year, now }
      const file = await runtime.store().read(scope, (db) => readYearFile(db, acting.city, asked))
      if (file === null) return unknown(unit)
      demandInside(scope, file.place, acting)
      demandStudy(acting, file.place)
      return file
    },
  )
}

/** What is studied where, what is missing, and what came of it; nothing about persons, except a roll for its keeper. */
export const studyRoutes: Routes = (app, runtime) => {
  boardRoute(app, runtime)
  sessionRoute(app, runtime)
  yearFileRoute(app, runtime)
}
