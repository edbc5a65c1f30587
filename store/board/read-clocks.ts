import { sql } from 'kysely'
import { CLOCK_NAMES } from '#kernel/duties/duty.ts'
import type { ClockFigure } from '#outbreak/board/contract.ts'
import { type BoardScope, type Db, levels } from './board-scope.ts'
import { dutyList } from './duty-list.ts'
import { readJurisdictions } from './read-names.ts'
import { run } from './run.ts'

type Counted = Omit<ClockFigure, 'name'>

/** Four clocks for the place and each of its children; a jurisdiction with nothing due has zeros and no hours. */
export async function readClocks(db: Db, scope: BoardScope): Promise<ClockFigure[]> {
  const jurisdictions = await readJurisdictions(db, scope)
  const rows = await run(
    db,
    sql<Counted>`
    with list as (${dutyList(scope)})
    select j.code as jurisdiction, clock,
           count(*)::int as due,
           count(*) filter (where done_at <= finish_due)::int as "onTime",
           count(*) filter (where done_at > finish_due)::int as late,
           count(*) filter (where done_at is null and finish_due >= ${scope.at}::timestamptz)::int as open,
           count(*) filter (where done_at is null and finish_due < ${scope.at}::timestamptz)::int as overdue,
           round((percentile_cont(0.5) within group (order by extract(epoch from done_at - opened_at) / 3600)
                  filter (where done_at is not null))::numeric, 2)::float8 as "medianHours",
           round((percentile_cont(0.9) within group (order by extract(epoch from done_at - opened_at) / 3600)
                  filter (where done_at is not null))::numeric, 2)::float8 as "p90Hours"
      from list cross join lateral ${levels(scope)} as j
     group by j.code, clock`,
  )
  const counted = new Map(rows.map((row) => [`${row.jurisdiction} ${row.clock}`, row]))
  return jurisdictions
    .flatMap(({ code, name }) =>
      CLOCK_NAMES.map((clock) => ({ ...(counted.get(`${code} ${clock}`) ?? nothingDue(code, clock)), name })),
    )
    .map(inOrder)
}

const nothingDue = (jurisdiction: string, clock: ClockFigure['clock']): Counted => ({
  jurisdiction,
  clock,
  due: 0,
  onTime: 0,
  late: 0,
  open: 0,
  overdue: 0,
  medianHours: null,
  p90Hours: null,
})

const inOrder = (f: ClockFigure): ClockFigure => ({
  jurisdiction: f.jurisdiction,
  name: f.name,
  clock: f.clock,
  due: f.due,
  onTime: f.onTime,
  late: f.late,
  open: f.open,
  overdue: f.overdue,
  medianHours: f.medianHours,
  p90Hours: f.p90Hours,
})
