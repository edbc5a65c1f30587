import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { postId } from '#kernel/primitives/ids.ts'
import { PackChangeAnswer, PackChangeAsked } from '#outbreak/pack-change/contract.ts'
import type { Routes } from '../http/app-type.ts'
import { languageOf } from '../http/language.ts'
import { problemOfRefusal } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'
import { type Acting, actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countScope, demandRight } from '../identity/read-scope.ts'
import { describePackChange } from '../policy/describe-pack-change.ts'
import { type ChangeActor, doPackChange } from '../policy/do-pack-change.ts'
import { comingOf, demandMoment, packChangePlan } from '../policy/pack-change.ts'

/** What is shown of refusals; their number is whole. */
const SHOWN_REFUSALS = 200

/** Ending restrictions over the whole city takes both rights over all of it; the operator acts as the city itself. */
function actorOf(acting: Acting): ChangeActor {
  const { city } = acting
  const place = placeOfCity(city)
  demandRight(acting, 'contact.release', place)
  demandRight(acting, 'zone.order', place)
  const post = actingPost(acting)
  return post === null
    ? { city, post: postId(city, 'system'), person: null }
    : { city, post: post.post, person: post.holder }
}

/** A newer pack comes into force: what it changes, before and as it is done. */
export const packChangeRoutes: Routes = (app, runtime) => {
  app.post(
    '/api/policy/change',
    {
      schema: {
        ...about({
          tag: 'places',
          summary: { zh: '方案切换：预览与执行', en: 'Change of pack: preview and do' },
          description:
            'From the city just before `at`, by what had happened and was on record. The preview and the act are one plan; a second run changes nothing.',
          ok: PackChangeAnswer,
        }),
        body: PackChangeAsked,
      },
    },
    async (request) => {
      const { dryRun, ...asked } = request.body
      const acting = await actingOf(runtime, request)
      const scope = countScope(acting, runtime)
      const coming = comingOf(runtime, asked)
      const now = await runtime.store().clock.now(acting.city)
      const actor = dryRun ? null : actorOf(acting)
      if (actor !== null) demandMoment(coming.at, now)
      const plan = await packChangePlan(runtime, acting.city, coming, now)
      const done = actor === null ? { plan, refused: [] } : await doPackChange(runtime, plan, actor, now)
      const language = languageOf(request.headers['accept-language'])
      const wording = { refusals: runtime.catalogue.refusals, zone: runtime.zone, language }
      const told = await runtime.store().read(scope, (db) => describePackChange(db, acting.city, done.plan))
      return {
        ...told,
        dryRun,
        refused: done.refused
          .slice(0, SHOWN_REFUSALS)
          .map(({ command, row, refusal }) => ({ command, row, problem: problemOfRefusal(refusal, wording) })),
      }
    },
  )
}
