import { type Instant, plusDays } from '../primitives/instant.ts'
import { accept, type Result, refuse } from '../primitives/result.ts'
import type { Context } from './decision.ts'

export type MomentRefusal = 'occurred-in-future' | 'occurred-too-long-ago'

/** How far back an act may still be entered; older facts come in as opening records. */
const ENTRY_DAYS = 7

export const refuseFuture = (occurredAt: Instant, context: Context): Result<null, MomentRefusal> =>
  occurredAt > context.now
    ? refuse('occurred-in-future', { occurredAt, now: context.now }, { field: 'occurredAt' })
    : accept(null)

/** Whether something that happened at `occurredAt` may be entered now. */
export function checkMoment(occurredAt: Instant, context: Context): Result<null, MomentRefusal> {
  const earliest = plusDays(context.now, -ENTRY_DAYS)
  return occurredAt < earliest
    ? refuse('occurred-too-long-ago', { occurredAt, earliest }, { field: 'occurredAt' })
    : refuseFuture(occurredAt, context)
}
