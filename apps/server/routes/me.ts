import { fromNodeHeaders } from 'better-auth/node'
import { z } from 'zod'
import { Me, Words } from '#kernel/contract-reads.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { PostField } from '#outbreak/contract-fields.ts'
import type { App, Routes } from '../http/app-type.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'
import { type Acting, actingPost, type HeldPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { DEMO_PASSWORD, demoEmail } from '../identity/demo-accounts.ts'
import { readNames } from '../reading/names.ts'
import { postView } from '../reading/post-view.ts'
import type { Runtime } from '../runtime.ts'

const DemoAccounts = z.array(
  z.object({ account: z.string(), displayName: z.string(), words: Words, post: z.string(), password: z.string() }),
)

async function meOf(runtime: Runtime, acting: Acting, language: 'zh' | 'en'): Promise<z.infer<typeof Me>> {
  if (acting.kind === 'guest') {
    const displayName = language === 'zh' ? '访客（只读）' : 'Guest (read-only)'
    return { guest: true, account: null, displayName, post: null, posts: [], language }
  }
  const held: readonly HeldPost[] = acting.kind === 'user' ? acting.posts : acting.post === null ? [] : [acting.post]
  const scope = { city: acting.city, scope: [placeOfCity(acting.city)], rights: [], mode: 'counts' as const }
  const names = await runtime
    .store()
    .read(scope, (db) => readNames(db, acting.city, { places: held.map((post) => post.place) }))
  return {
    guest: false,
    account: acting.kind === 'user' ? acting.account : 'operator',
    displayName: acting.kind === 'user' ? acting.displayName : 'operator',
    post: actingPost(acting)?.post ?? null,
    posts: held.map((post) => postView(post, names)),
    language,
  }
}

function signInRoutes(app: App, runtime: Runtime): void {
  app.all(
    '/api/auth/*',
    {
      schema: about({
        tag: 'sign-in',
        summary: { zh: '登录服务', en: 'Sign-in service: /sign-in/email, /sign-out, /two-factor/…' },
        ok: z.unknown(),
      }),
    },
    async (request, reply) => {
      const url = new URL(request.url, `http://${request.headers.host ?? 'localhost'}`)
      const body = request.method === 'GET' || request.method === 'HEAD' ? null : JSON.stringify(request.body ?? {})
      const answer = await runtime
        .auth()
        .handler(new Request(url, { method: request.method, headers: fromNodeHeaders(request.headers), body }))
      reply.code(answer.status)
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
      const cookies = answer.headers.getSetCookie()
      if (cookies.length > 0) reply.header('set-cookie', cookies)
      return reply.serializer((text: unknown) => String(text)).send(await answer.text())
    },
  )
}

export const meRoutes: Routes = (app, runtime) => {
  signInRoutes(app, runtime)
  app.get(
    '/api/me',
    {
      schema: about({ tag: 'sign-in', summary: { zh: '我与我的岗位', en: 'Who I am and which posts I hold' }, ok: Me }),
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      return meOf(runtime, acting, languageOf(request.headers['accept-language']))
    },
  )
  app.post(
    '/api/me/post',
    {
      schema: {
        ...about({ tag: 'sign-in', summary: { zh: '选择以哪个岗位办理', en: 'Choose the post I act with' }, ok: Me }),
        body: z.strictObject({ post: PostField }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      if (acting.kind !== 'user') throw new ProblemError('sign-in-needed', { what: 'post' })
      const post = acting.posts.find((held) => held.post === request.body.post)
      if (post === undefined) throw new ProblemError('post-not-held', { post: request.body.post })
      const { internalAdapter } = await runtime.auth().$context
      await internalAdapter.updateSession(acting.sessionToken, { post: post.post })
      return meOf(runtime, { ...acting, post }, languageOf(request.headers['accept-language']))
    },
  )
  app.get(
    '/api/demo-accounts',
    {
      schema: about({
        tag: 'sign-in',
        summary: { zh: '演练账号（仅演练模式）', en: 'Demo accounts, in scenario mode only' },
        ok: DemoAccounts,
      }),
    },
    async () => {
      if (!runtime.scenarioMode) throw new ProblemError('only-in-scenario')
      return runtime.demoAccounts.map(({ account, words, post }) => ({
        account: demoEmail(account),
        displayName: `${words.zh}（演练）`,
        words,
        post,
        password: DEMO_PASSWORD,
      }))
    },
  )
}
