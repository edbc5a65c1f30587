import { z } from 'zod'
import { DirectiveView, PlacePage, PlaceView, PostView } from '#kernel/contract-reads.ts'
import { PostField } from '#outbreak/contract-fields.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { readPostsUnder } from '../identity/posts-held.ts'
import { countScope, rowScope } from '../identity/read-scope.ts'
import { readNames } from '../reading/names.ts'
import { postView } from '../reading/post-view.ts'
import { CommandDoc, readCommands, readDirectives } from '../reading/read-commands.ts'
import { readPlacePage, searchPlaces } from '../reading/read-places.ts'
import { PlaceQuery } from './query-fields.ts'

const MOST = 50

export const placeRoutes: Routes = (app, runtime) => {
  const say = <Ok extends z.ZodType>(zh: string, en: string, ok: Ok) =>
    about({ tag: 'places', summary: { zh, en }, ok })
  app.get(
    '/api/places',
    {
      schema: {
        ...say('查找地点', 'Find places by name or code', z.array(PlaceView)),
        querystring: z.object({ search: z.string().min(1).max(40) }),
      },
    },
    async (request) => {
      const scope = countScope(await actingOf(runtime, request), runtime)
      return runtime.store().read(scope, (db) => searchPlaces(db, runtime.city, request.query.search, MOST))
    },
  )
  app.get(
    '/api/places/:code',
    {
      schema: {
        ...say('地点及其下级', 'A place, its path and its children', PlacePage),
        params: z.object({ code: z.string() }),
      },
    },
    async (request) => {
      const scope = countScope(await actingOf(runtime, request), runtime)
      const page = await runtime.store().read(scope, (db) => readPlacePage(db, runtime.city, request.params.code))
      if (page === null) throw new ProblemError('not-found', { what: request.params.code })
      return page
    },
  )
  app.get(
    '/api/posts',
    { schema: { ...say('岗位', 'Posts, their holders and rights', z.array(PostView)), querystring: PlaceQuery } },
    async (request) => {
      const scope = countScope(await actingOf(runtime, request), runtime)
      return runtime.store().read(scope, async (db) => {
        const posts = await readPostsUnder(db, runtime.city, request.query.place ?? '')
        const names = await readNames(db, runtime.city, { places: posts.map((post) => post.place) })
        return posts.map((post) => postView(post, names))
      })
    },
  )
  app.get(
    '/api/directives',
    {
      schema: {
        ...say('指令与督办', 'Directives: receipt, answer, checked effect', z.array(DirectiveView)),
        querystring: PlaceQuery.extend({ post: PostField.optional() }),
      },
    },
    async (request) => {
      const scope = rowScope(await actingOf(runtime, request), runtime)
      return runtime.store().read(scope, (db) => readDirectives(db, runtime.city, request.query))
    },
  )
  app.get(
    '/api/commands',
    { schema: say('联合指挥部', 'The joint command and its working groups', z.array(CommandDoc)) },
    async (request) => {
      const scope = countScope(await actingOf(runtime, request), runtime)
      return runtime.store().read(scope, (db) => readCommands(db, runtime.city))
    },
  )
}
