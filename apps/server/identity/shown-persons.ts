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

/** Persons that lines of a history name. */
export const personsOfEntries = (
  entries: readonly { readonly data: Readonly<Record<string, unknown>> }[],
): PersonId[] => entries.flatMap(({ data }) => PersonField.safeParse(data.person).data ?? [])

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
