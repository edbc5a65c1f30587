import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type PersonId, postId } from '#kernel/primitives/ids.ts'
import { type Instant, plusDays } from '#kernel/primitives/instant.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import { SignIn } from '#volunteers/attendance/contract.ts'
import { IdField } from '#volunteers/contract-fields.ts'
import { PointCode, PointPage, PointRow, WalkedUp, WalkUp } from '#volunteers/contract-reads.ts'
import { VOLUNTEER_RULES } from '#volunteers/contract-rules.ts'
import { EnrolVolunteer } from '#volunteers/people/contract.ts'
import type { App, Routes } from '../http/app-type.ts'
import { ProblemError, RefusedError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { actingPost } from '../identity/acting.ts'
import { actingIn } from '../identity/acting-of.ts'
import { holdsRight, rowScope } from '../identity/read-scope.ts'
import { codeOf, openCode, passOf } from '../reading/volunteers/codes.ts'
import { readPointAttendances } from '../reading/volunteers/read-attendances.ts'
import { readPoint } from '../reading/volunteers/read-board.ts'
import type { Runtime } from '../runtime.ts'

const say = saying('records')
const PASS_DAYS = 30

/** A point is its leader's own; whoever recruits for it or manages the service over its place may look in. */
async function ledPoint(runtime: Runtime, request: FastifyRequest, point: string) {
  const acting = await actingIn(runtime, request, 'volunteers')
  const now = await runtime.store().clock.now(acting.city)
  const scope = rowScope(acting, runtime)
  const found = await runtime.store().read(scope, (db) => readPoint(db, acting.city, point, now))
  if (found === null) throw new ProblemError('not-found', { what: point })
  const post = actingPost(acting)?.post
  const leads = post !== undefined && (post === found.row.leader || post === found.recruiter)
  if (!leads && !holdsRight(acting, 'volunteer.manage', found.row.community)) {
    if (acting.kind === 'guest') throw new ProblemError('sign-in-needed', { what: 'volunteer.lead' })
    throw new ProblemError('right-missing', { post: post ?? '', right: 'volunteer.lead', place: found.row.community })
  }
  return { acting, now, scope, found }
}

function pointRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/volunteers/my-points',
    { schema: say('我负责的服务点', 'The points one leads', z.array(PointRow)) },
    async (request) => {
      const acting = await actingIn(runtime, request, 'volunteers')
      const post = actingPost(acting)?.post
      if (post === undefined) throw new ProblemError('sign-in-needed', { what: 'volunteer.lead' })
      const now = await runtime.store().clock.now(acting.city)
      return runtime.store().read(rowScope(acting, runtime), async (db) => {
        const sql =
          'select point from service_points where city = $1 and leader = $2 and known_to is null order by point'
        const points = await db.rows<{ point: string }>(sql, [acting.city, post])
        const rows = await Promise.all(points.map(({ point }) => readPoint(db, acting.city, point, now)))
        return rows.flatMap((found) => (found === null ? [] : [found.row]))
      })
    },
  )
  app.get(
    '/api/volunteers/points/:point',
    {
      schema: {
        ...say('服务点：班次与出勤（只给负责人）', 'A point for its leader: shifts and attendance', PointPage),
        params: z.object({ point: IdField }),
      },
    },
    async (request) => {
      const { point } = request.params
      const { acting, now, scope, found } = await ledPoint(runtime, request, point)
      const attendances = await runtime.store().read(scope, (db) => readPointAttendances(db, acting.city, point, now))
      return { now, point: found.row, lockedThrough: found.lockedThrough, attendances }
    },
  )
  app.get(
    '/api/volunteers/points/:point/code',
    {
      schema: {
        ...say('现场签到码（每分钟更换）', 'The code at the point, another every minute', PointCode),
        params: z.object({ point: IdField }),
      },
    },
    async (request) => {
      const { point } = request.params
      const { now } = await ledPoint(runtime, request, point)
      return { point, ...(await codeOf(runtime.store(), point, now)), now, seconds: VOLUNTEER_RULES.codeSeconds.value }
    },
  )
}

type Arrival = z.infer<typeof WalkUp> & { readonly point: string; readonly window: { from: Instant; to: Instant } }

async function submitAs(
  runtime: Runtime,
  city: Runtime['leadCity'],
  person: string,
  command: string,
  payload: unknown,
  request: string,
) {
  const store = runtime.store()
  const now = await store.clock.now(city)
  const post = postId(city, 'system')
  const outcome = await store.submit({ city, command, payloads: [payload], post, person, now, request })
  const first = outcome.status === 'repeated' ? outcome.first : outcome
  if (first.status === 'refused') throw new RefusedError(first.refusal)
}

/** Name and phone go to the vault; the register and the presence know an id. */
async function walkUp(runtime: Runtime, arrival: Arrival, key: string): Promise<z.infer<typeof WalkedUp>> {
  const [city = runtime.leadCity] = runtime.citiesOf('volunteers')
  const store = runtime.store()
  const person = `v-w-${randomUUID().slice(0, 13)}` as PersonId
  const { point, window, name, phone, adult, task } = arrival
  const [team] = await store.read(
    { city, scope: [city as string as never], rights: ['board.read'], mode: 'rows' },
    (db) =>
      db.rows<{ team: string; community: string }>(
        `select c.team, p.community from service_points p join volunteer_campaigns c
          on c.city = p.city and c.campaign = p.campaign and c.known_to is null
        where p.city = $1 and p.point = $2 and p.known_to is null`,
        [city, point],
      ),
  )
  if (team === undefined) throw new ProblemError('not-found', { what: point })
  await store.vault.put([{ city, person, fields: { name, phone } }])
  const now = await store.clock.now(city)
  const from = localDate(window.from, runtime.zone)
  const gates = (['consent', 'health'] as const).map((gate) => ({ gate, from, to: null, ref: 'walk-up' }))
  const enrol = {
    person,
    team: team.team,
    channel: 'walk-up',
    adult,
    home: team.community,
    gates,
    occurredAt: window.from,
  }
  await submitAs(runtime, city, person, 'enrol-volunteer', EnrolVolunteer.parse(enrol), `walk-up:${key}:enrol`)
  const attendance = `${person}-1`
  const sign = { attendance, person, point, task, proof: 'code', window, occurredAt: window.from }
  await submitAs(runtime, city, person, 'sign-in-volunteer', SignIn.parse(sign), `walk-up:${key}:in`)
  return { person, attendance, pass: await passOf(store, person, plusDays(now, PASS_DAYS)) }
}

/** The point's own door: its code for its leader, and the way in for who is on no roster. */
export const volunteerDoorRoutes: Routes = (app, runtime) => {
  pointRoutes(app, runtime)
  app.post(
    '/api/volunteers/walk-up',
    {
      schema: {
        ...say('现场扫码加入', 'Join at a point by its code, without an account', WalkedUp),
        body: WalkUp,
        headers: z.looseObject({ 'idempotency-key': z.string().min(1).max(200) }),
      },
    },
    async (request) => {
      const found = await openCode(runtime.store(), request.body.code)
      if (found === null) throw new RefusedError({ code: 'code-not-genuine', params: {} })
      const window = { from: found.from, to: found.to }
      return walkUp(runtime, { ...request.body, point: found.point, window }, request.headers['idempotency-key'])
    },
  )
}
