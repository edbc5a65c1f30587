import { z } from 'zod'
import { DirectiveView, PostView } from '#kernel/contract-reads.ts'
import { PostField } from '#outbreak/contract-fields.ts'
import type { Routes } from '../http/app-type.ts'
import { saying } from '../http/route-schema.ts'
import { actingOf } from '../identity/acting-of.ts'
import { readPostsUnder } from '../identity/posts-held.ts'
import { countScope, rowScope } from '../identity/read-scope.ts'
import { readNames } from '../reading/names.ts'
import { postView } from '../reading/post-view.ts'
import { CommandDoc, readCommands, readDirectives } from '../reading/read-commands.ts'
import { PlaceQuery } from './query-fields.ts'

const say = saying('places')

/** Who may do what, and what the command has ordered. */
export const postRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/posts',
    { schema: { ...say('岗位', 'Posts, their holders and rights', z.array(PostView)), querystring: PlaceQuery } },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      return runtime.store().read(scope, async (db) => {
        const posts = await readPostsUnder(db, acting.city, request.query.place ?? '')
        const names = await readNames(db, acting.city, { places: posts.map((post) => post.place) })
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
      const acting = await actingOf(runtime, request)
      const scope = rowScope(acting, runtime)
      return runtime.store().read(scope, (db) => readDirectives(db, acting.city, request.query))
    },
  )
  app.get(
    '/api/commands',
    { schema: say('联合指挥部', 'The joint command and its working groups', z.array(CommandDoc)) },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      return runtime.store().read(scope, (db) => readCommands(db, acting.city))
    },
  )
}
