import type { FastifyRequest } from 'fastify'
import { LocalDateField, PersonField } from '#outbreak/contract-fields.ts'
import { CaseFacts, ContactFacts } from '#outbreak/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'
import type { Routes } from '../http/app-type.ts'
import { type Listed, listOf, sendListed } from '../http/listed.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { demandRight, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { readLineList } from '../reading/read-cases.ts'
import { readContacts } from '../reading/read-contacts.ts'
import type { Runtime } from '../runtime.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const say = saying('records')

interface OfPerson {
  readonly person: string
}

/** Reads a list for a stated purpose and keeps whom it showed. @throws {ProblemError} without right or purpose. */
async function listed<Row extends OfPerson>(
  runtime: Runtime,
  request: FastifyRequest<{ Querystring: { place?: string | undefined } }>,
  query: (db: ReadDb) => Promise<Listed<Row>>,
): Promise<Listed<Row>> {
  const acting = await actingOf(runtime, request)
  demandRight(acting, 'case.read', request.query.place ?? actingPost(acting)?.place ?? runtime.city)
  const purpose = request.headers['x-purpose']
  const reader = readerOf(runtime, acting, typeof purpose === 'string' ? purpose : undefined)
  const found = await runtime.store().read(rowScope(acting, runtime), query)
  await logListRead(
    runtime,
    request,
    reader,
    found.rows.map(({ person }) => PersonField.parse(person)),
  )
  return found
}

/** Lists of persons by id: needs the right `case.read` over the place asked for, and a purpose; each reading is kept. */
export const lineListRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/line-list',
    {
      schema: {
        ...say('病例清单', 'Line list', listOf(CaseFacts)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          date: LocalDateField.optional(),
          status: CaseFacts.shape.status.optional(),
        }),
        headers: PurposeHeader,
      },
    },
    async (request, reply) =>
      sendListed(reply, await listed(runtime, request, (db) => readLineList(db, runtime.city, request.query))),
  )
  app.get(
    '/api/contacts',
    {
      schema: {
        ...say('密接清单', 'Close contacts', listOf(ContactFacts)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          status: ContactFacts.shape.status.optional(),
          indexCase: PersonField.optional(),
        }),
        headers: PurposeHeader,
      },
    },
    async (request, reply) =>
      sendListed(reply, await listed(runtime, request, (db) => readContacts(db, runtime.city, request.query))),
  )
}
