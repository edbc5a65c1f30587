import { z } from 'zod'
import { PositivesImported, PositivesSheet } from '#exchange/positives/import-contract.ts'
import type { Routes } from '../http/app-type.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { demandRight, rowScope } from '../identity/read-scope.ts'
import { importPositives } from '../imports/import-positives.ts'

const say = saying('records')
const KeyHeader = z.looseObject({
  'idempotency-key': z.string().min(1).max(150).optional().meta({ description: 'required when committing' }),
})

/** Sheets of many rows. Needs the rights to collect samples, to report results and to register people, over the post's own place. */
export const importRoutes: Routes = (app, runtime) => {
  app.post(
    '/api/imports/positives',
    {
      schema: {
        ...say('批量导入阳性（粘贴表格）', 'Import a pasted sheet of positives', PositivesImported),
        body: PositivesSheet,
        headers: KeyHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const post = actingPost(acting)
      if (post === null) throw new ProblemError('sign-in-needed', { what: 'result.report' })
      demandRight(acting, 'result.report', post.place)
      demandRight(acting, 'sample.collect', post.place)
      demandRight(acting, 'person.register', post.place)
      const { commit } = request.body
      const key = request.headers['idempotency-key']
      if (commit && key === undefined) throw new ProblemError('idempotency-key-missing')
      const language = languageOf(request.headers['accept-language'])
      const importing = {
        post,
        scope: rowScope(acting, runtime),
        now: await runtime.store().clock.now(acting.city),
        wording: { refusals: runtime.catalogue.refusals, zone: runtime.zone, language },
      }
      return importPositives(runtime, importing, request.body, key ?? 'dry')
    },
  )
}
