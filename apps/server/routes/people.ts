import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { PersonField } from '#outbreak/contract-fields.ts'
import { Identity, PersonPage } from '#outbreak/contract-reads.ts'
import type { VaultFields } from '#store/store.ts'
import type { App, Routes } from '../http/app-type.ts'
import { type Language, languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { type Acting, actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { demandRight, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { askingOf } from '../reading/asking.ts'
import { readPersonPage } from '../reading/person-page.ts'
import { rulesAt } from '../reading/rules-now.ts'
import type { Runtime } from '../runtime.ts'

const PersonParams = z.object({ person: PersonField })
const say = saying('records')

/** The record as the asker may see it. @throws {ProblemError} when there is none in their jurisdiction. */
async function pageFor(
  runtime: Runtime,
  acting: Acting,
  person: string,
  language: Language,
): Promise<z.infer<typeof PersonPage>> {
  const asking = await askingOf(runtime, acting)
  const page = await readPersonPage(
    runtime.store(),
    rowScope(acting, runtime),
    asking,
    person,
    language,
    rulesAt(runtime, placeOfCity(acting.city), asking.now),
  )
  if (page === null) throw new ProblemError('not-found', { what: person })
  return page
}

const languageIn = (request: FastifyRequest): Language => languageOf(request.headers['accept-language'])

const identityOf = (person: string, found: VaultFields | undefined): z.infer<typeof Identity> => ({
  person,
  name: found?.name ?? null,
  idNumber: found?.idNumber ?? null,
  phone: found?.phone ?? null,
  address: found?.address ?? null,
  erased: found === undefined,
})

function pageRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/people/:person',
    {
      schema: {
        ...say('个人记录（须说明用途，查看留痕）', "A person's record: ids only; every reading is logged", PersonPage),
        params: PersonParams,
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      if (acting.kind === 'guest') throw new ProblemError('sign-in-needed', { what: 'case.read' })
      demandRight(acting, 'case.read', actingPost(acting)?.place ?? acting.city)
      const reader = readerOf(acting, request.headers['x-purpose'])
      const { person } = request.params
      const page = await pageFor(runtime, acting, person, languageIn(request))
      await runtime.readLog().recordRead(acting.city, person, reader)
      const contacts = page.contacts.map((contact) => PersonField.parse(contact.person))
      if (contacts.length > 0) await logListRead(runtime, request, reader, contacts)
      return page
    },
  )
}

function identityRoute(app: App, runtime: Runtime): void {
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
      demandRight(acting, 'identity.read', actingPost(acting)?.place ?? acting.city)
      const reader = readerOf(acting, request.headers['x-purpose'])
      const { person } = request.params
      // The record itself must lie in the asker's jurisdiction before the vault is opened.
      await pageFor(runtime, acting, person, languageIn(request))
      const found = await runtime.store().vault.read(acting.city, [person], reader)
      return identityOf(person, found[person])
    },
  )
}

export const peopleRoutes: Routes = (app, runtime) => {
  pageRoute(app, runtime)
  identityRoute(app, runtime)
}
