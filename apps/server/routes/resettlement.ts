import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { IdField } from '#kernel/contract-fields.ts'
import type { Right } from '#kernel/positions/rights.ts'
import type { CityCode, PersonId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import {
  RegisterReturnees,
  ReleaseNotice,
  ReturnBoard,
  ReturnForm,
  ReturnIdentity,
  StayView,
} from '#resettlement/contract-reads.ts'
import type { VaultReader } from '#store/store.ts'
import type { App, Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { type Acting, actingPost, type HeldPost } from '../identity/acting.ts'
import { actingOf } from '../identity/acting-of.ts'
import { PurposeHeader, readerOf } from '../identity/purpose.ts'
import { demandRight, holdsRight, rowScope } from '../identity/read-scope.ts'
import { logListRead } from '../identity/shown-persons.ts'
import { partOf } from '../reading/resettlement/part-of.ts'
import { readBatches, readReturnees } from '../reading/resettlement/read-returnees.ts'
import { readStays } from '../reading/resettlement/read-stays.ts'
import type { Runtime } from '../runtime.ts'

const say = saying('records')
const ReturneeParams = z.object({ returnee: IdField })
const BatchParams = z.object({ batch: IdField })

interface Asked {
  readonly acting: Acting
  readonly post: HeldPost
  readonly city: CityCode
  readonly now: Instant
  readonly reader: VaultReader
}

/** Only a post of the chain reads it, whoever else owns the machine, and each time with a purpose. */
async function askedOf(runtime: Runtime, request: FastifyRequest, right: Right = 'return.read'): Promise<Asked> {
  const acting = await actingOf(runtime, request)
  const post = actingPost(acting)
  if (post === null)
    throw new ProblemError(acting.kind === 'guest' ? 'sign-in-needed' : 'post-not-chosen', { what: right })
  demandRight(acting, right, post.place)
  const purpose = request.headers['x-purpose']
  const reader = readerOf(acting, typeof purpose === 'string' ? purpose : undefined)
  return { acting, post, city: acting.city, now: await runtime.store().clock.now(acting.city), reader }
}

/** Whom the chain showed is kept beside its vault: the common log would tell its readers that there is a chain. */
const logShown = (runtime: Runtime, { reader, city }: Asked, ids: readonly string[]) =>
  runtime.store().chainVault.read(city, ids as readonly PersonId[], reader)

function boardRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/resettlement/board',
    {
      schema: {
        ...say('衔接安置看板（只见本方部分）', 'Who is where and what is late, as far as one’s part goes', ReturnBoard),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const asked = await askedOf(runtime, request)
      const { acting, post, city, now } = asked
      const [people, batches] = await runtime
        .store()
        .read(rowScope(acting, runtime), async (db) => [
          await readReturnees(db, { city, post, now }),
          await readBatches(db, { city, post }),
        ])
      await logShown(
        runtime,
        asked,
        people.map(({ returnee }) => returnee),
      )
      const late = people.filter((one) => one.late).length
      const unsigned = people.filter(({ missing }) => missing.length > 0).length
      return { now, part: partOf(post), late, unsigned, people, batches }
    },
  )
}

/** Names of people whom the post may see at all. A vehicle knows whom it carries by name, and nothing else. */
async function namesOf(runtime: Runtime, asked: Asked, ids: readonly string[]) {
  const found = await runtime.store().chainVault.read(asked.city, ids as readonly PersonId[], asked.reader)
  const onlyName = partOf(asked.post) === 'transport'
  return (returnee: string): ReturnIdentity => {
    const { name = null, idNumber = null, phone = null, address = null } = found[returnee] ?? {}
    return onlyName
      ? { returnee, name, idNumber: null, phone: null, address: null }
      : { returnee, name, idNumber, phone, address }
  }
}

function readIdentityRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/resettlement/people/:returnee/identity',
    {
      schema: {
        ...say('返乡人员身份（另库另钥）', 'Who it is: from the chain’s own vault', ReturnIdentity),
        params: ReturneeParams,
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const asked = await askedOf(runtime, request)
      const { returnee } = request.params
      const { acting, post, city, now } = asked
      const seen = await runtime
        .store()
        .read(rowScope(acting, runtime), (db) => readReturnees(db, { city, post, now, returnee }))
      if (seen.length === 0) throw new ProblemError('not-found', { what: returnee })
      return (await namesOf(runtime, asked, [returnee]))(returnee)
    },
  )
}

function registerIdentityRoute(app: App, runtime: Runtime): void {
  app.post(
    '/api/resettlement/people',
    {
      schema: {
        ...say(
          '登记返乡人员身份（另库另钥）',
          'Register identities: into the chain’s own vault',
          z.object({ registered: z.number() }),
        ),
        body: RegisterReturnees,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'return.list', actingPost(acting)?.place ?? acting.city)
      const entries = request.body.rows.map(({ returnee, ...fields }) => ({
        city: acting.city,
        person: returnee as PersonId,
        fields,
      }))
      await runtime.store().chainVault.put(entries)
      return { registered: entries.length }
    },
  )
}

function eraseIdentityRoute(app: App, runtime: Runtime): void {
  app.post(
    '/api/resettlement/people/:returnee/erase',
    {
      schema: {
        ...say('帮扶期满删除身份', 'Erase an identity at the end of support', z.object({ erased: z.boolean() })),
        params: ReturneeParams,
      },
    },
    async (request) => {
      const acting = await actingOf(runtime, request)
      demandRight(acting, 'return.verify', acting.city)
      const outcome = await runtime.store().chainVault.erase(acting.city, request.params.returnee as PersonId)
      if (outcome === 'unknown') throw new ProblemError('not-found', { what: request.params.returnee })
      return { erased: true }
    },
  )
}

function formRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/resettlement/batches/:batch/form',
    {
      schema: {
        ...say('衔接工作交接单', 'The hand-over form of a batch', ReturnForm),
        params: BatchParams,
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const asked = await askedOf(runtime, request)
      const { acting, post, city, now } = asked
      const { batch } = request.params
      const [[found], people] = await runtime
        .store()
        .read(
          rowScope(acting, runtime),
          async (db) =>
            [
              await readBatches(db, { city, post, batch }),
              await readReturnees(db, { city, post, now, batch }),
            ] as const,
        )
      if (found === undefined) throw new ProblemError('not-found', { what: batch })
      const ids = people.map(({ returnee }) => returnee)
      const name = await namesOf(runtime, asked, ids)
      await logShown(runtime, asked, ids)
      return { batch: found, printedAt: now, people: people.map((one) => ({ ...one, name: name(one.returnee).name })) }
    },
  )
}

function noticeRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/resettlement/notices',
    {
      schema: {
        ...say('释放通知与回执', 'Notices of release and their receipts', z.array(ReleaseNotice)),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const asked = await askedOf(runtime, request)
      const rows = await runtime.store().read(rowScope(asked.acting, runtime), (db) =>
        db.rows<z.output<typeof ReleaseNotice>>(
          `select release, gate, release_on::text as "releaseOn", place as county, status, notified_at as "notifiedAt",
             answered_at as "answeredAt", result from releases where city = $1 and known_to is null order by release_on, release limit 500`,
          [asked.city],
        ),
      )
      await logShown(
        runtime,
        asked,
        rows.map(({ release }) => release),
      )
      return rows
    },
  )
}

/** For those who receive: the same of every guest. Nothing here says, or can be joined to say, what anybody comes from. */
function stayRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/stays',
    {
      schema: {
        ...say('返乡人员登记（接收方）', 'Returning residents, for who receives them', z.array(StayView)),
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const asked = await askedOf(runtime, request, 'stay.receive')
      const { acting, post, city, reader } = asked
      const rows = await runtime.store().read(rowScope(acting, runtime), (db) => readStays(db, city))
      await logListRead(
        runtime,
        request,
        reader,
        rows.map(({ person }) => person as PersonId),
      )
      if (!holdsRight(acting, 'identity.read', post.place)) return rows
      const names = await runtime.store().vault.read(
        city,
        rows.map(({ person }) => person as PersonId),
        reader,
      )
      return rows.map((row) => ({ ...row, name: names[row.person]?.name ?? null }))
    },
  )
}

/** The chain for its own posts, each its part; the neutral list for those who receive guests. */
export const resettlementRoutes: Routes = (app, runtime) => {
  boardRoute(app, runtime)
  readIdentityRoute(app, runtime)
  registerIdentityRoute(app, runtime)
  eraseIdentityRoute(app, runtime)
  formRoute(app, runtime)
  noticeRoute(app, runtime)
  stayRoute(app, runtime)
}
