import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import { Problem } from '#kernel/contract-reads.ts'
import { Failure } from './failure.ts'
import { type Sent, sendRequest } from './send-request.ts'
import type { ServerLink } from './server-link.ts'

export interface Api {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>
  post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T>
}

/** Why persons' records are read, as the server keeps it. */
export const PURPOSES = ['care', 'tracing', 'transfer', 'control', 'audit'] as const
export type Purpose = (typeof PURPOSES)[number]

const TRIES = 600
const WORTH_WAITING = new Set(['starting', 'busy', 'clock-loading'])

async function failureOf(answer: Response): Promise<Failure> {
  const problem = Problem.safeParse(await answer.json().catch(() => undefined))
  if (!problem.success) return new Failure('unexpected', `the server answered ${answer.status}`, 'see its messages')
  const [first] = problem.data.errors
  const { code, words } = problem.data
  return new Failure(code, words.en, first?.message ?? words.en, { field: first?.field ?? null })
}

/** Calls the server as the operator of this machine; waits while it says that waiting helps. */
export function openApi(link: ServerLink, purpose: Purpose = 'audit'): Api {
  const headers = {
    authorization: `Bearer ${link.token}`,
    'content-type': 'application/json',
    'accept-language': 'en',
    'x-purpose': purpose,
  }
  async function call<T>(path: string, init: Pick<Sent, 'method' | 'body'>, schema: z.ZodType<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await sendRequest(`${link.url}${path}`, { ...init, headers })
      if (answer.ok) return schema.parse(await answer.json())
      const failure = await failureOf(answer)
      if (!WORTH_WAITING.has(failure.code) || attempt >= TRIES) throw failure
      await sleep(Number(answer.headers.get('retry-after') ?? 1) * 1000)
    }
  }
  return {
    get: (path, schema) => call(path, { method: 'GET' }, schema),
    post: (path, body, schema) => call(path, { method: 'POST', body: JSON.stringify(body) }, schema),
  }
}

/** Query string of the values that are given. */
export function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}
