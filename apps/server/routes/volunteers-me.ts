import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CommandAccepted } from '#kernel/contract-reads.ts'
import { RIGHTS } from '#kernel/positions/rights.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { type CityCode, type PostId, postId } from '#kernel/primitives/ids.ts'
import { MyAct, MyService } from '#volunteers/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { openPass, withWindow } from '../reading/volunteers/codes.ts'
import { readMine } from '../reading/volunteers/read-attendances.ts'
import type { Runtime } from '../runtime.ts'
import { answerOf } from './commands.ts'

const say = saying('records')

interface Me {
  readonly city: CityCode
  readonly person: string
  /** Post in whose name the phone acts: the volunteer's own, or the city's for who came by the code and has none. */
  readonly post: PostId
}

/** Whose phone it is: by the pass it keeps, or by the account whose post serves. Nobody is anybody else here. */
async function whoseOf(runtime: Runtime, request: FastifyRequest): Promise<Me> {
  const pass = request.headers['x-volunteer-pass']
  const [city = runtime.leadCity] = runtime.citiesOf('volunteers')
  if (typeof pass === 'string' && pass !== '') {
    const person = await openPass(runtime.store(), pass, await runtime.store().clock.now(city))
    if (person === null) throw new ProblemError('sign-in-needed', { what: 'volunteer.serve' })
    return { city, person, post: postId(city, 'system') }
  }
  const acting = await actingOf(runtime, request)
  const post = actingPost(acting)
  const serves = post?.grants.some(({ right }) => right === 'volunteer.serve') ?? false
  if (post?.holder == null || !serves) throw new ProblemError('sign-in-needed', { what: 'volunteer.serve' })
  return { city: acting.city, person: post.holder, post: post.post }
}

/** The phone of one volunteer: own record, own posts, own acts. */
export const volunteerMeRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/volunteers/me',
    { schema: say('我的志愿服务（只有本人）', 'One’s own service, and nobody else’s', MyService) },
    async (request) => {
      const { city, person } = await whoseOf(runtime, request)
      const store = runtime.store()
      const now = await store.clock.now(city)
      const scope = { city, scope: [placeOfCity(city)], rights: RIGHTS, mode: 'rows' as const }
      const mine = await store.read(scope, (db) => readMine(db, city, person, now))
      if (mine === null) throw new ProblemError('not-found', { what: person })
      return mine
    },
  )
  app.post(
    '/api/volunteers/me/acts',
    {
      schema: {
        ...say(
          '本人办理：接受、签到、签退、申请证明',
          'One’s own acts, also those kept while there was no network',
          CommandAccepted,
        ),
        body: MyAct,
        headers: z.looseObject({ 'idempotency-key': z.string().min(1).max(200) }),
      },
    },
    async (request) => {
      const { city, person, post } = await whoseOf(runtime, request)
      const { command, payload } = request.body
      const store = runtime.store()
      // Whatever the phone writes there: the person is the phone's own, and only a leader signs for others.
      const proof = payload.proof === 'remote' ? 'remote' : 'code'
      const own = await withWindow(store, { ...payload, person })
      const signs = command === 'sign-in-volunteer' || command === 'sign-out-volunteer'
      const { code: _code, window: _window, proof: _proof, ...plain } = own
      const said = signs ? { ...own, proof } : plain
      const parsed = runtime.catalogue.commands[command]?.schema.safeParse(said)
      if (!parsed?.success) throw new ProblemError('input-invalid', { count: parsed?.error.issues.length ?? 1 })
      const now = await store.clock.now(city)
      const key = `${person}:${request.headers['idempotency-key']}`
      const outcome = await store.submit({ city, command, payloads: [parsed.data], post, person, now, request: key })
      return answerOf(outcome, runtime, languageOf(request.headers['accept-language']))
    },
  )
}
