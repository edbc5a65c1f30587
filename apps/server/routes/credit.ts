import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  Candidate,
  CreditBoard,
  DelegationPage,
  Desk,
  EntryRow,
  FirmRow,
  LeadRow,
  LoanFile,
  LoanRow,
  ReliefRow,
} from '#credit/contract-reads.ts'
import { STEPS } from '#credit/contract-steps.ts'
import type { ReadDb } from '#store/store.ts'
import type { App, Routes } from '../http/app-type.ts'
import { ProblemError } from '../http/problem.ts'
import { saying } from '../http/route-schema.ts'
import { type Acting, actingPost } from '../identity/acting.ts'
import { actingIn } from '../identity/acting-of.ts'
import { demandRight, rowScope } from '../identity/read-scope.ts'
import { type CreditAsked, ENTRIES, LEADS, LOANS, RELIEFS } from '../reading/credit/columns.ts'
import { readCreditBoard } from '../reading/credit/read-credit-board.ts'
import { readCandidates, readDelegations, readDesk, readLoanFile } from '../reading/credit/read-credit-desk.ts'
import type { Runtime } from '../runtime.ts'

const say = saying('records')
const MOST = 2_000
const Q = z.object({ city: z.string().optional() })

/** Reads under the asker's own jurisdiction; nobody without `credit.read`, in any mode. */
async function reading<T>(
  runtime: Runtime,
  request: FastifyRequest,
  read: (db: ReadDb, asked: CreditAsked, acting: Acting) => Promise<T>,
): Promise<T> {
  const acting = await actingIn(runtime, request, 'credit')
  demandRight(acting, 'credit.read', actingPost(acting)?.place ?? '15')
  const now = await runtime.store().clock.now(acting.city)
  return runtime.store().read(rowScope(acting, runtime), (db) => read(db, { city: acting.city, now }, acting))
}

function boardRoute(app: App, runtime: Runtime): void {
  app.get(
    '/api/credit/board',
    {
      schema: {
        ...say('应急信贷看板', 'Same-day clocks, lists with money, branches, tags', CreditBoard),
        querystring: Q,
      },
    },
    (request) => reading(runtime, request, (db, asked) => readCreditBoard(db, asked, runtime.zone)),
  )
}

function deskRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/credit/desk',
    { schema: { ...say('信贷岗位待办', 'Steps that are owed: whose, and why not mine', Desk), querystring: Q } },
    (request) =>
      reading(runtime, request, (db, asked, acting) => {
        const post = actingPost(acting)
        return readDesk(db, asked, { post: post?.post ?? null, person: post?.holder ?? null })
      }),
  )
  app.get(
    '/api/credit/delegations',
    {
      schema: {
        ...say('逐项授权', 'Lent rights, live and ended; branches that are empty', DelegationPage),
        querystring: Q,
      },
    },
    (request) => reading(runtime, request, (db, asked) => readDelegations(db, asked)),
  )
  app.get(
    '/api/credit/candidates',
    {
      schema: {
        ...say('可受权岗位', 'Posts that a step may be lent to', z.array(Candidate)),
        querystring: Q.extend({ loan: z.string(), step: z.enum(STEPS), homeBranch: z.string() }),
      },
    },
    (request) => reading(runtime, request, (db, { city }) => readCandidates(db, city, request.query)),
  )
}

function loanRoutes(app: App, runtime: Runtime): void {
  app.get(
    '/api/credit/loans',
    {
      schema: {
        ...say('贷款台账', 'Loans, followed ones first', z.array(LoanRow)),
        querystring: Q.extend({ followed: z.enum(['yes', 'no']).optional(), tag: z.string().optional() }),
      },
    },
    (request) => {
      const { followed, tag } = request.query
      const where = `${LOANS} and ($2::text is null or l.followed = ($2 = 'yes')) and ($3::text is null or l.tags @> to_jsonb($3::text))
        order by l.followed desc, (l.status = 'underway') desc, l.next_due_at, l.paid_on desc nulls last, l.loan limit ${MOST}`
      return reading(runtime, request, (db, { city }) => db.rows<LoanRow>(where, [city, followed ?? null, tag ?? null]))
    },
  )
  app.get(
    '/api/credit/loans/:loan',
    {
      schema: {
        ...say('贷款档案', 'The file of one loan', LoanFile),
        querystring: Q,
        params: z.object({ loan: z.string() }),
      },
    },
    async (request) => {
      const file = await reading(runtime, request, (db, asked) => readLoanFile(db, asked, request.params.loan))
      if (file === undefined) throw new ProblemError('not-found')
      return file
    },
  )
}

const FIRMS = `select firm, jsonb_build_object('zh', name_zh, 'en', name_en) as words, home_branch as "homeBranch", industry
  from credit_firms where city = $1 and known_to is null order by firm limit ${MOST}`

function listRoutes(app: App, runtime: Runtime): void {
  const list = <T>(path: string, zh: string, en: string, row: z.ZodType<T>, sql: string) =>
    app.get(path, { schema: { ...say(zh, en, z.array(row)), querystring: Q } }, (request) =>
      reading(runtime, request, async (db, { city }) => z.array(row).parse(await db.rows(sql, [city]))),
    )
  list(
    '/api/credit/entries',
    '清单企业',
    'Lines of the lists with their stage',
    EntryRow,
    `${ENTRIES} order by e.entry limit ${MOST}`,
  )
  list(
    '/api/credit/reliefs',
    '减费让利',
    'Relief given, firm by firm',
    ReliefRow,
    `${RELIEFS} order by r.granted_at desc, r.relief limit ${MOST}`,
  )
  list('/api/credit/leads', '保供线索', 'Leads from shortages, open ones first', LeadRow, LEADS)
  list('/api/credit/firms', '企业', 'Firms of the bank’s register', FirmRow, FIRMS)
}

/** The credit desk: what is owed and by whom, lists, lent rights, relief, the file of each loan. */
export const creditRoutes: Routes = (app, runtime) => {
  boardRoute(app, runtime)
  deskRoutes(app, runtime)
  loanRoutes(app, runtime)
  listRoutes(app, runtime)
}
