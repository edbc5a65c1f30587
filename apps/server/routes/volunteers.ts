import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { localDate } from '#kernel/primitives/local-day.ts'
import { DateField, IdField } from '#volunteers/contract-fields.ts'
import {
  CertificateCheck,
  CertificatePaper,
  CertificateRow,
  DayLine,
  ShiftSuggestions,
  VolunteerBoard,
  VolunteerRow,
} from '#volunteers/contract-reads.ts'
import type { App, Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingIn } from '../identity/acting-of.ts'
import { countScope, demandRight, rowScope } from '../identity/read-scope.ts'
import { readCertificates, readDay, readRegister } from '../reading/volunteers/read-attendances.ts'
import { readVolunteerBoard } from '../reading/volunteers/read-board.ts'
import { checkCertificate, readCertificatePaper } from '../reading/volunteers/read-certificate.ts'
import { readSuggestions } from '../reading/volunteers/read-suggestions.ts'
import type { Runtime } from '../runtime.ts'

const say = saying('records')
const place = (acting: Parameters<typeof actingPost>[0] & { city: string }): string =>
  actingPost(acting)?.place ?? acting.city

/** Who asks, in the city of the service; records of persons are for whoever runs it there. */
async function managing(runtime: Runtime, request: FastifyRequest) {
  const acting = await actingIn(runtime, request, 'volunteers')
  demandRight(acting, 'volunteer.manage', place(acting))
  return { acting, scope: rowScope(acting, runtime) }
}

function listRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/volunteers/register',
    {
      schema: {
        ...say(
          '志愿者名册',
          'The register of volunteers',
          z.object({ rows: z.array(VolunteerRow), total: z.number() }),
        ),
        querystring: z.object({
          q: z.string().max(64).default(''),
          limit: z.coerce.number().int().min(1).max(2_000).default(200),
        }),
      },
    },
    async (request) => {
      const { acting, scope } = await managing(runtime, request)
      return runtime.store().read(scope, (db) => readRegister(db, acting.city, request.query))
    },
  )
  app.get(
    '/api/volunteers/day',
    {
      schema: {
        ...say(
          '当日服务表（区、点位、工作）',
          'The day by district, point and task',
          z.object({ date: z.string(), rows: z.array(DayLine) }),
        ),
        querystring: z.object({ date: DateField.optional() }),
      },
    },
    async (request) => {
      const { acting, scope } = await managing(runtime, request)
      const date = request.query.date ?? localDate(await runtime.store().clock.now(acting.city), runtime.zone)
      return { date, rows: await runtime.store().read(scope, (db) => readDay(db, acting.city, date)) }
    },
  )
  app.get(
    '/api/volunteers/shifts/:shift/suggestions',
    {
      schema: {
        ...say('派岗建议（技能、距离、时间）', 'Who could fill a shift, and why not the others', ShiftSuggestions),
        params: z.object({ shift: IdField }),
      },
    },
    async (request) => {
      const { acting, scope } = await managing(runtime, request)
      const found = await runtime
        .store()
        .read(scope, (db) => readSuggestions(db, acting.city, request.params.shift, runtime.zone))
      if (found === null) throw new ProblemError('not-found', { what: request.params.shift })
      return found
    },
  )
}

function certificateRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/volunteers/certificates',
    { schema: say('服务证明登记簿', 'The register of certificates', z.array(CertificateRow)) },
    async (request) => {
      const { acting, scope } = await managing(runtime, request)
      return runtime.store().read(scope, (db) => readCertificates(db, acting.city))
    },
  )
  app.get(
    '/api/volunteers/certificates/:certificate/paper',
    {
      schema: {
        ...say('服务记录证明（打印）', 'A certificate as printed', CertificatePaper),
        params: z.object({ certificate: IdField }),
      },
    },
    async (request) => {
      const { acting } = await managing(runtime, request)
      const post = actingPost(acting)
      const who = acting.kind === 'user' ? acting.account : acting.kind
      const reader = { who, post: post?.post ?? null }
      const paper = await readCertificatePaper(runtime.store(), acting.city, request.params.certificate, reader)
      if (paper === null) throw new ProblemError('not-found', { what: request.params.certificate })
      return paper
    },
  )
  app.get(
    '/api/volunteers/certificates/check',
    {
      schema: {
        ...say('核验服务证明', 'Check a certificate by its number and code', CertificateCheck),
        querystring: z.object({ number: z.string().max(40), code: z.string().max(40) }),
      },
    },
    async ({ query: { number, code } }) => {
      const [city = runtime.leadCity] = runtime.citiesOf('volunteers')
      return checkCertificate(runtime.store(), city, number, code)
    },
  )
}

/** The lead's board and lists. */
export const volunteerRoutes: Routes = (app, runtime) => {
  app.get(
    '/api/volunteers/board',
    {
      schema: say(
        '志愿服务看板（点位 × 班次，缺人多的先）',
        'Points by shifts, worst first; counts only',
        VolunteerBoard,
      ),
    },
    async (request) => {
      const acting = await actingIn(runtime, request, 'volunteers')
      const now = await runtime.store().clock.now(acting.city)
      // Hours owed lie with closed kinds: how many are late is a number, and nobody's name.
      const scope = { ...countScope(acting, runtime), rights: ['board.read', 'volunteer.read'] as const }
      return runtime.store().read(scope, (db) => readVolunteerBoard(db, acting.city, now))
    },
  )
  listRoutes(app, runtime)
  certificateRoutes(app, runtime)
}
