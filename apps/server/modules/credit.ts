import type { CityCode } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReadDb } from '#store/store.ts'
import type { DueAct } from '../jobs/due-act.ts'
import { creditRoutes } from '../routes/credit.ts'
import type { ModulePages, TileAsked } from './module-pages.ts'

const NUMBERS = `select
  (select count(*)::int from credit_loans where city = $1 and known_to is null and status = 'underway' and pay_due_at < $2::timestamptz) as late,
  (select count(*)::int from credit_branches where city = $1 and known_to is null and status = 'empty') as empty,
  (select count(*)::int from credit_entries where city = $1 and known_to is null and status = 'listed') as uncontacted`

async function readTile(db: ReadDb, { city, now }: TileAsked) {
  const [row] = await db.rows<{ late: number; empty: number; uncontacted: number }>(NUMBERS, [city, now])
  const { late = 0, empty = 0, uncontacted = 0 } = row ?? {}
  return [
    {
      words: { zh: '过截止未放款', en: 'past the cut-off' },
      value: late,
      tone: late > 0 ? ('late' as const) : ('plain' as const),
    },
    {
      words: { zh: '网点无法到岗', en: 'branches empty' },
      value: empty,
      tone: empty > 0 ? ('soon' as const) : ('plain' as const),
    },
    { words: { zh: '清单未对接', en: 'listed, not contacted' }, value: uncontacted, tone: 'plain' as const },
  ]
}

const EXPIRED = `select loan, step, from_branch as "homeBranch" from credit_delegations
  where city = $1 and known_to is null and ended_at is null and expires_at <= $2::timestamptz order by expires_at, loan limit 500`

/** A lent right that has run out holds nothing; the clock says so, and the step is its own branch's again. */
async function readDue(db: ReadDb, city: CityCode, now: Instant): Promise<readonly DueAct[]> {
  const rows = await db.rows<{ loan: string; step: string; homeBranch: string }>(EXPIRED, [city, now])
  return rows.map((row) => ({ command: 'end-delegation', payload: { ...row, occurredAt: now } }))
}

export const creditPages: ModulePages = {
  module: 'credit',
  words: { zh: '应急信贷', en: 'Emergency credit' },
  path: '/credit',
  routes: creditRoutes,
  tileRight: 'credit.read',
  readTile,
  due: { commands: ['end-delegation'], read: readDue },
}
