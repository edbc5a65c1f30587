import { type RawBuilder, sql } from 'kysely'
import type { LateBuckets, UnitFigure } from '#outbreak/board/contract.ts'
import { blockerWords } from '#outbreak/board/words.ts'
import type { BoardScope, Db } from './board-scope.ts'
import { onTheList } from './duty-list.ts'
import { blockAsDue, blockAt, holderAt } from './holder-at.ts'
import { readPlaceNames, readPostWords } from './read-names.ts'
import { run } from './run.ts'

const BUCKETS = ['under1h', 'under4h', 'under12h', 'over12h'] as const
const UPPER_HOURS: Readonly<Record<(typeof BUCKETS)[number], number | null>> = {
  under1h: 1,
  under4h: 4,
  under12h: 12,
  over12h: null,
}

interface Counted {
  readonly post: string
  readonly open: number
  readonly overdue: number
  readonly lateDone: number
  readonly blocked: number
  readonly late: Readonly<Record<'accept' | 'start' | 'finish', LateBuckets>>
}
interface Cause {
  readonly post: string
  readonly by: string
  readonly chargedTo: string
  readonly count: number
}

/** Posts with duties on the day's list, worst first: most missed (overdue, or done late today), then most open. */
export async function readUnits(db: Db, scope: BoardScope): Promise<UnitFigure[]> {
  const rows = await run(
    db,
    sql<Counted>`
    with listed as (${listed(scope)})
    select post, count(*) filter (where open)::int as open,
           count(*) filter (where open and finish_late > 0)::int as overdue,
           count(*) filter (where not open and finish_late > 0)::int as "lateDone",
           count(*) filter (where open and block is not null)::int as blocked,
           jsonb_build_object('accept', ${buckets('accept')}, 'start', ${buckets('start')}, 'finish', ${buckets('finish')}) as late
      from listed group by post order by count(*) filter (where finish_late > 0) desc, open desc, post`,
  )
  const causes = await readCauses(db, scope)
  const words = await readPostWords(
    db,
    scope.city,
    rows.map((row) => row.post),
  )
  const names = await readPlaceNames(
    db,
    scope.city,
    [...words.values()].map((w) => w.jurisdiction),
  )
  return rows.map((row) => {
    const post = words.get(row.post)
    const jurisdiction = post?.jurisdiction ?? scope.place
    return {
      post: row.post,
      words: { zh: post?.zh ?? row.post, en: post?.en ?? row.post },
      jurisdiction,
      name: names.get(jurisdiction) ?? jurisdiction,
      open: row.open,
      overdue: row.overdue,
      lateDone: row.lateDone,
      ...row.late,
      blocked: row.blocked,
      causes: causes
        .filter((cause) => cause.post === row.post)
        .map(({ by, chargedTo, count }) => ({ by, words: blockerWords(by), chargedTo, count })),
    }
  })
}

/** Duties blocked now, and those missed, by what blocked them as they fell due: lateness is charged there. */
async function readCauses(db: Db, scope: BoardScope): Promise<readonly Cause[]> {
  return run(
    db,
    sql<Cause>`
    with listed as (${listed(scope)})
    select post,
           case when block -> 'by' ->> 'kind' = 'resource' then 'resource:' || (block -> 'by' ->> 'resource')
                else 'duty:' || (block -> 'by' ->> 'duty') end as by,
           block ->> 'chargedTo' as "chargedTo", count(*)::int as count
      from listed where block is not null and (open or finish_late > 0) group by 1, 2, 3 order by count desc, 2`,
  )
}

/** Hours between a stage's due time and its being done, or `at` while it is owed; below zero when in time. */
const lateHours = (scope: BoardScope, stage: 'accept' | 'start' | 'finish') => {
  const [due, at, rec] = [sql.ref(`${stage}_due`), sql.ref(`${stage}_done_at`), sql.ref(`${stage}_done_rec`)]
  const owedAt = sql`case when closed_rec <= ${scope.at}::timestamptz then null else ${scope.at}::timestamptz end`
  return sql`extract(epoch from case when ${rec} <= ${scope.at}::timestamptz then ${at} else ${owedAt} end - ${due}) / 3600`
}

const listed = (scope: BoardScope): RawBuilder<unknown> =>
  onTheList(
    scope,
    sql`${holderAt(scope)} as post, not coalesce(closed_rec <= ${scope.at}::timestamptz, false) as open,
        case when closed_rec <= ${scope.at}::timestamptz then ${blockAsDue(scope)} else ${blockAt(scope)} end as block,
        ${lateHours(scope, 'accept')} as accept_late, ${lateHours(scope, 'start')} as start_late,
        ${lateHours(scope, 'finish')} as finish_late`,
  )

function buckets(stage: 'accept' | 'start' | 'finish'): RawBuilder<unknown> {
  const late = sql.ref(`${stage}_late`)
  let lower = 0
  const parts = BUCKETS.map((name) => {
    const upper = UPPER_HOURS[name]
    const part = sql`${sql.lit(name)}, count(*) filter (where ${late} ${sql.raw(lower === 0 ? '>' : '>=')} ${sql.lit(lower)}
      ${upper === null ? sql`` : sql`and ${late} < ${sql.lit(upper)}`})`
    lower = upper ?? lower
    return part
  })
  return sql`jsonb_build_object(${sql.join(parts)})`
}
