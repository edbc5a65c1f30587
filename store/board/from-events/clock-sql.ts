import type { BoardScope } from '../board-scope.ts'
import type { Owed } from './owed-spec.ts'
import { at, lit, type NumberSelect } from './sql-text.ts'
import { dutiesSql } from './steps-sql.ts'

const hours = (share: number) =>
  `round((percentile_cont(${share}) within group (order by extract(epoch from done_at - opened_at) / 3600) filter (where done_at is not null))::numeric, 2)::float8`

/** What each number of a clock is, over the rows of `duty`. */
const NUMBERS = {
  due: () => 'count(*)::int',
  onTime: () => 'count(*) filter (where done_at <= finish_due)::int',
  late: () => 'count(*) filter (where done_at > finish_due)::int',
  open: (scope: BoardScope) => `count(*) filter (where done_at is null and finish_due >= ${at(scope)})::int`,
  overdue: (scope: BoardScope) => `count(*) filter (where done_at is null and finish_due < ${at(scope)})::int`,
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
  from: dutiesSql(scope, [owed]),
  select: `select ${NUMBERS[number](scope)} as value from duty where starts_with(place, ${lit(jurisdiction)})`,
})
