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

async function answerOf(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('accept', 'application/json')
  headers.set('accept-language', i18next.language ?? 'zh')
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    noteAnswer(false)
    throw new ProblemError(networkProblem())
  })
  noteAnswer(!GATEWAY.includes(response.status))
  if (!response.ok) throw new ProblemError(problemFrom(response.status, await readBody(response)))
  return response
}
const ask = async (path: string, init: RequestInit): Promise<unknown> => readBody(await answerOf(path, init))

/** `T` is the contract's type of this route: the one place where an answer is believed. */
export async function getJson<T>(path: string, query: Query = {}, headers: Record<string, string> = {}): Promise<T> {
  return (await ask(withQuery(path, query), { headers })) as T
}

export interface ListPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** What to give as `after` for the next page; null at the end. */
  readonly next: string | null
}

/** One page of a list whose headers say how many rows there are and how to go on. */
export async function getPage<Row>(
  path: string,
  query: Query,
  headers: Record<string, string>,
): Promise<ListPage<Row>> {
  const response = await answerOf(withQuery(path, query), { headers })
  const rows = (await readBody(response)) as Row[]
  return {
    rows,
    total: Number(response.headers.get('x-total') ?? rows.length),
    next: response.headers.get('x-next'),
  }
}

/** A file that needs a header a link cannot carry, such as the purpose. */
export const getFile = async (path: string, query: Query, headers: Record<string, string>): Promise<Blob> =>
  (await answerOf(withQuery(path, query), { headers })).blob()

export async function postJson<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const init = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
  return (await ask(path, init)) as T
}
