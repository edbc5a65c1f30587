import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { CityCode } from '#kernel/primitives/ids.ts'
import { FOUND_IN, isControlled } from '#outbreak/cases/events.ts'
import { FacilityField, LocalDateField, PersonField } from '#outbreak/contract-fields.ts'
import { CaseFacts, ContactFacts } from '#outbreak/contract-reads.ts'
import type { ReadDb, VaultReader } from '#store/store.ts'
import type { Routes } from '../http/app-type.ts'
import { languageOf } from '../http/language.ts'
import { listOf, sendListed } from '../http/listed.ts'
import { saying } from '../http/route-schema.ts'
import { type Acting, actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { demandRight, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { readLineList } from '../reading/read-cases.ts'
import { readContacts } from '../reading/read-contacts.ts'
import { type Page, type Paging, readCursor } from '../reading/read-page.ts'
import { caseCsv, contactCsv, streamCsv } from '../reading/stream-csv.ts'
import type { Runtime } from '../runtime.ts'
import { PlaceQuery } from './query-fields.ts'

const say = saying('records')

interface OfPerson {
  readonly person: string
}
type ListRequest = FastifyRequest<{ Querystring: { place?: string | undefined } }>

const MOST_ROWS = 2000
const PagingQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(100).meta({ description: 'most rows to answer' }),
  after: z
    .string()
    .max(120)
    .refine((text) => readCursor(text) !== undefined, 'give what the header x-next of the page before said')
    .optional()
    .meta({ description: 'header x-next of the page before' }),
})
const CaseQuery = PlaceQuery.extend({
  date: LocalDateField.optional(),
  status: CaseFacts.shape.status.optional(),
  side: z
    .enum(['controlled', 'societal'])
    .optional()
    .meta({ description: 'found among people already under control, or in society at large' }),
  facility: FacilityField.optional(),
})
const ContactQuery = PlaceQuery.extend({
  status: ContactFacts.shape.status.optional(),
  indexCase: PersonField.optional(),
  facility: FacilityField.optional(),
})

const foundInOf = (side: 'controlled' | 'societal' | undefined) =>
  side === undefined ? undefined : FOUND_IN.filter((setting) => isControlled(setting) === (side === 'controlled'))

interface Reading {
  readonly acting: Acting
  readonly reader: VaultReader
}

/** Who reads, and what for. @throws {ProblemError} without right or purpose. */
async function readingOf(runtime: Runtime, request: ListRequest): Promise<Reading> {
  const acting = await actingOf(runtime, request)
  demandRight(acting, 'case.read', request.query.place ?? actingPost(acting)?.place ?? acting.city)
  const purpose = request.headers['x-purpose']
  return { acting, reader: readerOf(acting, typeof purpose === 'string' ? purpose : undefined) }
}

/** Reads one page and keeps whom it showed, before it is answered. */
async function pageOf<Row extends OfPerson>(
  runtime: Runtime,
  request: ListRequest,
  { acting, reader }: Reading,
  query: (db: ReadDb) => Promise<Page<Row>>,
): Promise<Page<Row>> {
  const found = await runtime.store().read(rowScope(acting, runtime), query)
  await logListRead(
    runtime,
    request,
    reader,
    found.rows.map(({ person }) => PersonField.parse(person)),
  )
  return found
}

function sendPage<Row>(reply: FastifyReply, page: Page<Row>): Row[] {
  if (page.next !== null) reply.header('x-next', page.next)
  return sendListed(reply, page)
}

type Of<Row extends OfPerson> = (db: ReadDb, paging: Paging) => Promise<Page<Row>>

const casesOf =
  (city: CityCode, { side, ...query }: z.infer<typeof CaseQuery>): Of<z.infer<typeof CaseFacts>> =>
  (db, paging) =>
    readLineList(db, city, { ...query, ...paging, foundIn: foundInOf(side) })

const contactsOf =
  (city: CityCode, query: z.infer<typeof ContactQuery>): Of<z.infer<typeof ContactFacts>> =>
  (db, paging) =>
    readContacts(db, city, { ...query, ...paging })

const caseRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/line-list',
    {
      schema: {
        ...say('病例清单', 'Line list', listOf(CaseFacts)),
        querystring: CaseQuery.extend(PagingQuery.shape),
        headers: PurposeHeader,
      },
    },
    async (request, reply) => {
      const reading = await readingOf(runtime, request)
      const read = casesOf(reading.acting.city, request.query)
      return sendPage(reply, await pageOf(runtime, request, reading, (db) => read(db, request.query)))
    },
  )
  app.get(
    '/api/line-list.csv',
    {
      schema: {
        ...say('病例清单导出（CSV，流式）', 'Line list as CSV, streamed', z.unknown()),
        querystring: CaseQuery,
        headers: PurposeHeader,
      },
    },
    async (request, reply) => {
      const reading = await readingOf(runtime, request)
      const read = casesOf(reading.acting.city, request.query)
      const sheet = caseCsv(languageOf(request.headers['accept-language']), runtime.zone)
      return streamCsv(reply, 'line-list', sheet, (paging) =>
        pageOf(runtime, request, reading, (db) => read(db, paging)),
      )
    },
  )
}

const contactRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/contacts',
    {
      schema: {
        ...say('密接清单', 'Close contacts', listOf(ContactFacts)),
        querystring: ContactQuery.extend(PagingQuery.shape),
        headers: PurposeHeader,
      },
    },
    async (request, reply) => {
      const reading = await readingOf(runtime, request)
      const read = contactsOf(reading.acting.city, request.query)
      return sendPage(reply, await pageOf(runtime, request, reading, (db) => read(db, request.query)))
    },
  )
  app.get(
    '/api/contacts.csv',
    {
      schema: {
        ...say('密接清单导出（CSV，流式）', 'Close contacts as CSV, streamed', z.unknown()),
        querystring: ContactQuery,
        headers: PurposeHeader,
      },
    },
    async (request, reply) => {
      const reading = await readingOf(runtime, request)
      const read = contactsOf(reading.acting.city, request.query)
      const sheet = contactCsv(languageOf(request.headers['accept-language']), runtime.zone)
      return streamCsv(reply, 'contacts', sheet, (paging) =>
        pageOf(runtime, request, reading, (db) => read(db, paging)),
      )
    },
  )
}

/** Lists of persons by id: needs the right `case.read` over the place asked for, and a purpose; each reading is kept. */
export const lineListRoutes: Routes = (app, runtime) => {
  caseRoutes(app, runtime)
  contactRoutes(app, runtime)
}
