import { z } from 'zod'
import { studyStatements } from '#exchange/xapi/statements.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { ReadScope } from '#store/store.ts'
import type { Routes } from '../http/app-type.ts'
import { about } from '../http/route-schema.ts'
import { demandRight } from '../identity/read-scope.ts'
import { readStudyRecords } from '../reading/study/read-study-records.ts'
import { askedOf } from './study.ts'

/** Names of activities and accounts are addresses that need not answer; they only have to stay the same. */
const HOME = 'urn:firebreak:study'
const Statement = z.looseObject({ id: z.uuid(), version: z.literal('1.0.3') })

export const studyFileRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/study/xapi/statements',
    {
      schema: about({
        tag: 'records',
        summary: { zh: '学习记录（xAPI 1.0.3）', en: 'Sessions as xAPI 1.0.3 statements' },
        description: 'The actor of every statement is a unit; nobody is named. Voided locks have a voiding statement.',
        ok: z.object({ statements: z.array(Statement), more: z.literal('') }),
      }),
    },
    async (request) => {
      const { acting } = await askedOf(runtime, request)
      const { city } = acting
      const place = placeOfCity(city)
      demandRight(acting, 'study.lead', place)
      // Locks lie in the sessions' own history, which is closed to all but those who keep it: only counts leave here.
      const scope: ReadScope = { city, scope: [place], rights: ['study.keep'], mode: 'counts' }
      const records = await runtime.store().read(scope, (db) => readStudyRecords(db, city))
      return { statements: studyStatements(HOME, records) as z.infer<typeof Statement>[], more: '' as const }
    },
  )
}
