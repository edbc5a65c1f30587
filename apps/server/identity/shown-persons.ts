import type { FastifyRequest } from 'fastify'
import type { PersonId } from '#kernel/primitives/ids.ts'
import { PersonField } from '#outbreak/contract-fields.ts'
import type { VaultReader } from '#store/store.ts'
import type { Runtime } from '../runtime.ts'
import type { Acting } from './acting.ts'
import { actingOf } from './acting-of.ts'
import { readerOf } from './purpose.ts'

/** Subjects that are one person's own history. */
const PERSONAL = /^(?:(?:case|contact)\/|(?:retest|door)\/[^.]+\.)(.+)$/

export const personOfStream = (stream: string): PersonId | undefined =>
  PersonField.safeParse(PERSONAL.exec(stream)?.[1]).data

/** Persons that duties are about; other duties name nobody. */
export const personsOfDuties = (duties: readonly { readonly stream: string }[]): PersonId[] =>
  duties.flatMap(({ stream }) => personOfStream(stream) ?? [])

interface Line {
  readonly data: Readonly<Record<string, unknown>>
}
/** What a line calls the persons it names; a case that gave cause for an order is a person as much as its subject. */
const NAMING: readonly string[] = ['person', 'becauseOf', 'indexCase', 'case', 'cases', 'people', 'members']

const personsIn = (value: unknown): PersonId[] => {
  if (Array.isArray(value)) return value.flatMap(personsIn)
  if (typeof value === 'object' && value !== null) return personsOfData(value as Line['data'])
  return PersonField.safeParse(value).data === undefined ? [] : [value as PersonId]
}
const personsOfData = (data: Line['data']): PersonId[] =>
  Object.entries(data).flatMap(([name, value]) => (NAMING.includes(name) ? personsIn(value) : []))

/** Persons that lines of a history name. */
export const personsOfEntries = (entries: readonly Line[]): PersonId[] =>
  entries.flatMap(({ data }) => personsOfData(data))

/** The same lines for somebody who may not know whom they are about: what happened, when and where, and no id. */
export const withoutPersons = <T extends Line>(entries: readonly T[]): T[] =>
  entries.map((entry) => ({
    ...entry,
    data: Object.fromEntries(
      Object.entries(entry.data).filter(([name, value]) => !NAMING.includes(name) || personsIn(value).length === 0),
    ),
  }))

const MOST_OF_QUERY = 500

/** Keeps that these persons were shown; written before the answer leaves. */
export async function logListRead(
  runtime: Runtime,
  request: FastifyRequest,
  reader: VaultReader,
  persons: readonly PersonId[],
): Promise<void> {
  const list = { query: request.url.slice(0, MOST_OF_QUERY), persons: [...new Set(persons)] }
  const { city } = await actingOf(runtime, request)
  await runtime.readLog().recordList(city, list, reader)
}

/**
 * For answers that may or may not show persons, as the asker's rights and the moment have it: only one that does
 * needs a purpose. @throws {ProblemError} when it needs one and none is stated.
 */
export async function logPersonsShown(
  runtime: Runtime,
  request: FastifyRequest,
  acting: Acting,
  persons: readonly PersonId[],
): Promise<void> {
  if (persons.length === 0) return
  const purpose = request.headers['x-purpose']
  const reader = readerOf(acting, typeof purpose === 'string' ? purpose : undefined)
  await logListRead(runtime, request, reader, persons)
}
