import type { Problem } from '#kernel/contract-reads.ts'
import { parseInstant } from '#kernel/primitives/instant.ts'
import { localDate, localMinute, type TimeZone } from '#kernel/primitives/local-day.ts'
import type { Refusal } from '#kernel/primitives/result.ts'
import type { Words } from '#outbreak/contract-fields.ts'
import type { Language } from './language.ts'
import { SERVER_PROBLEMS, type ServerProblem } from './problem-words.ts'

/**
 * The only file that knows HTTP status. A refusal of a room is 409: the request was understood, and the state
 * of the city does not allow it. Codes of rights and of shape have their own.
 */
const STATUS: Readonly<Record<string, number>> = {
  starting: 503,
  busy: 503,
  'clock-loading': 503,
  'input-invalid': 400,
  'idempotency-key-missing': 400,
  'sql-refused': 400,
  'period-too-long': 400,
  'unknown-command': 400,
  'sign-in-needed': 401,
  'post-not-chosen': 403,
  'post-not-held': 403,
  'right-missing': 403,
  'assist-cannot-command': 403,
  'outside-jurisdiction': 403,
  'post-expired': 403,
  'origin-foreign': 403,
  'only-in-scenario': 403,
  'not-found': 404,
  'too-large': 413,
  'media-type': 415,
  'purpose-missing': 428,
  unexpected: 500,
}
const REFUSED = 409
const RETRY_AFTER_SECONDS: Readonly<Record<string, number>> = { starting: 2, busy: 1, 'clock-loading': 5 }

export type ProblemParams = Readonly<Record<string, string | number>>
export interface FieldError {
  readonly field: string
  readonly row: number | null
  readonly message: string
  readonly code: string
}

/** Thrown by a route to answer with a problem; caught in `problem-handler.ts`. */
export class ProblemError extends Error {
  readonly code: string
  readonly params: ProblemParams
  readonly errors: readonly FieldError[]
  constructor(code: ServerProblem, params: ProblemParams = {}, errors: readonly FieldError[] = []) {
    super(code)
    this.name = 'ProblemError'
    this.code = code
    this.params = params
    this.errors = errors
  }
}

/** A refusal of a decision, on its way to the edge. */
export class RefusedError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'RefusedError'
    this.refusal = refusal
  }
}

export type WordsByCode = Readonly<Record<string, Words>>

/** How words are written for one asker: the rooms' own words, the city's wall clock, the asker's language. */
export interface Wording {
  readonly refusals: WordsByCode
  readonly zone: TimeZone
  readonly language: Language
}

/** A moment among the params is said as the city's wall clock shows it: `11-13 20:00`. */
function say(value: string | number, zone: TimeZone): string {
  const at = typeof value === 'string' && value.endsWith('Z') ? parseInstant(value) : undefined
  if (at === undefined) return String(value)
  const minute = localMinute(at, zone)
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'))
  return `${localDate(at, zone).slice('YYYY-'.length)} ${hours}:${minutes}`
}

const fill = (text: string, params: ProblemParams, zone: TimeZone): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = params[name]
    return value === undefined ? slot : say(value, zone)
  })

/** The words of a code with its slots filled, in both languages. */
export function wordsFor(code: string, params: ProblemParams, wording: Omit<Wording, 'language'>): Words {
  const raw = wordsOf(code, wording.refusals)
  return { zh: fill(raw.zh, params, wording.zone), en: fill(raw.en, params, wording.zone) }
}

const isServerProblem = (code: string): code is ServerProblem => Object.hasOwn(SERVER_PROBLEMS, code)

function wordsOf(code: string, refusals: WordsByCode): Words {
  const found = refusals[code]
  if (found !== undefined) return found
  if (isServerProblem(code)) return SERVER_PROBLEMS[code]
  return { zh: code, en: code }
}

/** Builds the RFC 9457 document of a code: `words` in both languages, `detail` in the asker's. */
export function problemOf(
  code: string,
  params: ProblemParams,
  errors: readonly FieldError[],
  wording: Wording,
): Problem {
  const words = wordsFor(code, params, wording)
  return {
    type: `urn:firebreak:problem:${code}`,
    title: code,
    status: STATUS[code] ?? REFUSED,
    detail: words[wording.language],
    code,
    words,
    params: { ...params },
    errors: [...errors],
  }
}

export function problemOfRefusal(refusal: Refusal, wording: Wording): Problem {
  const problem = problemOf(refusal.code, refusal.params, [], wording)
  if (refusal.field === undefined) return problem
  const where = { field: refusal.field, row: refusal.row ?? null, message: problem.detail, code: refusal.code }
  return { ...problem, errors: [where] }
}

/** Seconds after which the same request may succeed; `undefined` when waiting does not help. */
export const retryAfter = (code: string): number | undefined => RETRY_AFTER_SECONDS[code]
