import { contains } from '#kernel/jurisdictions/place-code.ts'
import type { Right } from '#kernel/positions/rights.ts'
import { RIGHTS } from '#kernel/positions/rights.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import type { ReadScope } from '#store/store.ts'
import { ProblemError } from '../http/problem.ts'
import type { Runtime } from '../runtime.ts'
import { type Acting, actingPost } from './acting.ts'

const wholeCity = ({ city }: Acting): PlaceCode[] => [placeOfCity(city)]

export function rightsOf(acting: Acting): readonly Right[] {
  if (acting.kind === 'operator' && acting.post === null) return RIGHTS
  return actingPost(acting)?.grants.map((grant) => grant.right) ?? ['board.read']
}

/**
 * What one may count. In a scenario everybody may count the whole city: the records are simulated, and a visitor
 * lands on the board. Otherwise counts stop at the acting post's jurisdiction.
 */
export function countScope(acting: Acting, runtime: Runtime): ReadScope {
  const rights: readonly Right[] = ['board.read']
  if (runtime.scenarioMode || acting.kind === 'operator') {
    return { city: acting.city, scope: wholeCity(acting), rights, mode: 'counts' }
  }
  if (acting.kind === 'guest') throw new ProblemError('sign-in-needed', { what: 'board' })
  if (acting.post === null) throw new ProblemError('post-not-chosen')
  return { city: acting.city, scope: [acting.post.place], rights, mode: 'counts' }
}

/** Beds and rooms are shared out city-wide: the search for one looks beyond the asker's district, at facilities only. */
export const facilitiesScope = (acting: Acting): ReadScope => ({
  city: acting.city,
  scope: wholeCity(acting),
  rights: ['board.read'],
  mode: 'counts',
})

/** Rows one may see: the acting post's own jurisdiction and rights, enforced again by the database. */
export function rowScope(acting: Acting, runtime: Runtime): ReadScope {
  if (acting.kind === 'operator' && acting.post === null) {
    return { city: acting.city, scope: wholeCity(acting), rights: RIGHTS, mode: 'rows' }
  }
  const post = actingPost(acting)
  if (post !== null) return { city: acting.city, scope: [post.place], rights: rightsOf(acting), mode: 'rows' }
  if (acting.kind === 'guest' && !runtime.scenarioMode) throw new ProblemError('sign-in-needed', { what: 'records' })
  if (acting.kind !== 'guest') throw new ProblemError('post-not-chosen')
  return { city: acting.city, scope: wholeCity(acting), rights: ['board.read'], mode: 'rows' }
}

export function holdsRight(acting: Acting, right: Right, place: string): boolean {
  if (acting.kind === 'operator' && acting.post === null) return true
  const post = actingPost(acting)
  if (post === null || !contains(post.place, place as PlaceCode)) return false
  return post.grants.some((grant) => grant.right === right)
}

/** @throws {ProblemError} unless the acting post holds the right over the place. */
export function demandRight(acting: Acting, right: Right, place: string): void {
  if (holdsRight(acting, right, place)) return
  if (acting.kind === 'guest') throw new ProblemError('sign-in-needed', { what: right })
  if (acting.post === null) throw new ProblemError('post-not-chosen')
  throw new ProblemError('right-missing', { post: acting.post.post, right, place })
}

/** A board below one's own jurisdiction is refused with words, not answered with zeros. */
export function demandInside(scope: ReadScope, place: string, acting: Acting): void {
  if (scope.scope.some((root) => contains(root, place as PlaceCode))) return
  throw new ProblemError('right-missing', { post: actingPost(acting)?.post ?? 'guest', right: 'board.read', place })
}
