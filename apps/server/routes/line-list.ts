import { LocalDateField, PersonField } from '#outbreak/contract-fields.ts'
import { CaseFacts, ContactFacts } from '#outbreak/contract-reads.ts'
import type { Routes } from '../http/app-type.ts'
import { listOf, sendListed } from '../http/listed.ts'
import { saying } from '../http/route-schema.ts'
import { type Acting, actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { demandRight, rowScope } from '../identity/read-scope.ts'
import { readLineList } from '../reading/read-cases.ts'
import { readContacts } from '../reading/read-contacts.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

const say = saying('records')
const listPlace = (acting: Acting, place: string | undefined, city: string): string =>
  place ?? actingPost(acting)?.place ?? city

/** Lists of persons by id: needs the right `case.read` over the place asked for. */
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
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', listPlace(acting, request.query.place, runtime.city))
      const scope = rowScope(acting, runtime)
      return sendListed(reply, await runtime.store().read(scope, (db) => readLineList(db, runtime.city, request.query)))
    },
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
      },
    },
    async (request, reply) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', listPlace(acting, request.query.place, runtime.city))
      const scope = rowScope(acting, runtime)
      return sendListed(reply, await runtime.store().read(scope, (db) => readContacts(db, runtime.city, request.query)))
    },
  )
}
