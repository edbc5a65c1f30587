import type { FastifyRequest } from 'fastify'
import { isTextRef, type TextRef } from '#kernel/texts/text-ref.ts'
import type { Words } from '#outbreak/contract-fields.ts'
import type { HeldText, VaultReader } from '#store/store.ts'
import { type Language, languageOf } from '../http/language.ts'
import type { Acting } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { readerIfStated } from '../identity/purpose.ts'
import { rightsOf } from '../identity/read-scope.ts'
import type { Runtime } from '../runtime.ts'

const ERASED: Words = { zh: '（已删除）', en: '(erased)' }
const WITHHELD: Words = { zh: '（涉及个人，须有权限并说明用途）', en: '(about a person: needs a right and a purpose)' }

type Held = Readonly<Record<TextRef, HeldText>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function collect(value: unknown, found: Set<TextRef>): void {
  if (isTextRef(value)) found.add(value)
  else if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (isObject(value)) for (const key of Object.keys(value)) collect(value[key], found)
}

/** What stands for a reference, in the language of the asker; a value of `zh` or `en` is in that one. */
function wordsFor(held: HeldText | undefined, language: Language): string {
  if (held === undefined) return ERASED[language]
  switch (held.state) {
    case 'open':
      return held.text
    case 'erased':
      return ERASED[language]
    case 'withheld':
      return WITHHELD[language]
  }
}

/** A copy with every reference replaced by its words. */
export function fillTexts(value: unknown, held: Held, language: Language): unknown {
  if (isTextRef(value)) return wordsFor(held[value], language)
  if (Array.isArray(value)) return value.map((item) => fillTexts(item, held, language))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      fillTexts(field, held, key === 'zh' || key === 'en' ? key : language),
    ]),
  )
}

/**
 * Who may open texts about persons: a post that reads cases, for a stated purpose. Of all other texts, whoever may
 * see the row that refers to them may read them: the database has decided that already.
 */
function readerOfPersons(acting: Acting, request: FastifyRequest): VaultReader | null {
  return rightsOf(acting).includes('case.read') ? readerIfStated(acting, request) : null
}

/** Gives an answer its texts back; one without references is passed on as it is. */
export async function resolveTexts(runtime: Runtime, request: FastifyRequest, answer: unknown): Promise<unknown> {
  const refs = new Set<TextRef>()
  collect(answer, refs)
  if (refs.size === 0) return answer
  const acting = await actingOf(runtime, request)
  const reader = readerOfPersons(acting, request)
  const held = await runtime.store().vault.readTexts(acting.city, [...refs], reader)
  return fillTexts(answer, held, languageOf(request.headers['accept-language']))
}
