import { sql } from 'kysely'
import type { BoardScope, Db } from './board-scope.ts'
import { onTheList } from './duty-list.ts'
import { holderAt } from './holder-at.ts'
import { run } from './run.ts'

/** Which kinds of duty each post holds on the day's list: a statement about the post need not read the others. */
export async function readKindsHeld(db: Db, scope: BoardScope): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await run(
    db,
    sql<{ readonly post: string; readonly kind: string }>`
    select distinct post, kind from (${onTheList(scope, sql`${holderAt(scope)} as post, kind`)}) as held order by 1, 2`,
  )
  return new Map(
    [...Map.groupBy(rows, ({ post }) => post)].map(([post, held]) => [post, new Set(held.map(({ kind }) => kind))]),
  )
}
