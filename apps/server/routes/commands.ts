import { z } from 'zod'
import { CommandAccepted } from '#kernel/contract-reads.ts'
import { MAX_ROWS_PER_EVENT } from '#kernel/ledger/event.ts'
import type { CommandContract } from '#outbreak/contract-fields.ts'
import type { Outcome } from '#store/store.ts'
import type { App, Routes } from '../http/app-type.ts'
import { type Language, languageOf } from '../http/language.ts'
import { ProblemError, problemOfRefusal, RefusedError } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'
import { type Acting, actingPost, type HeldPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { countForCommand } from '../reading/count-for-command.ts'
import type { Runtime } from '../runtime.ts'

const KeyHeader = z.looseObject({
  'idempotency-key': z.string().max(200).optional().meta({ description: 'required: the same key never acts twice' }),
})
const bodyOf = (schema: z.ZodType) =>
  z.union([z.strictObject({ rows: z.array(schema).min(1).max(MAX_ROWS_PER_EVENT) }), schema])

const isBulk = (body: unknown): body is { rows: readonly unknown[] } =>
  typeof body === 'object' && body !== null && 'rows' in body && Array.isArray(body.rows)

/** Which of the two shapes was meant decides whose errors are told: a union alone would say only "neither". */
const schemaFor = (schema: z.ZodType) =>
  z.unknown().transform((body, context) => {
    const meant = isBulk(body) ? z.strictObject({ rows: z.array(schema).min(1).max(MAX_ROWS_PER_EVENT) }) : schema
    const parsed = meant.safeParse(body)
    if (parsed.success) return parsed.data
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: [...path], message })
    return z.NEVER
  })

const postOf = (acting: Acting, name: string): HeldPost => {
  const post = actingPost(acting)
  if (post !== null) return post
  if (acting.kind === 'guest') throw new ProblemError('sign-in-needed', { what: name })
  throw new ProblemError('post-not-chosen')
}

export function answerOf(
  outcome: Outcome,
  runtime: Runtime,
  language: Language,
  repeated = false,
): z.infer<typeof CommandAccepted> {
  if (outcome.status === 'repeated') return answerOf(outcome.first, runtime, language, true)
  if (outcome.status === 'refused') throw new RefusedError(outcome.refusal)
  return {
    status: repeated ? 'repeated' : 'accepted',
    events: [...outcome.events],
    accepted: outcome.accepted,
    refused: outcome.refused.map(({ row, refusal }) => ({
      row,
      problem: problemOfRefusal(refusal, { refusals: runtime.catalogue.refusals, zone: runtime.zone, language }),
    })),
  }
}

function commandRoute(app: App, runtime: Runtime, name: string, contract: CommandContract): void {
  app.post(
    `/api/commands/${name}`,
    {
      schema: {
        ...about({
          tag: 'commands',
          summary: contract.summary,
          description: 'One payload, or {rows: [payload, …]} decided in order; a refused row never fails the others.',
          ok: CommandAccepted,
        }),
        headers: KeyHeader,
        body: bodyOf(contract.schema),
      },
      validatorCompiler: ({ httpPart }) => {
        const parser = httpPart === 'body' ? schemaFor(contract.schema) : KeyHeader
        return (data) => parse(parser, data)
      },
    },
    async (request) => {
      const key = request.headers['idempotency-key']
      if (key === undefined || key === '') throw new ProblemError('idempotency-key-missing')
      const acting = await actingOf(runtime, request)
      const post = postOf(acting, name)
      const store = runtime.store()
      const body: unknown = request.body
      const now = await store.clock.now(acting.city)
      const outcome = await store.submit({
        city: acting.city,
        command: name,
        payloads: await countForCommand(runtime, acting.city, name, isBulk(body) ? body.rows : [body], now),
        post: post.post,
        person: post.holder,
        now,
        request: `${post.post}:${key}`,
      })
      return answerOf(outcome, runtime, languageOf(request.headers['accept-language']))
    },
  )
}

function parse(schema: z.ZodType, data: unknown) {
  const parsed = schema.safeParse(data)
  if (parsed.success) return { value: parsed.data }
  const errors = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), path, message }))
  return { error: new CommandInputError(errors) }
}

/** Carries field errors through the framework's validation step to the problem handler. */
class CommandInputError extends ProblemError {
  constructor(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
    const errors = issues.map(({ path, message }) => {
      const bulk = path[0] === 'rows' && typeof path[1] === 'number'
      const field = (bulk ? path.slice(2) : path).join('.')
      return { field, row: bulk ? Number(path[1]) : null, message, code: 'input-invalid' }
    })
    super('input-invalid', { count: errors.length }, errors)
  }
}

/** One route a command, generated from the contracts: a new command needs nothing here. */
export const commandRoutes: Routes = (app, runtime) => {
  for (const [name, contract] of Object.entries(runtime.catalogue.commands)) commandRoute(app, runtime, name, contract)
}
