import type { FastifyRequest } from 'fastify'
import type { Runtime } from '../runtime.ts'
import type { Acting } from './acting.ts'
import { findActing } from './find-acting.ts'

const found = new WeakMap<FastifyRequest, Promise<Acting>>()

/** Who sends this request, looked up once however often a route asks. */
export function actingOf(runtime: Runtime, request: FastifyRequest): Promise<Acting> {
  const known = found.get(request)
  if (known !== undefined) return known
  const acting = findActing(runtime, request.headers)
  found.set(request, acting)
  return acting
}
