import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { Board, BoardMap, BoardSql, ClockDistribution, Trend } from '#outbreak/board/contract.ts'
import { lapseWords } from '#outbreak/board/words.ts'
import { type BoardScope, boardScope } from '#store/board/board-scope.ts'
import { boardNumbers, boardSql, countAgain } from '#store/board/from-events/board-sql.ts'
import { readKindsHeld } from '#store/board/kinds-held.ts'
import { readBoard, readTrend } from '#store/board/read-board.ts'
import { readDistribution } from '#store/board/read-distribution.ts'
import { readMap } from '#store/board/read-map.ts'
import type { ReadDb } from '#store/store.ts'
import type { Routes } from '../http/app-type.ts'
import { about } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countScope, demandInside } from '../identity/read-scope.ts'
import { dutyKindWords } from '../reading/duty-words.ts'
import type { Runtime } from '../runtime.ts'
import { AtQuery, PlaceQuery } from './query-fields.ts'

const BoardQuery = AtQuery.extend(PlaceQuery.shape)
const SqlQuery = BoardQuery.extend({
  check: z.enum(['1', '0']).optional().meta({ description: '1: run each SELECT too; `again` is null otherwise' }),
})
const TrendQuery = BoardQuery.extend({ days: z.coerce.number().int().min(1).max(60).default(14) })
interface Asked {
  readonly place?: PlaceCode | undefined
  readonly at?: Instant | undefined
}

/** Every number with its own SELECT over the events; `check` runs them too. */
async function readBoardSql(db: ReadDb, scope: BoardScope, check: boolean): Promise<z.infer<typeof BoardSql>[]> {
  const board = await readBoard(db, scope)
  const held = await readKindsHeld(db, scope)
  return check ? countAgain(db, boardNumbers(scope, board, held)) : boardSql(scope, board, held)
}

/** What lapses is called what the duty lists call it, whichever system owes it. */
async function readWordedBoard(db: ReadDb, scope: BoardScope): Promise<z.infer<typeof Board>> {
  const board = await readBoard(db, scope)
  const lapsing = board.lapsing.map((line) => ({ ...line, words: lapseWords(line.what, dutyKindWords) }))
  return { ...board, lapsing }
}

async function count<T>(
  runtime: Runtime,
  request: FastifyRequest,
  asked: Asked,
  query: (db: ReadDb, scope: BoardScope) => Promise<T>,
): Promise<T> {
  const acting = await actingOf(runtime, request)
  const scope = countScope(acting, runtime)
  const place = asked.place ?? scope.scope[0] ?? placeOfCity(acting.city)
  demandInside(scope, place, acting)
  const at = asked.at ?? (await runtime.store().clock.now(acting.city))
  return runtime.store().read(scope, (db) => query(db, boardScope(acting.city, place, at, runtime.zone)))
}

export const boardRoutes: Routes = (app, runtime) => {
  const say = <Ok extends z.ZodType>(zh: string, en: string, ok: Ok) => about({ tag: 'board', summary: { zh, en }, ok })
  app.get(
    '/api/board',
    { schema: { ...say('指挥看板', 'The command board of a place, as of a moment', Board), querystring: BoardQuery } },
    (request) => count(runtime, request, request.query, readWordedBoard),
  )
  app.get(
    '/api/board/sql',
    {
      schema: {
        ...say(
          '看板数字的 SQL',
          'For each number of the board, a SELECT over events that gives it again',
          z.array(BoardSql),
        ),
        querystring: SqlQuery,
      },
    },
    (request) =>
      count(runtime, request, request.query, (db, scope) => readBoardSql(db, scope, request.query.check === '1')),
  )
  app.get(
    '/api/board/trend',
    { schema: { ...say('新增趋势', 'New positives by day and setting', Trend), querystring: TrendQuery } },
    (request) => count(runtime, request, request.query, (db, scope) => readTrend(db, scope, request.query.days)),
  )
  app.get(
    '/api/board/distribution',
    {
      schema: {
        ...say('用时分布', 'Hours from start to finish, by clock', z.array(ClockDistribution)),
        querystring: BoardQuery,
      },
    },
    (request) => count(runtime, request, request.query, readDistribution),
  )
  app.get(
    '/api/board/map',
    { schema: { ...say('社区格图', 'One cell a community', BoardMap), querystring: BoardQuery } },
    (request) => count(runtime, request, request.query, readMap),
  )
}
