import type { z } from 'zod'
import { Problem } from '#kernel/contract-reads.ts'
import type { Words } from '#outbreak/contract-fields.ts'

/** Groups of the API document, in its order. */
export type Tag = 'board' | 'duties' | 'records' | 'commands' | 'places' | 'clock' | 'sign-in' | 'operator' | 'system'

interface About<Ok extends z.ZodType> {
  readonly tag: Tag
  readonly summary: Words
  readonly description?: string
  readonly ok: Ok
}

const PROBLEM = Problem.meta({ description: 'RFC 9457 problem; `code` is listed in the contract' })

/** What every route says of itself in the API document: both languages, its answer, and problems. */
export function about<Ok extends z.ZodType>({ tag, summary, description, ok }: About<Ok>) {
  return {
    tags: [tag],
    summary: `${summary.zh} · ${summary.en}`,
    ...(description === undefined ? {} : { description }),
    response: { 200: ok, '4xx': PROBLEM, '5xx': PROBLEM },
  }
}

/** `about` for the routes of one group, in the order that a summary is read: Chinese, English, answer. */
export const saying =
  (tag: Tag) =>
  <Ok extends z.ZodType>(zh: string, en: string, ok: Ok) =>
    about({ tag, summary: { zh, en }, ok })
