import { z } from 'zod'
import { type PersonId, postId } from '#kernel/primitives/ids.ts'
import { LocalDateField, PersonField } from '#outbreak/contract-fields.ts'
import { CaseFacts, ContactFacts, Identity, PersonPage } from '#outbreak/contract-reads.ts'
import type { VaultPurpose } from '#store/store.ts'
import type { Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { about } from '../http/route-schema.ts'
import { type Acting, actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { demandRight, rowScope } from '../identity/read-scope.ts'
import { askingOf } from '../reading/asking.ts'
import { readPersonPage } from '../reading/person-page.ts'
import { readLineList } from '../reading/read-cases.ts'
import { readContacts } from '../reading/read-contacts.ts'
import { RegisterPeople, registerPeople } from '../reading/register-people.ts'
import { LimitQuery, PlaceQuery } from './query-fields.ts'

/** Purposes as people state them, and what the read log calls them. */
const PURPOSES: Readonly<Record<string, VaultPurpose>> = {
  care: 'care',
  tracing: 'contact-tracing',
  transfer: 'transfer',
  control: 'case-work',
  audit: 'audit',
}
const PurposeHeader = z.looseObject({
  'x-purpose': z
    .string()
    .optional()
    .meta({ description: `one of ${Object.keys(PURPOSES).join(', ')}; required` }),
})
const PersonParams = z.object({ person: PersonField })

function purposeOf(header: string | undefined): VaultPurpose {
  const purpose = header === undefined ? undefined : PURPOSES[header]
  if (purpose === undefined) throw new ProblemError('purpose-missing')
  return purpose
}

const whoOf = (acting: Acting): string => (acting.kind === 'user' ? acting.account : acting.kind)
const listPlace = (acting: Acting, place: string | undefined, city: string): string =>
  place ?? actingPost(acting)?.place ?? city

export const peopleRoutes: Routes = (app, runtime) => {
  const say = <Ok extends z.ZodType>(zh: string, en: string, ok: Ok) =>
    about({ tag: 'records', summary: { zh, en }, ok })
  app.get(
    '/api/people/:person',
    {
      schema: {
        ...say('个人记录（须说明用途）', "A person's record: ids only, with a stated purpose", PersonPage),
        params: PersonParams,
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      if (acting.kind === 'guest') throw new ProblemError('sign-in-needed', { what: 'case.read' })
      demandRight(acting, 'case.read', actingPost(acting)?.place ?? runtime.city)
      purposeOf(request.headers['x-purpose'])
      const asking = await askingOf(runtime, acting)
      const page = await readPersonPage(runtime.store(), rowScope(acting, runtime), asking, request.params.person)
      if (page === null) throw new ProblemError('not-found', { what: request.params.person })
      return page
    },
  )
  app.get(
    '/api/people/:person/identity',
    {
      schema: {
        ...say('姓名、证件、电话（读取留痕）', 'Name, number, phone, address; every reading is logged', Identity),
        params: PersonParams,
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      const post = actingPost(acting)
      demandRight(acting, 'identity.read', post?.place ?? runtime.city)
      const purpose = purposeOf(request.headers['x-purpose'])
      const { person } = request.params
      const scope = rowScope(acting, runtime)
      const asking = await askingOf(runtime, acting)
      // The record itself must lie in the asker's jurisdiction before the vault is opened.
      const page = await readPersonPage(runtime.store(), scope, asking, person)
      if (page === null) throw new ProblemError('not-found', { what: person })
      const reader = { who: whoOf(acting), post: post?.post ?? postId(runtime.city, 'system'), purpose }
      const found = (await runtime.store().vault.read(runtime.city, [person], reader))[person]
      return {
        person,
        name: found?.name ?? null,
        idNumber: found?.idNumber ?? null,
        phone: found?.phone ?? null,
        address: found?.address ?? null,
        erased: found === undefined,
      }
    },
  )
  app.get(
    '/api/line-list',
    {
      schema: {
        ...say('病例清单', 'Line list', z.array(CaseFacts)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          date: LocalDateField.optional(),
          status: CaseFacts.shape.status.optional(),
        }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', listPlace(acting, request.query.place, runtime.city))
      return runtime.store().read(rowScope(acting, runtime), (db) => readLineList(db, runtime.city, request.query))
    },
  )
  app.get(
    '/api/contacts',
    {
      schema: {
        ...say('密接清单', 'Close contacts', z.array(ContactFacts)),
        querystring: PlaceQuery.extend(LimitQuery.shape).extend({
          status: ContactFacts.shape.status.optional(),
          indexCase: PersonField.optional(),
        }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'case.read', listPlace(acting, request.query.place, runtime.city))
      return runtime.store().read(rowScope(acting, runtime), (db) => readContacts(db, runtime.city, request.query))
    },
  )
  app.post(
    '/api/people',
    {
      schema: {
        ...say(
          '登记人员信息（加密保管）',
          'Register people: into the vault, never into events',
          z.object({ registered: z.number() }),
        ),
        body: RegisterPeople,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'person.register', actingPost(acting)?.place ?? runtime.city)
      return { registered: await registerPeople(runtime.store(), runtime.city, request.body) }
    },
  )
  app.post(
    '/api/people/:person/erase',
    {
      schema: {
        ...say(
          '删除个人信息（不可恢复）',
          "Erase a person's data: destroys the key",
          z.object({ person: z.string(), erased: z.boolean() }),
        ),
        params: PersonParams,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'person.erase', runtime.city)
      const person: PersonId = request.params.person
      const outcome = await runtime.store().vault.erase(runtime.city, person)
      if (outcome === 'unknown') throw new ProblemError('not-found', { what: person })
      return { person, erased: true }
    },
  )
}
