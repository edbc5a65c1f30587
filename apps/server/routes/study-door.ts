import { z } from 'zod'
import { STUDY_CLOCKS } from '#kernel/policy/packs/study-clocks.ts'
import { CODE_SECONDS, rotatingCode } from '#study/code/rotating-code.ts'
import { IdField } from '#study/contract-fields.ts'
import { MyStudy, StudyDoorCode } from '#study/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { demandRight } from '../identity/read-scope.ts'
import { rulesAt } from '../reading/rules-now.ts'
import { readDoorSecret, readRollKey } from '../reading/study/member-keys.ts'
import { readMyStudy } from '../reading/study/read-my-study.ts'
import { readStudySession } from '../reading/study/read-study-session.ts'
import { askedOf } from './study.ts'

const say = saying('records')
const HOURS_PER_DAY = 24

/** The door, which shows the code to its keeper, and one's own record, which is nobody else's. */
export const studyDoorRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/study/sessions/:session/code',
    {
      schema: {
        ...say('门口的签到码（只给本单位秘书）', 'The code at the door, for the keeper alone', StudyDoorCode),
        params: z.object({ session: IdField }),
      },
    },
    async (request) => {
      const { acting, scope } = await askedOf(runtime, request)
      const { session } = request.params
      const store = runtime.store()
      const now = await store.clock.now(acting.city)
      const found = await store.read(scope, (db) => readStudySession(db, acting.city, session, now))
      if (found === null) throw new ProblemError('not-found', { what: session })
      demandRight(acting, 'study.keep', found.place)
      const key = await readRollKey(store, acting.city, session)
      const secret = key === null ? null : await readDoorSecret(store, key)
      if (secret === null || found.status !== 'convened')
        throw new ProblemError('not-found', { what: `${session}/code` })
      const { present, late, due } = found
      return { session, ...rotatingCode(secret, now), now, seconds: CODE_SECONDS, signedIn: present + late, due }
    },
  )
  app.get(
    '/api/study/me',
    { schema: say('我的学习记录（只有本人）', "One's own study record, and nobody else's", MyStudy) },
    async (request) => {
      const { acting } = await askedOf(runtime, request)
      const post = actingPost(acting)
      if (post?.holder == null) throw new ProblemError('sign-in-needed', { what: 'study.attend' })
      demandRight(acting, 'study.attend', post.place)
      const now = await runtime.store().clock.now(acting.city)
      const { policy } = rulesAt(runtime, post.place, now)
      const rule = policy?.clocks['study.retention'] ?? STUDY_CLOCKS['study.retention']
      const keptDays = rule?.kind === 'within' ? rule.hours / HOURS_PER_DAY : 0
      const me = { city: acting.city, place: post.place, person: post.holder, now }
      return { now, keptDays, sessions: await readMyStudy(runtime.store(), me) }
    },
  )
}
