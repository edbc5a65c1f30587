import type { FastifyRequest } from 'fastify'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { ProblemError } from '../http/problem.ts'
import type { Runtime } from '../runtime.ts'
import { type Acting, actingPost } from './acting.ts'
import { cityAsked } from './city-asked.ts'
import { findActing } from './find-acting.ts'

const found = new WeakMap<FastifyRequest, Promise<Acting>>()

/** Who sends this request, looked up once however often a route asks. */
export function actingOf(runtime: Runtime, request: FastifyRequest): Promise<Acting> {
  const known = found.get(request)
  if (known !== undefined) return known
  const acting = findActing(runtime, request)
  found.set(request, acting)
  return acting
}

/**
 * Who asks on a page of `module`, in the city the page is about: the one the request names, else the asker's own if
 * the module has records there, else the module's main one. In a city that is not theirs, everybody looks as a guest.
 * @throws {ProblemError} for such a look at real records.
 */
export async function actingIn(runtime: Runtime, request: FastifyRequest, module: string): Promise<Acting> {
  const acting = await actingOf(runtime, request)
  const city = cityAsked(runtime, request) ?? usualCity(runtime.citiesOf(module), acting)
  if (city === acting.city) return acting
  if (acting.kind === 'operator' && acting.post === null) return { ...acting, city }
  if (runtime.scenarioMode) return { kind: 'guest', city }
  throw new ProblemError('right-missing', {
    post: actingPost(acting)?.post ?? 'guest',
    right: 'board.read',
    place: city,
  })
}

const usualCity = (cities: readonly CityCode[], acting: Acting): CityCode => {
  const [main] = cities
  return main === undefined || (actingPost(acting) !== null && cities.includes(acting.city)) ? acting.city : main
}
