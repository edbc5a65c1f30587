import type { FastifyRequest } from 'fastify'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { ProblemError } from '../http/problem.ts'
import type { Runtime } from '../runtime.ts'

/** The city that a request names, by `?city=` or the header `x-city`. @throws {ProblemError} for one not kept here. */
export function cityAsked(
  runtime: Runtime,
  { headers, url }: Pick<FastifyRequest, 'headers' | 'url'>,
): CityCode | undefined {
  const text = new URLSearchParams(url.split('?', 2)[1] ?? '').get('city') ?? headers['x-city']
  if (typeof text !== 'string' || text === '') return undefined
  const city = runtime.cities.find((known) => known === text)
  if (city === undefined) throw new ProblemError('not-found', { what: text })
  return city
}
