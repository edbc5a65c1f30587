import { type RawBuilder, sql } from 'kysely'
import { type BoardScope, known, under } from './board-scope.ts'

/**
 * The day's list of one place as of `at`: measured duties opened by then and not closed before the local day
 * began. `done_at` is set when the finish was known at `at`; cancelled duties are off the list.
 */
export const dutyList = (scope: BoardScope): RawBuilder<unknown> => sql`
  select clock, place, opened_at, finish_due,
         case when finish_done_rec <= ${scope.at}::timestamptz then finish_done_at end as done_at
    from duties
   where ${known(scope)} and ${under(scope)} and clock is not null
     and opened_rec <= ${scope.at}::timestamptz
     and not coalesce(outcome = 'void' and closed_rec <= ${scope.at}::timestamptz, false)
     and not coalesce(closed_rec <= ${scope.at}::timestamptz and closed_at < ${scope.dayStart}::timestamptz, false)`
