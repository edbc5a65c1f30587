import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { postId } from '#kernel/primitives/ids.ts'
import type { VaultPurpose, VaultReader } from '#store/store.ts'
import { ProblemError } from '../http/problem.ts'
import { type Acting, actingPost } from './acting.ts'

/** Purposes as people state them, and what the read log calls them. */
const PURPOSES: Readonly<Record<string, VaultPurpose>> = {
  care: 'care',
  tracing: 'contact-tracing',
  transfer: 'transfer',
  control: 'case-work',
  handover: 'hand-over',
  audit: 'audit',
}
export const PurposeHeader = z.looseObject({
  'x-purpose': z
    .string()
    .optional()
    .meta({ description: `one of ${Object.keys(PURPOSES).join(', ')}; required` }),
})

/** For answers that need a purpose only when they show persons. */
export const PurposeIfPersons = z.looseObject({
  'x-purpose': z
    .string()
    .optional()
    .meta({ description: `one of ${Object.keys(PURPOSES).join(', ')}; required as soon as the answer shows persons` }),
})

const whoOf = (acting: Acting): string => (acting.kind === 'user' ? acting.account : acting.kind)

/** The reader when a known purpose is stated, else null: what needs none is answered all the same. */
export function readerIfStated(acting: Acting, request: FastifyRequest): VaultReader | null {
  const header = request.headers['x-purpose']
  return typeof header === 'string' && PURPOSES[header] !== undefined ? readerOf(acting, header) : null
}

/** Who reads, with which post and why. @throws {ProblemError} when no purpose is stated. */
export function readerOf(acting: Acting, header: string | undefined): VaultReader {
  const purpose = header === undefined ? undefined : PURPOSES[header]
  if (purpose === undefined) throw new ProblemError('purpose-missing')
  return { who: whoOf(acting), post: actingPost(acting)?.post ?? postId(acting.city, 'system'), purpose }
}
