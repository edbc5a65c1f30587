import i18next from 'i18next'
import { noteAnswer } from './connection.ts'
import { networkProblem, ProblemError, problemFrom } from './problem.ts'

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** `path?a=1&b=2`, leaving out what is empty. */
export function withQuery(path: string, query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A proxy that answers for a dead server is the same to the reader as no answer. */
const GATEWAY = [502, 504]

async function ask(path: string, init: RequestInit): Promise<unknown> {
  const headers = new Headers(init.headers)
  headers.set('accept', 'application/json')
  headers.set('accept-language', i18next.language ?? 'zh')
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    noteAnswer(false)
    throw new ProblemError(networkProblem())
  })
  noteAnswer(!GATEWAY.includes(response.status))
  const body = await readBody(response)
  if (!response.ok) throw new ProblemError(problemFrom(response.status, body))
  return body
}

/** `T` is the contract's type of this route: the one place where an answer is believed. */
export async function getJson<T>(path: string, query: Query = {}, headers: Record<string, string> = {}): Promise<T> {
  return (await ask(withQuery(path, query), { headers })) as T
}

export async function postJson<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const init = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
  return (await ask(path, init)) as T
}
