import { z } from 'zod'
import { GridName, SavedViews } from '#kernel/contract-views.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import type { Acting } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'

const say = saying('records')
const Params = z.object({ grid: GridName })

/** Kept by account, beside the ledger: what one likes to look at is no record of the emergency. */
function keyFor(acting: Acting, grid: string): string {
  if (acting.kind === 'guest') throw new ProblemError('sign-in-needed', { what: 'views' })
  return `views/${acting.kind === 'user' ? acting.account : 'operator'}/${grid}`
}

/** Saved views of a list: one's own, on whatever machine one signs in. */
export const viewRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/views/:grid',
    { schema: { ...say('我保存的视图', "One's own saved views of a list", SavedViews), params: Params } },
    async (request) => {
      const key = keyFor(await actingOf(runtime, request), request.params.grid)
      // What an older version kept and this one cannot read is no view any more.
      return SavedViews.safeParse(await runtime.store().memo.get(key)).data ?? []
    },
  )
  app.post(
    '/api/views/:grid',
    {
      schema: {
        ...say('保存我的视图（整份）', 'Keep all of them, in place of those before', SavedViews),
        params: Params,
        body: SavedViews,
      },
    },
    async (request) => {
      const key = keyFor(await actingOf(runtime, request), request.params.grid)
      await runtime.store().memo.set(key, request.body)
      return request.body
    },
  )
}
