import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '#kernel/contract-reads.ts'
import { MAX_ROWS_PER_EVENT } from '#kernel/ledger/event.ts'
import { BusyError } from '#store/store.ts'
import type { App } from './app-type.ts'
import { languageOf } from './language.ts'
import {
  type FieldError,
  ProblemError,
  problemOf,
  problemOfRefusal,
  RefusedError,
  retryAfter,
  type Wording,
} from './problem.ts'

const PROBLEM_JSON = 'application/problem+json; charset=utf-8'

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const seconds = retryAfter(problem.code)
  if (seconds !== undefined) reply.header('retry-after', String(problem.params.seconds ?? seconds))
  // Serialised here: the schema of the route's answer does not apply to a problem's media type.
  return reply.code(problem.status).header('content-type', PROBLEM_JSON).serializer(JSON.stringify).send(problem)
}

const toErrors = (issues: readonly { instancePath: string; message?: string }[]): FieldError[] =>
  issues.map(({ instancePath, message }) => {
    const path = instancePath.split('/').filter((part) => part !== '')
    const row = path[0] === 'rows' && path[1] !== undefined ? Number(path[1]) : null
    const field = (row === null ? path : path.slice(2)).join('.')
    return { field, row, message: message ?? 'does not meet the contract', code: 'input-invalid' }
  })

/** Gives every failure its problem: refusals and known problems by code, all else logged under a reference. */
export function handleProblems(
  app: App,
  { refusals, zone }: Omit<Wording, 'language'>,
  log: (line: string) => void,
): void {
  app.setErrorHandler((error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) => {
    const wording = { refusals, zone, language: languageOf(request.headers['accept-language']) }
    const problem = (code: string, params: Problem['params'] = {}, errors: readonly FieldError[] = []) =>
      sendProblem(reply, problemOf(code, params, errors, wording))
    if (error instanceof ProblemError) {
      // A code that a room refuses with too keeps the server's own words here: they speak of this asker.
      const own = { ...wording, refusals: {} }
      return sendProblem(reply, problemOf(error.code, error.params, error.errors, own))
    }
    if (error instanceof RefusedError) return sendProblem(reply, problemOfRefusal(error.refusal, wording))
    if (error instanceof BusyError) return problem('busy', { seconds: error.retryAfterSeconds })
    if (hasZodFastifySchemaValidationErrors(error)) {
      const errors = toErrors(error.validation)
      return problem('input-invalid', { count: errors.length }, errors)
    }
    const code = 'code' in error ? error.code : ''
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem('too-large', { rows: MAX_ROWS_PER_EVENT })
    if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problem('media-type')
    if (code.startsWith('FST_ERR_CTP')) return problem('input-invalid', { count: 1 })
    const reference = randomUUID().slice(0, 8)
    log(`[${reference}] ${request.method} ${request.url}: ${error.stack ?? error.message}`)
    return problem('unexpected', { reference })
  })
}
