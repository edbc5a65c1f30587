import { type RawBuilder, sql } from 'kysely'
import type { BoardScope } from './board-scope.ts'

/** Post that held a duty as far as known at `at`: the last holding recorded by then. */
export const holderAt = (scope: BoardScope): RawBuilder<string> => sql<string>`
  case when jsonb_array_length(holdings) = 1 then holder
       else coalesce((select h ->> 'post' from jsonb_array_elements(holdings) with ordinality as x(h, i)
                       where h -> 'from' ->> 'recordedAt' <= ${scope.at} order by i desc limit 1), holder) end`

/** The latest block still standing at `at` as far as then known (JSON of a `Block`), or null. */
export const blockAt = (scope: BoardScope): RawBuilder<unknown> => sql`
  case when jsonb_array_length(blocks) = 0 then null
       else (select b from jsonb_array_elements(blocks) with ordinality as x(b, i)
              where b -> 'from' ->> 'recordedAt' <= ${scope.at}
                and (b -> 'until' = 'null'::jsonb or b -> 'until' ->> 'recordedAt' > ${scope.at})
              order by i desc limit 1) end`

/** The block that stood as the finish fell due, as far as known at `at`. */
export const blockAsDue = (scope: BoardScope): RawBuilder<unknown> => sql`
  case when jsonb_array_length(blocks) = 0 then null
       else (select b from jsonb_array_elements(blocks) with ordinality as x(b, i)
              where b -> 'from' ->> 'recordedAt' <= ${scope.at} and (b -> 'from' ->> 'at')::timestamptz <= finish_due
                and (b -> 'until' = 'null'::jsonb or (b -> 'until' ->> 'at')::timestamptz > finish_due)
              order by i desc limit 1) end`
