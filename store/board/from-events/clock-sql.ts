import type { BoardScope } from '../board-scope.ts'
import type { Owed } from './owed.ts'
import { at, lit, type NumberSelect } from './sql-text.ts'
import { openedSql } from './steps-sql.ts'

/** `duty`: the day's list of one clock: not cancelled, and not closed before the local day began. */
function listSql(scope: BoardScope, owed: Owed): string {
  return `${openedSql(scope, owed)},
duty as (
  select o.duty_place as place, o.occurred_at as opened_at, o.finish_due as due_at, case when e.finishes then e.occurred_at end as done_at
    from opened o left join step e on e.stream = o.stream and e.version = o.ended_by
   where e.stream is null
      or (e.occurred_at >= timestamptz ${lit(scope.dayStart)} and (e.finishes or (e.type = 'duty-reported' and e.data ->> 'outcome' <> 'void'))))`
}

const hours = (share: number) =>
  `round((percentile_cont(${share}) within group (order by extract(epoch from done_at - opened_at) / 3600) filter (where done_at is not null))::numeric, 2)::float8`

/** What each number of a clock is, over the rows of `duty`. */
const NUMBERS = {
  due: () => 'count(*)::int',
  onTime: () => 'count(*) filter (where done_at <= due_at)::int',
  late: () => 'count(*) filter (where done_at > due_at)::int',
  open: (scope: BoardScope) => `count(*) filter (where done_at is null and due_at >= ${at(scope)})::int`,
  overdue: (scope: BoardScope) => `count(*) filter (where done_at is null and due_at < ${at(scope)})::int`,
  medianHours: () => hours(0.5),
  p90Hours: () => hours(0.9),
} as const
export type ClockNumber = keyof typeof NUMBERS
export const CLOCK_NUMBERS = Object.keys(NUMBERS) as ClockNumber[]

/** One number of one clock of one jurisdiction, as a SELECT over `events`. */
export const clockNumberSql = (
  scope: BoardScope,
  owed: Owed,
  jurisdiction: string,
  number: ClockNumber,
): NumberSelect => ({
  from: listSql(scope, owed),
  select: `select ${NUMBERS[number](scope)} as value from duty where starts_with(place, ${lit(jurisdiction)})`,
})
