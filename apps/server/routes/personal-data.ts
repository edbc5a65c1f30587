import { z } from 'zod'
import { StreamField } from '#kernel/contract-fields.ts'
import { At } from '#kernel/contract-reads.ts'
import type { PersonId } from '#kernel/primitives/ids.ts'
import { PersonField } from '#outbreak/contract-fields.ts'
import type { App, Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { demandRight, holdsRight } from '../identity/read-scope.ts'
import { personOfStream } from '../identity/shown-persons.ts'
import { RegisterPeople, registerPeople } from '../reading/register-people.ts'
import type { Runtime } from '../runtime.ts'
import { LimitQuery } from './query-fields.ts'

const say = saying('records')
const Registered = z.object({ registered: z.number() })
const Erased = z.object({ person: z.string(), erased: z.boolean() })
const ErasedSubject = z.object({ stream: z.string(), erased: z.boolean() })
const ReadEntry = z.object({
  what: z
    .enum(['record', 'identity', 'list'])
    .meta({ description: 'one record (ids only), who the person is, or a list of records' }),
  person: z
    .string()
    .nullable()
    .meta({ description: 'null for a list; ask with `person` for the lists that showed one' }),
  query: z.string().nullable().meta({ description: 'what was asked for, of a list' }),
  persons: z.number().meta({ description: 'how many persons were shown' }),
  who: z.string(),
  post: z.string(),
  purpose: z.string(),
  at: At.meta({ description: 'wall time' }),
})

function registerRoute(app: App, runtime: Runtime): void {
  app.post(
    '/api/people',
    {
      schema: {
        ...say('登记人员信息（加密保管）', 'Register people: into the vault, never into events', Registered),
        body: RegisterPeople,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'person.register', actingPost(acting)?.place ?? acting.city)
      return { registered: await registerPeople(runtime.store(), acting.city, request.body) }
    },
  )
}

function eraseRoute(app: App, runtime: Runtime): void {
  app.post(
    '/api/people/:person/erase',
    {
      schema: {
        ...say('删除个人信息（不可恢复）', "Erase a person's data: destroys the key", Erased),
        params: z.object({ person: PersonField }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'person.erase', acting.city)
      const person: PersonId = request.params.person
      const outcome = await runtime.store().vault.erase(acting.city, person)
      if (outcome === 'unknown') throw new ProblemError('not-found', { what: person })
      return { person, erased: true }
    },
  )
}

function eraseSubjectRoute(app: App, runtime: Runtime): void {
  app.post(
    '/api/texts/erase',
    {
      schema: {
        ...say(
          '删除一项记录的文字（不可恢复）',
          'Erase what was written of a subject: destroys the key',
          ErasedSubject,
        ),
        body: z.strictObject({ stream: StreamField }),
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'person.erase', acting.city)
      const { stream } = request.body
      const outcome = await runtime.store().vault.erase(acting.city, personOfStream(stream) ?? stream)
      if (outcome === 'unknown') throw new ProblemError('not-found', { what: stream })
      return { stream, erased: true }
    },
  )
}

/** The log covers the whole city, so its reader answers for the whole city: `person.erase`, or audit by `identity.read`. */
function readsRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/reads',
    {
      schema: {
        ...say('查看留痕：谁为何看了谁', 'Who looked at whose record, when and why; newest first', z.array(ReadEntry)),
        querystring: LimitQuery.extend({ person: PersonField.optional() }),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      if (!holdsRight(acting, 'person.erase', acting.city)) {
        demandRight(acting, 'identity.read', acting.city)
        if (readerOf(acting, request.headers['x-purpose']).purpose !== 'audit') {
          throw new ProblemError('purpose-missing')
        }
      }
      return runtime.readLog().list(acting.city, request.query)
    },
  )
}

/** What is kept about persons outside the ledger: put in, destroyed, and who looked. */
export const personalDataRoutes: Routes = (app, runtime) => {
  registerRoute(app, runtime)
  eraseRoute(app, runtime)
  eraseSubjectRoute(app, runtime)
  readsRoute(app, runtime)
}
