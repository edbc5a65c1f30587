import { sql } from 'kysely'
import type { z } from 'zod'
import { CLOCK_NAMES, type ClockName } from '#kernel/duties/duty.ts'
import type { ClockDistribution } from '#outbreak/board/contract.ts'
import type { BoardScope, Db } from './board-scope.ts'
import { dutyList } from './duty-list.ts'
import { run } from './run.ts'

/** Upper edges in hours of the bars under each clock; the last bar is open. */
export const EDGES_HOURS: readonly number[] = [1, 2, 4, 6, 8, 12, 16, 20, 24, 36]

/** How long the finished duties on the day's list took, per clock. */
export async function readDistribution(db: Db, scope: BoardScope): Promise<z.infer<typeof ClockDistribution>[]> {
  const rows = await run(
    db,
    sql<{ clock: ClockName; bar: number; n: number }>`
    with list as (${dutyList(scope)})
    select clock, width_bucket(extract(epoch from done_at - opened_at) / 3600, ${[0, ...EDGES_HOURS]}::numeric[])::int as bar,
           count(*)::int as n
      from list where done_at is not null group by 1, 2`,
  )
  return CLOCK_NAMES.map((clock) => {
    const counts = [...EDGES_HOURS, Number.POSITIVE_INFINITY].map(() => 0)
    for (const row of rows) if (row.clock === clock) counts[row.bar - 1] = row.n
    return { clock, jurisdiction: scope.place, edgesHours: [...EDGES_HOURS], counts }
  })
}
