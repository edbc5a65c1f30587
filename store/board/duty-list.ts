import { type RawBuilder, sql } from 'kysely'
import { type BoardScope, known, under } from './board-scope.ts'

/**
 * The day's list of one place as of `at`: duties opened by then, not cancelled, and not closed before the local day
 * began. What is read of them (`columns`) sees only what was known at `at`.
 */
export const onTheList = (scope: BoardScope, columns: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select ${columns}
    from duties
   where ${known(scope)} and ${under(scope)} and opened_rec <= ${scope.at}::timestamptz
     and not coalesce(outcome = 'void' and closed_rec <= ${scope.at}::timestamptz, false)
     and not coalesce(closed_rec <= ${scope.at}::timestamptz and closed_at < ${scope.dayStart}::timestamptz, false)`

/** The measured duties of the list; `done_at` is set when the finish was known at `at`. */
export const dutyList = (scope: BoardScope): RawBuilder<unknown> => sql`
  select * from (${onTheList(
    scope,
    sql`clock, place, opened_at, finish_due,
        case when finish_done_rec <= ${scope.at}::timestamptz then finish_done_at end as done_at`,
  )}) as list where clock is not null`
