import { timingSafeEqual } from 'node:crypto'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyRequest } from 'fastify'
import { parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import { RIGHTS } from '#kernel/positions/rights.ts'
import { cityOfPlace, placeOfCity } from '#kernel/positions/system-actor.ts'
import type { CityCode } from '#kernel/primitives/ids.ts'
import type { ReadDb } from '#store/store.ts'
import { ProblemError } from '../http/problem.ts'
import type { Runtime } from '../runtime.ts'
import type { Acting, HeldPost } from './acting.ts'
import { cityAsked } from './city-asked.ts'
import { readPost, readPostsHeld } from './posts-held.ts'

type Asked = Pick<FastifyRequest, 'headers' | 'url'>

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Posts are no personal data: finding out who acts must not depend on what they may read. */
const inCity = <T>(runtime: Runtime, city: CityCode, query: (db: ReadDb) => Promise<T>): Promise<T> =>
  runtime.store().read({ city, scope: [placeOfCity(city)], rights: RIGHTS, mode: 'rows' }, query)

/** Cities in the order in which a post is looked for: its name mostly begins with its place. */
function likelyCities(runtime: Runtime, post: string): CityCode[] {
  const place = parsePlaceCode(post.slice(0, post.indexOf('.')))
  const likely = place === undefined ? runtime.leadCity : cityOfPlace(place)
  return runtime.cities.toSorted((a, b) => Number(b === likely) - Number(a === likely))
}

async function findPost(runtime: Runtime, post: string): Promise<HeldPost | null> {
  for (const city of likelyCities(runtime, post)) {
    const found = await inCity(runtime, city, (db) => readPost(db, city, post))
    if (found !== null) return found
  }
  return null
}

async function postsHeldIn(runtime: Runtime, city: CityCode, person: string): Promise<HeldPost[]> {
  const now = await runtime.store().clock.now(city)
  return inCity(runtime, city, (db) => readPostsHeld(db, city, person, now))
}

/** A person may hold posts in several ledgers; a demo account stands for one post and whoever holds it there. */
async function postsOf(runtime: Runtime, person: string | null, demoPost: string | null): Promise<HeldPost[]> {
  if (person !== null) {
    return (await Promise.all(runtime.cities.map((city) => postsHeldIn(runtime, city, person)))).flat()
  }
  const post = demoPost === null ? null : await findPost(runtime, demoPost)
  if (post === null) return []
  if (post.holder === null) return [post]
  const held = await postsHeldIn(runtime, post.city, post.holder)
  return held.some((other) => other.post === post.post) ? held : [post, ...held]
}

async function findOperator(runtime: Runtime, token: string, asked: Asked): Promise<Acting> {
  if (!sameText(token, runtime.localToken)) throw new ProblemError('sign-in-needed', { what: 'token' })
  const wanted = asked.headers['x-post']
  if (typeof wanted !== 'string')
    return { kind: 'operator', city: cityAsked(runtime, asked) ?? runtime.leadCity, post: null }
  const post = await findPost(runtime, wanted)
  if (post === null) throw new ProblemError('post-not-held', { post: wanted })
  return { kind: 'operator', city: post.city, post }
}

/** Who sends this request: by the local token, by the session cookie, or a guest. */
export async function findActing(runtime: Runtime, asked: Asked): Promise<Acting> {
  const { headers } = asked
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return findOperator(runtime, bearer, asked)
  const guest: Acting = { kind: 'guest', city: cityAsked(runtime, asked) ?? runtime.leadCity }
  if (!(headers.cookie ?? '').includes('firebreak.')) return guest
  const found = await runtime.auth().api.getSession({ headers: fromNodeHeaders(headers) })
  if (found === null) return guest
  const { user, session } = found
  const posts = await postsOf(runtime, user.person ?? null, user.demoPost ?? null)
  const chosen = session.post ?? user.demoPost ?? (posts.length === 1 ? posts[0]?.post : null)
  const post = posts.find((held) => held.post === chosen) ?? null
  return {
    kind: 'user',
    city: post?.city ?? guest.city,
    account: user.email,
    displayName: user.name,
    sessionToken: session.token,
    posts,
    post,
  }
}
