import type { Problem } from './read-types.ts'

/** The server's refusal (problem+json), or a broken line: `status` 0. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export const networkProblem = (): Problem => ({
  type: 'about:blank',
  title: 'network',
  status: 0,
  detail: '',
  code: 'network',
  words: { zh: '', en: '' },
  params: {},
  errors: [],
})

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A problem document, or the nearest to one when a proxy or a crash answered instead. */
export function problemFrom(status: number, body: unknown): Problem {
  const blank = { ...networkProblem(), status, code: `http-${status}`, title: `HTTP ${status}` }
  if (!isObject(body)) return blank
  const text = (key: string, otherwise: string) => (typeof body[key] === 'string' ? body[key] : otherwise)
  const words = isObject(body.words) ? body.words : {}
  return {
    ...blank,
    type: text('type', 'about:blank'),
    title: text('title', blank.title),
    detail: text('detail', ''),
    code: text('code', blank.code),
    words: { zh: String(words.zh ?? text('detail', '')), en: String(words.en ?? text('detail', '')) },
    errors: Array.isArray(body.errors) ? (body.errors as Problem['errors']) : [],
  }
}

export const statusOf = (error: unknown): number => (error instanceof ProblemError ? error.problem.status : -1)
export const isForbidden = (error: unknown): boolean => [401, 403].includes(statusOf(error))
/** Worth trying again by itself: the line broke or the server is busy. */
export const isPassing = (error: unknown): boolean => [0, 502, 503, 504].includes(statusOf(error))
