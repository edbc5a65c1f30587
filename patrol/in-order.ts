import type { Context } from '#kernel/ledger/decision.ts'
import { checkMoment } from '#kernel/ledger/moment.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type Result, refuse } from '#kernel/primitives/result.ts'

export type OrderRefusal = 'occurred-in-future' | 'occurred-too-long-ago' | 'out-of-order'

/** Whether something may be said now to have happened at `occurredAt`, not before `lastAt`, the step recorded last. */
export function inOrder(
  occurredAt: Instant,
  context: Context,
  lastAt: Instant | null = null,
): Result<null, OrderRefusal> {
  const moment = checkMoment(occurredAt, context)
  if (!moment.ok || lastAt === null || occurredAt >= lastAt) return moment
  return refuse('out-of-order', { occurredAt, earlierAt: lastAt }, { field: 'occurredAt' })
}
