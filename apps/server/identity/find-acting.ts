import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { fromNodeHeaders } from 'better-auth/node'
import { RIGHTS } from '#kernel/positions/rights.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { ReadScope } from '#store/store.ts'
import { ProblemError } from '../http/problem.ts'
import type { Runtime } from '../runtime.ts'
import type { Acting, HeldPost } from './acting.ts'
import { readPost, readPostsHeld } from './posts-held.ts'

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Posts are no personal data: finding out who acts must not depend on what they may read. */
const postsScope = (runtime: Runtime): ReadScope => ({
  city: runtime.city,
  scope: [placeOfCity(runtime.city)],
  rights: RIGHTS,
  mode: 'rows',
})

async function postsOf(runtime: Runtime, person: string | null, demoPost: string | null): Promise<HeldPost[]> {
  const store = runtime.store()
  const now = await store.clock.now(runtime.city)
  return store.read(postsScope(runtime), async (db) => {
    if (person !== null) return readPostsHeld(db, runtime.city, person, now)
    if (demoPost === null) return []
    const post = await readPost(db, runtime.city, demoPost)
    if (post === null) return []
    if (post.holder === null) return [post]
    const held = await readPostsHeld(db, runtime.city, post.holder, now)
    return held.some((other) => other.post === post.post) ? held : [post, ...held]
  })
}

async function findOperator(runtime: Runtime, token: string, headers: IncomingHttpHeaders): Promise<Acting> {
  if (!sameText(token, runtime.localToken)) throw new ProblemError('sign-in-needed', { what: 'token' })
  const wanted = headers['x-post']
  if (typeof wanted !== 'string') return { kind: 'operator', post: null }
  const post = await runtime.store().read(postsScope(runtime), (db) => readPost(db, runtime.city, wanted))
  if (post === null) throw new ProblemError('post-not-held', { post: wanted })
  return { kind: 'operator', post }
}

/** Who sends this request: by the local token, by the session cookie, or a guest. */
export async function findActing(runtime: Runtime, headers: IncomingHttpHeaders): Promise<Acting> {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return findOperator(runtime, bearer, headers)
  if (!(headers.cookie ?? '').includes('firebreak.')) return { kind: 'guest' }
  const found = await runtime.auth().api.getSession({ headers: fromNodeHeaders(headers) })
  if (found === null) return { kind: 'guest' }
  const { user, session } = found
  const posts = await postsOf(runtime, user.person ?? null, user.demoPost ?? null)
  const chosen = session.post ?? user.demoPost ?? (posts.length === 1 ? posts[0]?.post : null)
  return {
    kind: 'user',
    account: user.email,
    displayName: user.name,
    sessionToken: session.token,
    posts,
    post: posts.find(({ post }) => post === chosen) ?? null,
  }
}
